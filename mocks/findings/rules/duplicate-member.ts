import { DEVELOPMENT_CHOICE } from '../../behaviours/shared/sources';
import { pointerOf } from '../../util/json-pointer';
import { duplicateMembers } from '../duplicate-members';
import { listed } from '../prose';
import { requestRule } from '../rule';

export const duplicateMember = requestRule({
  id: 'duplicate-member',
  level: 'error',
  title: 'A name stands twice in one object of the body.',
  why: 'Readers of JSON keep the last of two members of one name and drop the first without a word (RFC 8259, section 4).',
  cure: 'Send each name once; build the body with a JSON library, not by joining text.',
  evidence: 'assumed',
  sources: [
    DEVELOPMENT_CHOICE,
    { title: 'RFC 8259, section 4', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-4' },
  ],
  explains: [],
  on: ['write'],
  // Each name is followed by a colon: more of them than there are names mean that one stands twice, or that a text holds one.
  mayApply: ({ body, sent, extra }) =>
    body.kind === 'json' && (body.text.match(/"\s{0,20}:/g)?.length ?? 0) > (sent?.size ?? 0) + extra.length + 1,
  detect({ asked: { body } }) {
    const [first, ...others] = body.kind === 'json' ? duplicateMembers(body.text) : [];
    if (!first) return undefined;
    const names = [first, ...others].map((path) => path.at(-1) ?? '');
    const summary = `${listed(names)} ${names.length === 1 ? 'stands' : 'stand'} twice in one object; the first value was lost.`;
    return { summary, pointer: pointerOf(first) };
  },
  examples: [
    {
      name: 'one name with two values',
      send: '{"attributes": {"customer_tier": "gold", "customer_tier": "silver"}}',
      request: { raw: true },
      reply: { status: 202 },
    },
  ],
});
