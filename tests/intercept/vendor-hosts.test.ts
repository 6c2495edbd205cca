import { readFileSync } from 'node:fs';
import { hostKinds, REGION_DOMAINS, splitAuthority, VENDOR_DOMAINS } from '../../mocks/intercept/vendor-hosts';
import { isExemption, proxyFor } from '../../mocks/intercept/proxy-settings';

const SDK = require.resolve('purecloud-platform-client-v2/package.json').replace(/package\.json$/, '');

test('the regions are those of the vendor’s SDK', () => {
  const text = readFileSync(`${SDK}src/purecloud-platform-client-v2/PureCloudRegionHosts.js`, 'utf8');
  const published = [...text.matchAll(/(\w+): '([^']+)'/g)].map(([, name = '', domain]) => [name, domain]);
  expect(published.length).toBeGreaterThan(10);
  expect(REGION_DOMAINS).toEqual(Object.fromEntries(published));
});

test('every region is inside the domains that the CA vouches for', () => {
  const outside = Object.values(REGION_DOMAINS).filter(
    (domain) => !VENDOR_DOMAINS.some((vendor) => domain === vendor || domain.endsWith(`.${vendor}`)),
  );
  expect(outside).toEqual([]);
});

test.each([
  ['api.mypurecloud.com', 'played'],
  ['API.MyPureCloud.de.', 'played'],
  ['login.usw2.pure.cloud', 'played'],
  ['streaming.use2.us-gov-pure.cloud', 'played'],
  ['apps.edee1.eusc-pure.cloud', 'played'],
  ['api.newregion.pure.cloud', 'unknown-vendor'],
  ['api.mypurecloud.fr', 'unknown-vendor'],
  ['api.mypurecloud.com.br', 'unknown-vendor'],
  ['developer.mypurecloud.com', 'unknown-vendor'],
  ['api.xx1.new-pure.cloud', 'unknown-vendor'],
  ['pure.cloud', 'unknown-vendor'],
  ['mypurecloud.com', 'unknown-vendor'],
  ['sdk-cdn.mypurecloud.com', 'foreign'],
  ['impure.cloud', 'foreign'],
  ['notmypurecloud.com', 'foreign'],
  ['api.mypurecloud.com.evil.example.org', 'foreign'],
  ['example.com', 'foreign'],
  ['127.0.0.1', 'foreign'],
  ['', 'foreign'],
])('the host %p is %s', (host, kind) => {
  expect(hostKinds()(host)).toBe(kind);
});

test('a host that was named is played, with its four services', () => {
  const kindOf = hostKinds(['Newregion.pure.cloud', 'genesys.test']);
  const hosts = ['api.newregion.pure.cloud', 'login.newregion.pure.cloud', 'genesys.test', 'streaming.genesys.test'];
  expect(hosts.map(kindOf)).toEqual(['played', 'played', 'played', 'played']);
  expect(kindOf('www.genesys.test')).toBe('foreign');
});

test.each([
  ['api.mypurecloud.com:443', { host: 'api.mypurecloud.com', port: 443 }],
  ['API.x.:80', { host: 'api.x', port: 80 }],
  ['[::1]:8443', { host: '::1', port: 8443 }],
  ['host', undefined],
  ['host:0', undefined],
  ['host:99999', undefined],
  ['a b:1', undefined],
  ['user@host:1', undefined],
  ['[12.3]:1', undefined],
  [':443', undefined],
])('%p is the authority %p', (text, authority) => {
  expect(splitAuthority(text)).toEqual(authority);
});

// What curl 7.88 does with --noproxy, but for the ranges, which Go and Python take.
test.each([
  ['*', 'a.example', true],
  ['a.example', 'a.example', true],
  ['example', 'a.example', true],
  ['.example', 'a.example', true],
  ['*.example', 'a.example', true],
  ['ample', 'a.example', false],
  ['a.example:443', 'a.example', true],
  ['a.example:80', 'a.example', false],
  ['10.0.0.0/8', '10.1.2.3', true],
  ['10.0.0.0/8', '11.1.2.3', false],
  ['::1', '::1', true],
  ['[::1]', '::1', true],
  ['fd00::/8', 'fd12::1', true],
])('NO_PROXY=%s exempts %s: %p', (entry, host, isExempt) => {
  expect(isExemption(entry, host, 443)).toBe(isExempt);
});

test('a proxy is read from small or capital letters, and without a scheme', () => {
  const proxied = (env: Record<string, string>, protocol: 'http' | 'https' = 'https') =>
    proxyFor(protocol, 'a.example', 443, env)?.href;
  expect(proxied({ HTTPS_PROXY: 'http://one:3128' })).toBe('http://one:3128/');
  expect(proxied({ https_proxy: 'one:3128', HTTPS_PROXY: 'http://two:1' })).toBe('http://one:3128/');
  expect(proxied({ all_proxy: 'http://all:1' }, 'http')).toBe('http://all:1/');
  expect(proxied({ HTTPS_PROXY: 'http://one:3128' }, 'http')).toBeUndefined();
  expect(proxied({ HTTPS_PROXY: 'http://one:3128', NO_PROXY: 'b.example, .example' })).toBeUndefined();
});
