import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { understudy } from '../support/cli';
import { interaction, pact } from './support';

jest.setTimeout(120_000);

/**
 * A Pact Broker as its API documentation has it: an index with templated links, pacts for verification, and a place for
 * results. https://docs.pact.io/pact_broker/api/pacts_for_verification
 */
type Asked = { readonly method: string; readonly path: string; readonly authorization: string; readonly body: unknown };

const GOOD = pact(interaction());
const WRONG = pact(interaction({}, { body: { data: { a: 'b' } } }));
const PROPERTIES = { pending: true, notices: [] };

let server: Server;
let base: string;
const asked: Asked[] = [];

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

function replyTo(path: string, body: unknown): unknown {
  const link = (href: string, templated = false) => ({ href: base + href, templated });
  const of = (name: string) => `/pacts/provider/genesys-cloud/consumer/${name}/pact-version/1`;
  const results = (name: string) => ({ 'pb:publish-verification-results': link(`${of(name)}/verification-results`) });
  if (path === '/broker/')
    return {
      _links: {
        'pb:provider-pacts-for-verification': link('/for/{provider}', true),
        'pb:pacticipant-branch-version': link('/of/{pacticipant}/branches/{branch}/versions/{version}', true),
      },
    };
  if (path === '/for/genesys-cloud') {
    const isPendingWanted = (body as { includePendingStatus?: boolean }).includePendingStatus === true;
    const listed = (name: string, pending: boolean) => ({
      verificationProperties: { ...PROPERTIES, pending },
      _links: { self: { ...link(of(name)), name: `pact of ${name}` } },
    });
    return { _embedded: { pacts: [listed('good', false), listed('wrong', isPendingWanted)] } };
  }
  if (path === of('good')) return { ...GOOD, _links: results('good') };
  if (path === of('wrong')) return { ...WRONG, _links: results('wrong') };
  return path.endsWith('/verification-results') || path.startsWith('/of/') ? {} : undefined;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const { authorization = '' } = headers;
      asked.push({ method, path: url, authorization, body });
      const isKnown = authorization === 'Bearer s3cret-token' || authorization === `Basic ${btoa('ann:s3cret-word')}`;
      const reply = isKnown ? replyTo(url, body) : undefined;
      response.writeHead(!isKnown ? 401 : reply === undefined ? 404 : 200, { 'content-type': 'application/hal+json' });
      response.end(JSON.stringify(reply ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const AS_PROVIDER = ['--provider', 'genesys-cloud'];
const TOKEN = { PACT_BROKER_TOKEN: 's3cret-token' };

function resultsIn(): Record<string, unknown>[] {
  return asked
    .filter(({ path }) => path.endsWith('/verification-results'))
    .map(({ path, body }) => ({ path, ...(body as object) }));
}

test('verify takes the pacts for verification and publishes what can-i-deploy reads', async () => {
  const selector = JSON.stringify({ mainBranch: true });
  const flags = ['--selector', selector, '--publish', '--provider-version', 'abc123', '--branch', 'main'];
  const { code, stdout, stderr } = await understudy(
    ['verify', '--broker', `${base}/broker`, ...AS_PROVIDER, ...flags],
    { ...TOKEN, BUILD_URL: 'https://ci.example/7' },
  );
  expect([code, stdout]).toEqual([1, expect.stringContaining('2 of 2 interactions verified: 1 error') as unknown]);
  expect(asked.find(({ path }) => path.startsWith('/for/'))).toMatchObject({
    method: 'POST',
    body: {
      consumerVersionSelectors: [{ mainBranch: true }],
      providerVersionBranch: 'main',
      includePendingStatus: false,
    },
  });
  const order = asked.map(({ method, path }) => `${method} ${path}`);
  const branch = order.indexOf('PUT /of/genesys-cloud/branches/main/versions/abc123');
  expect(branch).toBeGreaterThan(0);
  expect(branch).toBeLessThan(order.findIndex((one) => one.endsWith('/verification-results')));
  // The wrong one passes Pact, and loses what it writes.
  expect(resultsIn()).toMatchObject([
    { success: true, providerApplicationVersion: 'abc123', buildUrl: 'https://ci.example/7' },
    { success: false, testResults: [{ success: false }] },
  ]);
  expect(stdout + stderr).not.toContain('s3cret');
});

test('a pending pact fails nobody, and its failure is published all the same', async () => {
  const { code } = await understudy(
    ['verify', '--broker', `${base}/broker`, ...AS_PROVIDER, '--pending', '--publish', '--provider-version', '1'],
    TOKEN,
  );
  expect(code).toBe(0);
  expect(resultsIn().map(({ success }) => success)).toEqual([true, false]);
});

test('check reads what the broker has, by name and password in its address too, and shows neither', async () => {
  const address = `${base.replace('http://', 'http://ann:s3cret-word@')}/broker`;
  const { code, stdout, stderr } = await understudy([
    'check',
    '--broker',
    address,
    ...AS_PROVIDER,
    '--report',
    'json=-',
  ]);
  expect(code).toBe(1);
  expect(stdout).toContain('wrong-envelope');
  expect(stdout + stderr).not.toMatch(/s3cret|ann/);
});

test('the address of a pact, as a webhook hands it over', async () => {
  const address = `${base}/pacts/provider/genesys-cloud/consumer/good/pact-version/1`;
  const { code, stdout } = await understudy(['verify', address, '--publish', '--provider-version', '2'], TOKEN);
  expect([code, stdout]).toEqual([0, expect.stringContaining('1 of 1 interaction verified') as unknown]);
  expect(resultsIn()).toMatchObject([{ success: true, providerApplicationVersion: '2' }]);
});

test('what is wrong is said: credentials, provider, address, a part that would be published', async () => {
  const at = ['--broker', `${base}/broker`];
  const wrong = await understudy(['check', ...at, ...AS_PROVIDER], { PACT_BROKER_TOKEN: 's3cret-other' });
  expect([wrong.code, wrong.stderr]).toEqual([3, expect.stringContaining('answers 401') as unknown]);
  expect(wrong.stderr).not.toContain('s3cret');
  const rows: [string[], number, string][] = [
    [['check', ...at, '--provider', 'other'], 3, 'is the provider known there'],
    [['check', ...at], 2, '--broker needs one --provider'],
    [['check'], 2, 'nothing to read'],
    [['check', '--broker', 'http://127.0.0.1:1', ...AS_PROVIDER], 3, 'does not answer'],
    [['check', ...at, ...AS_PROVIDER, '--selector', 'main'], 2, 'a JSON object'],
    [['verify', ...at, ...AS_PROVIDER, '--publish'], 2, '--provider-version'],
    [['verify', ...at, ...AS_PROVIDER, '--publish', '--provider-version', '1', '--filter', 'x'], 2, 'does not go with'],
  ];
  for (const [args, code, words] of rows) {
    const ended = await understudy(args, TOKEN);
    expect([args, ended.code, ended.stderr]).toEqual([args, code, expect.stringContaining(words) as unknown]);
  }
});
