import type { Behaviour } from './shared/behaviour';
import { FORUM_REPORTS, READS_ARE_TEXT, SCHEMA_SAYS_STRING } from './shared/sources';
import { isAny, namesWhere } from './shared/without';
import { asWritten } from './shared/written';

const isScalar = (value: unknown): value is number | boolean => typeof value === 'number' || typeof value === 'boolean';

export const scalarValueStoredAsText: Behaviour = {
  id: 'scalar-value-stored-as-text',
  question: 'scalar-value',
  summary: 'A number or boolean is stored as its text, as a lenient JSON reader would.',
  evidence: 'assumed',
  sources: [SCHEMA_SAYS_STRING, READS_ARE_TEXT, FORUM_REPORTS],
  on: ['write', 'create'],
  decide(asked) {
    const { sent } = asked;
    if (sent === undefined || !isAny(sent, isScalar)) return undefined;
    const converted = namesWhere(sent, isScalar);
    const written = asWritten(asked);
    const textOf = (name: string, value: unknown) =>
      isScalar(value) ? String(Object.hasOwn(written, name) ? written[name] : value) : value;
    const text = new Map([...sent].map(([name, value]) => [name, textOf(name, value)] as const));
    return { kind: 'amended', converted, sent: text };
  },
  examples: [
    {
      name: 'a number and a boolean',
      probe: {},
      send: { attributes: { score: 7, vip: true } },
      reply: { status: 202 },
      then: { score: '7', vip: 'true' },
    },
    {
      name: 'numbers that JavaScript would write otherwise',
      send: '{"attributes": {"amount": 1.0, "ticket": 12345678901234567890, "huge": 1e99999}}',
      request: { raw: true },
      reply: { status: 202 },
      then: { amount: '1.0', ticket: '12345678901234567890', huge: '1e99999' },
    },
  ],
};
