import { badRequest } from './shared/bad-request';
import type { Behaviour } from './shared/behaviour';
import { SCHEMA_SAYS_STRING } from './shared/sources';
import { namesWhere } from './shared/without';

export const nestedValueRejected: Behaviour = {
  id: 'nested-value-rejected',
  question: 'nested-value',
  summary: 'An object or a list as a value contradicts the schema: 400 bad.request, nothing is stored.',
  evidence: 'assumed',
  sources: [SCHEMA_SAYS_STRING],
  on: ['write', 'create'],
  decide({ sent }) {
    if (sent === undefined) return undefined;
    const names = namesWhere(sent, (value) => typeof value === 'object' && value !== null);
    return names.length > 0 ? { ...badRequest, names } : undefined;
  },
  examples: [
    {
      name: 'one nested among good ones',
      send: { attributes: { customer_tier: 'gold', address: { city: 'Lyon' } } },
      reply: { status: 400, code: 'bad.request' },
    },
  ],
};
