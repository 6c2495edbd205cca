import type { Behaviour } from './shared/behaviour';
import { DEFAULT_LIMITS } from './shared/limits';
import { overlongValueIn } from './shared/overlong';
import { ENDPOINT_TABLES, FORUM_THREAD, GCLOUDCX, HELP_SET } from './shared/sources';
import { invalidParameter } from './shared/vendor-errors';

export const overlongValueRejected: Behaviour = {
  id: 'overlong-value-rejected',
  question: 'overlong-value',
  summary:
    'A value over 256 characters refuses the whole request with 422. The vendor documents the number for bot flows only, and recorded values are longer; the code is assumed.',
  evidence: 'reported',
  sources: [FORUM_THREAD, HELP_SET],
  against: [GCLOUDCX, ENDPOINT_TABLES],
  on: ['write', 'create'],
  decide({ sent, limits }) {
    const name = overlongValueIn(sent, limits);
    if (name === undefined) return undefined;
    return invalidParameter(`An attribute value is longer than ${limits.valueLength} characters.`, name);
  },
  limitsFrom(seen) {
    const lengths = (isStored: boolean): number[] =>
      seen
        .filter((one) => one.isStored === isStored)
        .flatMap(({ sent }) => [...sent.values()].map((value) => String(value).length));
    if (lengths(false).length === 0) return undefined;
    return { valueLength: Math.max(DEFAULT_LIMITS.valueLength, ...lengths(true)) };
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
