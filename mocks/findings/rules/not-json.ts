import { isPrintedObject } from '../printed-values';
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
  detect({ asked: { body }, headers }, { status }) {
    const encoding = headers['content-encoding'];
    if (typeof encoding === 'string' && encoding !== 'identity')
      return {
        summary: `${status}: the body is compressed (Content-Encoding: ${encoding.slice(0, 20)}), and it is read as plain text.`,
        advice: 'Send the body without compression.',
      };
    if (body.kind === 'malformed' && isPrintedObject(body.text))
      return {
        summary: `${status}: an object was printed as text instead of being written out as JSON.`,
        advice: 'Write the object out with a JSON library, such as JSON.stringify in JavaScript.',
      };
    const unreadable = { line: 1, column: 1, problem: 'unreadable' };
    const { line, column, problem } = body.kind === 'malformed' ? body : unreadable;
    return { summary: `${status}: not JSON, line ${line}, column ${column}: ${problem}.` };
  },
  examples: [],
});
