import { requestRule } from '../rule';

export const nullAttributes = requestRule({
  id: 'null-attributes',
  level: 'error',
  title: '"attributes" was null.',
  why: 'The platform refuses a null map with a code of its own.',
  cure: 'Leave the request out, or send the map.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['null-attributes-refused'],
  detect: (_context, { status }) => ({
    summary: `${status}: "attributes" is null; nothing was stored.`,
    pointer: '/attributes',
  }),
  examples: [],
});
