import { listed } from '../prose';
import { requestRule } from '../rule';
import { extraKeysDetection } from './extra-keys';

export const unexpectedMember = requestRule({
  id: 'unexpected-member',
  level: 'error',
  title: 'A member the schema does not know was refused.',
  why: 'In this profile unknown members are answered 400 invalid.property.',
  cure: 'Send "attributes" alone.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['extra-keys-rejected'],
  detect(context, { status }) {
    const { extra } = context.asked;
    const summary = `${status}: ${listed(extra)} beside "attributes"; nothing was stored.`;
    return { ...extraKeysDetection(context), summary };
  },
  examples: [],
});
