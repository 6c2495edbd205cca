import { requestRule } from '../rule';

export const notJson = requestRule({
  id: 'not-json',
  level: 'error',
  title: 'The body is not JSON.',
  why: 'A comma too many, single quotes, a value that was not escaped: the platform says only bad.request.',
  cure: 'Build the body with a JSON library; in a Data Action escape inputs with $esc.jsonString.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['malformed-json-refused'],
  detect({ asked: { body } }, { status }) {
    const unreadable = { line: 1, column: 1, problem: 'unreadable' };
    const { line, column, problem } = body.kind === 'malformed' ? body : unreadable;
    return { summary: `${status}: not JSON, line ${line}, column ${column}: ${problem}.` };
  },
  examples: [],
});
