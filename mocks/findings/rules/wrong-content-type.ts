import { quoted } from '../prose';
import { requestRule } from '../rule';

export const wrongContentType = requestRule({
  id: 'wrong-content-type',
  level: 'error',
  title: 'The body was not declared as JSON.',
  why: 'Anything but application/json is answered 415 unread.',
  cure: 'Send the header Content-Type: application/json.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['foreign-content-type-refused'],
  detect({ asked: { body } }, { status }) {
    const type = body.kind === 'foreign' ? body.contentType : '';
    const declared = type === '' ? 'as nothing' : quoted(type);
    return { summary: `${status}: the body was declared ${declared}, not application/json in UTF-8.` };
  },
  examples: [],
});
