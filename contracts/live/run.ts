import {
  startForwarding,
  type ExchangeEvent,
  type Forwarding,
  type HostEvent,
  type Profile,
} from '../../mocks/internal';
import type { Address } from '../probe/address';
import type { OwnVariable } from '../environment';
import { interruptibleWait, runCommand, type Run } from '../run';
import { LiveDoor } from './door';

/** How a command is run against a real org. */
export type LiveRunOptions = {
  readonly address: Address;
  /** What the org is held against. */
  readonly profile: Profile;
  readonly readsBack: boolean;
  /** How long after a reply its write is read back, in milliseconds. */
  readonly readBackAfterMs: number;
  readonly lingerMs: number;
  readonly intercepts: boolean;
  readonly interceptHosts: readonly string[];
  /** More variables; a template may hold {url}. */
  readonly env: readonly OwnVariable[];
  readonly onHost: (event: HostEvent) => void;
};

/** What a command did to a real org; `unread` counts by reason the writes that could not be read back. */
export type LiveRun = Run & { readonly unread: ReadonlyMap<string, number> };

/** Exchanges that are kept for the report; a program that runs for days sends more. */
const MAX_KEPT = 20_000;

/** Runs a command whose requests go on to a real org, and settles when each of its writes is judged. */
export async function runAgainstOrg(command: readonly string[], options: LiveRunOptions): Promise<LiveRun> {
  const { address, profile, readsBack, readBackAfterMs, intercepts, interceptHosts, lingerMs } = options;
  const told: ExchangeEvent[] = [];
  const hosts: HostEvent[] = [];
  const door = new LiveDoor({
    address,
    profile,
    readsBack,
    readBackAfterMs,
    onExchange: (event) => {
      told.push(event);
      if (told.length > MAX_KEPT) told.shift();
    },
  });
  const server = await startForwarding((request, response) => door.handle(request, response), {
    intercepts,
    interceptHosts,
    onHost: (event) => {
      hosts.push(event);
      options.onHost(event);
    },
  });
  const code = await runCommand(command, environmentOf(server, process.env, options.env))
    .then(async (ended) => {
      if (lingerMs > 0) await interruptibleWait(lingerMs);
      return ended;
    })
    .finally(async () => {
      await server.stop();
      await door.settled();
      door.close();
    });
  const { name } = profile;
  return {
    profile: name,
    code,
    told,
    hosts,
    leftBehind: [],
    secrets: secretsIn(process.env),
    apiUrl: server.url,
    unread: door.unread,
  };
}

/** What the command was given to log in with. */
function secretsIn(env: NodeJS.ProcessEnv): readonly string[] {
  const names = [
    'GENESYSCLOUD_ACCESS_TOKEN',
    'GENESYSCLOUD_OAUTHCLIENT_SECRET',
    'GENESYS_ACCESS_TOKEN',
    'GENESYS_CLIENT_SECRET',
  ];
  return names.map((name) => env[name] ?? '').filter((secret) => secret.length >= SHORTEST_SECRET);
}

/** A shorter text is no secret, and blotting it out would garble prose. */
const SHORTEST_SECRET = 8;

/** Where the org can be reached; who the command is there, and which conversation it means, it knows itself. */
function environmentOf(
  { url, port, environment }: Forwarding,
  inherited: NodeJS.ProcessEnv,
  own: readonly OwnVariable[],
): NodeJS.ProcessEnv {
  return {
    ...environment(inherited),
    GENESYS_API_URL: url,
    GENESYS_LOGIN_URL: url,
    GENESYSCLOUD_GATEWAY_PROTOCOL: 'http',
    GENESYSCLOUD_GATEWAY_HOST: '127.0.0.1',
    GENESYSCLOUD_GATEWAY_PORT: String(port),
    UNDERSTUDY_URL: url,
    ...Object.fromEntries(own.map(({ name, template }) => [name, template.replaceAll('{url}', url)])),
  };
}
