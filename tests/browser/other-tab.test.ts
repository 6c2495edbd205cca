import { OTHER_HOST, otherSite, type Site } from '../support/browser';
import { patch, request, serve } from '../support/mock';

let site: Site;

beforeAll(async () => {
  site = await otherSite();
});

afterAll(() => site.close());

/** In the page: what became of a request, as far as a script can see. */
const SEEN = `
  const seen = (url, options) => fetch(url, options).then(
    async (reply) => reply.type === 'opaque' ? 'opaque' : reply.status + ' ' + (await reply.text()).slice(0, 40),
    () => 'refused');
`;

test('a page of another site, by whichever name it reaches the mock, reads nothing of the control API and changes nothing', async () => {
  const mock = await serve();
  await patch(mock, { data: { tier: 'gold' } });
  const bases = ['127.0.0.1', 'localhost', `tab.localhost`, OTHER_HOST].map(
    (host) => `http://${host}:${mock.port}/_mock`,
  );
  const results = (await site.run(`${SEEN}
    const results = [];
    for (const base of ${JSON.stringify(bases)}) {
      for (const path of ['/findings', '/journal', '/conversations', '/state']) results.push(await seen(base + path));
      for (const body of ['{}', new URLSearchParams({ a: '1' })])
        await seen(base + '/reset', { method: 'POST', mode: 'no-cors', body });
      results.push(await seen(base + '/reset', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }));
      results.push(await seen(base + '/faults', { method: 'PUT', body: '[{"status":503}]' }));
      navigator.sendBeacon(base + '/reset', '{}');
      await new Promise((done) => {
        const frame = document.createElement('iframe');
        frame.name = 'target';
        frame.onload = done;
        document.body.append(frame);
        const form = document.createElement('form');
        Object.assign(form, { method: 'post', action: base + '/reset', target: 'target' });
        document.body.append(form);
        form.submit();
      });
    }
    return results;
  `)) as string[];
  expect(results).toHaveLength(4 * 6);
  expect(new Set(results)).toEqual(new Set(['refused']));
  expect(await mock.findings()).toHaveLength(1);
  expect((await request(mock, 'GET', '/_mock/faults')).body).toEqual({ faults: [] });
  expect((await patch(mock, { attributes: { a: '1' } })).status).toBe(202);
});

test('the same page reads and writes when its origin was named: what keeps it out is the mock', async () => {
  const mock = await serve({ origins: [site.origin] });
  await patch(mock, { data: { tier: 'gold' } });
  const base = `http://127.0.0.1:${mock.port}/_mock`;
  const result = await site.run(`${SEEN}
    const before = await seen('${base}/findings');
    const reset = await seen('${base}/reset', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    return [before, reset];
  `);
  expect(result).toEqual([expect.stringMatching(/^200 \{"findings":\[\{"id":"f-000001"/), '204 ']);
  expect(await mock.findings()).toEqual([]);
});
