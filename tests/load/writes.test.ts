import { patch, readBack, serve } from '../support/mock';

test('ten thousand concurrent writes to one participant lose nothing', async () => {
  const mock = await serve();
  const connections = 50;
  const each = 10_000 / connections;
  const statuses = await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      const seen: number[] = [];
      for (let index = 0; index < each; index += 1) {
        const name = `n${connection * each + index}`;
        seen.push((await patch(mock, { attributes: { [name]: name, last: name } })).status);
      }
      return seen;
    }),
  );
  expect(new Set(statuses.flat())).toEqual(new Set([202]));
  const stored = await readBack(mock);
  expect(Object.keys(stored)).toHaveLength(10_002);
  for (let index = 0; index < 10_000; index += 1) expect(stored[`n${index}`]).toBe(`n${index}`);
  expect(await mock.journal()).toHaveLength(10_000);
  expect(await mock.findings()).toEqual([]);
}, 300_000);
