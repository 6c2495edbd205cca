import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contender } from './contenders';
import { freePort } from './process';

/** Servers installed for one run, and how to remove them. */
export type Fetched = { readonly peers: readonly Contender[]; clean(): Promise<void> };

const PACKAGES = ['@mockoon/cli@9', 'json-server@0.17', 'mountebank@2', 'stubby@5', 'wiremock@3'] as const;
const PATH = '/api/v2/conversations/:c/participants/:p/attributes';
const PATTERN = '/api/v2/conversations/[^/]+/participants/[^/]+/attributes';

/** Installs the peers into a folder of their own, without running any script of theirs. */
export async function fetchPeers(): Promise<Fetched> {
  const folder = mkdtempSync(join(tmpdir(), 'understudy-bench-'));
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const installed = PACKAGES.filter((name) => {
    process.stderr.write(`installing ${name} …\n`);
    const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', name], {
      cwd: folder,
    });
    if (status !== 0) process.stderr.write(`  ${name} cannot be installed and is left out\n`);
    return status === 0;
  });
  const has = (name: string): boolean => installed.some((known) => known.startsWith(name));
  const peers = [
    ...(has('@mockoon') ? [mockoon(folder, await freePort())] : []),
    ...(has('json-server') ? [jsonServer(folder, await freePort())] : []),
    ...(has('mountebank') ? [mountebank(folder, await freePort(), await freePort())] : []),
    ...(has('stubby') ? [stubby(folder, [await freePort(), await freePort(), await freePort()])] : []),
    ...(has('wiremock') && isJavaThere()
      ? [wireMock(folder, await freePort(), 0), wireMock(folder, await freePort(), 20)]
      : []),
  ];
  const clean = async (): Promise<void> => {
    rmSync(folder, { recursive: true, force: true });
  };
  return { peers, clean };
}

function isJavaThere(): boolean {
  return spawnSync('java', ['-version']).status === 0;
}

/** A stub that answers 202: Mockoon's CRUD routes know one id in a path, not two. */
function mockoon(folder: string, port: number): Contender {
  const response = {
    uuid: 'r',
    body: '',
    latency: 0,
    statusCode: 202,
    headers: [],
    default: true,
    rules: [],
    bodyType: 'INLINE',
  };
  const route = {
    uuid: 'w',
    type: 'http',
    method: 'patch',
    endpoint: PATH.slice(1),
    responses: [response],
    responseMode: null,
  };
  const file = join(folder, 'mockoon.json');
  writeFileSync(
    file,
    JSON.stringify({
      uuid: 'e',
      lastMigration: 33,
      name: 'bench',
      endpointPrefix: '',
      latency: 0,
      port,
      hostname: '127.0.0.1',
      folders: [],
      routes: [route],
      rootChildren: [{ type: 'route', uuid: 'w' }],
      proxyMode: false,
      proxyHost: '',
      headers: [],
      cors: false,
      data: [],
      callbacks: [],
    }),
  );
  const bin = join(folder, 'node_modules', '@mockoon', 'cli', 'bin', 'run.js');
  return {
    name: 'Mockoon',
    what: 'Mockoon CLI, a stub with 202',
    command: {
      argv: [
        process.execPath,
        bin,
        'start',
        '--data',
        file,
        '--port',
        String(port),
        '--disable-log-to-file',
        '--disable-admin-api',
      ],
      url: `http://127.0.0.1:${port}/`,
    },
    warmUpSeconds: 1,
  };
}

/** json-server on a custom route to one stored record: stateful, writes its file. */
function jsonServer(folder: string, port: number): Contender {
  writeFileSync(join(folder, 'db.json'), JSON.stringify({ participants: [{ id: 1, attributes: {} }] }));
  writeFileSync(join(folder, 'routes.json'), JSON.stringify({ [PATH]: '/participants/1' }));
  const bin = join(folder, 'node_modules', 'json-server', 'lib', 'cli', 'bin.js');
  return {
    name: 'json-server',
    what: 'json-server 0.17, stateful, answers 200',
    command: {
      argv: [
        process.execPath,
        bin,
        'db.json',
        '--routes',
        'routes.json',
        '--host',
        '127.0.0.1',
        '--port',
        String(port),
        '--quiet',
      ],
      url: `http://127.0.0.1:${port}/`,
      cwd: folder,
    },
    warmUpSeconds: 1,
  };
}

/** An imposter that answers 202. */
function mountebank(folder: string, port: number, adminPort: number): Contender {
  const stub = {
    predicates: [{ matches: { method: 'PATCH', path: `^${PATTERN}$` } }],
    responses: [{ is: { statusCode: 202 } }],
  };
  writeFileSync(
    join(folder, 'mountebank.json'),
    JSON.stringify({ imposters: [{ port, protocol: 'http', stubs: [stub] }] }),
  );
  const bin = join(folder, 'node_modules', 'mountebank', 'bin', 'mb');
  const where = ['--port', String(adminPort), '--host', '127.0.0.1', '--localOnly'];
  const how = ['--configfile', 'mountebank.json', '--nologfile', '--loglevel', 'error', '--pidfile', 'mountebank.pid'];
  return {
    name: 'mountebank',
    what: 'mountebank, an imposter with 202',
    command: {
      argv: [process.execPath, bin, 'start', ...where, ...how],
      url: `http://127.0.0.1:${port}/`,
      cwd: folder,
    },
    warmUpSeconds: 1,
  };
}

/** A stub that answers 202; it wants a port for its admin page and one for TLS too. */
function stubby(folder: string, [port, admin, tls]: readonly [number, number, number]): Contender {
  const request = { url: `^${PATTERN}$`, method: 'PATCH' };
  writeFileSync(join(folder, 'stubby.json'), JSON.stringify([{ request, response: { status: 202 } }]));
  const bin = join(folder, 'node_modules', 'stubby', 'bin', 'stubby');
  const ports = ['--stubs', String(port), '--admin', String(admin), '--tls', String(tls)];
  return {
    name: 'stubby',
    what: 'stubby, a stub with 202',
    command: {
      argv: [process.execPath, bin, '--data', 'stubby.json', '--location', '127.0.0.1', '--quiet', ...ports],
      url: `http://127.0.0.1:${port}/`,
      cwd: folder,
    },
    warmUpSeconds: 1,
  };
}

/** A stub that answers 202, on the jar that the npm package carries. */
function wireMock(folder: string, port: number, warmUpSeconds: number): Contender {
  const mapping = {
    request: { method: 'PATCH', urlPathPattern: PATTERN },
    response: { status: 202 },
  };
  const home = mkdtempSync(join(folder, 'wiremock-'));
  spawnSync('mkdir', ['-p', join(home, 'mappings')]);
  writeFileSync(join(home, 'mappings', 'write.json'), JSON.stringify(mapping));
  const [jar = ''] = spawnSync('find', [join(folder, 'node_modules', 'wiremock'), '-name', '*.jar'])
    .stdout.toString()
    .split('\n');
  return {
    name: warmUpSeconds > 0 ? 'WireMock, warmed' : 'WireMock',
    what: `WireMock standalone, a stub with 202, ${warmUpSeconds > 0 ? `${warmUpSeconds} s of load before` : 'a cold one each time'}`,
    command: {
      argv: ['java', '-jar', jar, '--port', String(port), '--bind-address', '127.0.0.1', '--root-dir', home],
      url: `http://127.0.0.1:${port}/__admin/mappings`,
    },
    warmUpSeconds,
  };
}
