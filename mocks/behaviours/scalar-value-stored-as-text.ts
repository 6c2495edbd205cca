import type { Behaviour } from './behaviour';
import { FORUM_REPORTS, SCHEMA_SAYS_STRING } from './sources';
import { isAny, namesWhere } from './without';

const isScalar = (value: unknown): value is number | boolean => typeof value === 'number' || typeof value === 'boolean';

export const scalarValueStoredAsText: Behaviour = {
  id: 'scalar-value-stored-as-text',
  question: 'scalar-value',
  summary: 'A number or boolean is stored as its text, as a lenient JSON reader would.',
  evidence: 'assumed',
  sources: [SCHEMA_SAYS_STRING, FORUM_REPORTS],
  on: ['write', 'create'],
  decide({ sent }) {
    if (sent === undefined || !isAny(sent, isScalar)) return undefined;
    const converted = namesWhere(sent, isScalar);
    const text = new Map([...sent].map(([name, value]) => [name, isScalar(value) ? String(value) : value] as const));
    return { kind: 'amended', converted, sent: text };
  },
  examples: [
    {
      name: 'a number and a boolean',
      send: { attributes: { score: 7, vip: true } },
      reply: { status: 202 },
      then: { score: '7', vip: 'true' },
    },
  ],
};
