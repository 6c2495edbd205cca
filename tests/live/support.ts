import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LiveDoor, type LiveOptions } from '../../contracts/live/door';
import { answersOf, type ExchangeEvent } from '../../mocks/internal';
import { fakeOrg, type FakeOrg, type OrgOptions } from '../support/fake-org/org';

// The machine may be busy.
jest.setTimeout(60_000);

const running: { stop(): Promise<void> }[] = [];

afterAll(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

/** A door in front of an org. */
export type Live = {
  readonly url: string;
  readonly door: LiveDoor;
  readonly told: readonly ExchangeEvent[];
  /** Every finding as `level rule: summary`, when all is judged. */
  findings(): Promise<readonly string[]>;
};

export async function doorTo(origin: string, options: Partial<LiveOptions> = {}): Promise<Live> {
  const told: ExchangeEvent[] = [];
  const door = new LiveDoor({
    address: { api: origin, login: origin },
    profile: { name: 'default', extends: 'default', answers: answersOf('default'), limits: {} },
    readsBack: true,
    readBackAfterMs: 0,
    onExchange: (event) => told.push(event),
    ...options,
  });
  const server = createServer((request, response) => door.handle(request, response));
  const url = await listening(server);
  running.push({
    async stop() {
      await closed(server);
      door.close();
    },
  });
  return {
    url,
    door,
    told,
    async findings() {
      await door.settled();
      return told.flatMap(({ findings }) => findings.map(({ level, rule, summary }) => `${level} ${rule}: ${summary}`));
    },
  };
}

export async function orgBehindDoor(
  options: OrgOptions = {},
  live: Partial<LiveOptions> = {},
): Promise<Live & { readonly org: FakeOrg }> {
  const org = await fakeOrg(options);
  running.push(org);
  return { ...(await doorTo(org.url, live)), org };
}

export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** A server of the tests that is gone when the file's tests are over. */
export async function serverFor(server: Server): Promise<string> {
  running.push({ stop: () => closed(server) });
  return listening(server);
}

/** Sends a body to the attributes of the org's customer, through a door. */
export function write(
  { url, org }: { readonly url: string; readonly org: FakeOrg },
  body: unknown,
  path?: string,
): Promise<Response> {
  return fetch(
    url + (path ?? `/api/v2/conversations/${org.conversationId}/participants/${org.participantId}/attributes`),
    {
      method: 'PATCH',
      headers: { authorization: `Bearer ${org.token}`, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    },
  );
}
