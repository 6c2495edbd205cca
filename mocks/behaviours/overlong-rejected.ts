import type { Behaviour } from './shared/behaviour';
import { overlongIn } from './shared/overlong';
import { FORUM_THREAD, HELP_SET } from './shared/sources';
import { invalidParameter } from './shared/vendor-errors';

export const overlongRejected: Behaviour = {
  id: 'overlong-rejected',
  question: 'overlong',
  summary:
    'A name or value over 256 characters refuses the whole request with 422. The vendor documents the number for bot flows only; the code is assumed.',
  evidence: 'reported',
  sources: [FORUM_THREAD, HELP_SET],
  on: ['write', 'create'],
  decide({ sent, limits }) {
    const name = overlongIn(sent, limits);
    if (name === undefined) return undefined;
    const part = name.length > limits.nameLength ? 'name' : 'value';
    const most = part === 'name' ? limits.nameLength : limits.valueLength;
    return invalidParameter(`An attribute ${part} is longer than ${most} characters.`, name);
  },
  examples: [
    {
      name: '257 characters',
      given: { lang: 'en' },
      send: { attributes: { note: 'x'.repeat(257) } },
      reply: { status: 422, code: 'payload.or.params.invalid' },
    },
    {
      name: '256 characters',
      send: { attributes: { note: 'x'.repeat(256) } },
      reply: { status: 202 },
      then: { note: 'x'.repeat(256) },
    },
  ],
};
