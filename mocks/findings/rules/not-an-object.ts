import { requestRule } from '../rule';

export const notAnObject = requestRule({
  id: 'not-an-object',
  level: 'error',
  title: 'The body is JSON, but not an object.',
  why: 'A list, a JSON Patch or JSON inside a string is not read.',
  cure: 'Send {"attributes": {…}} at the root, encoded once.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['non-object-refused'],
  detect(context, { status }) {
    const { body } = context.asked;
    const value = body.kind === 'json' ? body.value : undefined;
    const intent = context.meant();
    const list = intent?.shape === 'patch' ? 'a list of patch operations' : 'a list';
    const what = Array.isArray(value) ? list : typeof value === 'string' ? 'a string' : 'a bare value';
    const isEncodedTwice = typeof value === 'string' && intent !== undefined;
    return {
      summary: `${status}: the body is ${what}, not an object; nothing was stored.`,
      ...(isEncodedTwice ? { advice: 'Encode the body as JSON once, not twice.' } : {}),
      pointer: '',
    };
  },
  examples: [],
});
