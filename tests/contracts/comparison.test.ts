import { compared, type Compared } from '../../contracts/examples/comparison/compare';
import { CASES } from '../../contracts/examples/comparison/cases';

const all = compared();

test.each(CASES.map((one, index) => [one.name, index] as const))('check on %s', async (_name, index) => {
  const { one, check } = (await all)[index]!;
  expect(check.map(({ rule }) => rule).sort()).toEqual([...one.finds].sort());
});

test('what the comparator reports, check reports too, and an error is an error', async () => {
  for (const { one, comparator, check } of await all) {
    const context = { name: one.name, comparator, check: check.map(({ rule, level }) => `${level} ${rule}`) };
    if (comparator.length > 0) expect({ ...context, reported: check.length > 0 }).toMatchObject({ reported: true });
    const isExpected = check.some(({ rule }) => rule === 'refusal-expected');
    // A number is stored as text by default, and strict is a profile: a warning.
    const isStored = check.some(({ rule }) => rule === 'not-text');
    if (comparator.some(({ type }) => type === 'error') && !isExpected && !isStored)
      expect({ ...context, error: check.some(({ level }) => level === 'error') }).toMatchObject({ error: true });
  }
});

test('the comparator lets a wrong envelope through, and check does not', async () => {
  const isEnvelope = ({ one }: Compared): boolean =>
    one.finds.includes('wrong-envelope') && one.status === undefined && !one.name.includes('list');
  const envelopes = (await all).filter(isEnvelope);
  expect(envelopes.length).toBeGreaterThanOrEqual(5);
  for (const { comparator, check } of envelopes) {
    expect(comparator).toEqual([]);
    expect(check).toMatchObject([{ level: 'error', rule: 'wrong-envelope' }]);
  }
});
