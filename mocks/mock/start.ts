import { randomBytes } from 'node:crypto';
import { DEFAULT_LIMITS, type Limits } from '../behaviours/shared/limits';
import { profileFrom, withAnswers } from './profile';
import { seedConversation } from '../store/conversation-draft';
import { idsFrom, type Ids } from '../util/ids';
import { Faults } from '../faults/faults';
import { vendorPipeline } from '../http/vendor/pipeline';
import { accessHandler, routerOf } from '../http/server/access';
import type { Handle } from '../http/server/handle';
import { isLoopback } from '../http/server/exposure';
import { listen, type Listener } from '../http/server/listener';
import { DEFAULT_NAMESPACE, type OnReset } from '../http/server/namespace';
import { newToken, TOKEN_SECONDS } from '../http/vendor/oauth';
import { USER } from '../http/vendor/user';
import { testApi, type Mock } from './test-api';
import { optionsProblem, type MockOptions } from './options';
import { RecentFindings } from './recent-findings';
import { unchangedCode } from './unchanged-code';
import { idsGivenIn, snapshotOf } from '../state/format';
import type { StateFile } from '../state/file';
import { MemoryStore } from '../store/memory';
import type { Store, StoreNeeds } from '../store/store';
import { once } from '../util/once';
import { ReadLog } from '../http/vendor/read-log';

/** Exchanges and findings kept in each namespace unless the options say otherwise. */
export const JOURNAL_ENTRIES = 10_000;

/**
 * Starts a mock and resolves when it serves. Rejects with a TypeError that names a wrong option, with the system's error
 * when the port cannot be had, with a StateProblem when the state file is none, and with a StateUnavailable when it is
 * another's or cannot be written.
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const problem = optionsProblem(options);
  if (problem !== undefined) throw new TypeError(problem);
  const { port = 0, host = '127.0.0.1', clock = Date.now, clients = [] } = options;
  const { journalEntries = JOURNAL_ENTRIES, tokenSeconds = TOKEN_SECONDS.default, mockHeaders = true } = options;
  const { onExchange, onFault = reportFault, store: openStore = memoryStore, hosts = [], origins = [] } = options;
  const profile = await profileFrom(options.profile ?? 'default');
  const limits: Limits = { ...DEFAULT_LIMITS, ...profile.limits, ...options.limits };
  const { answers, judge } = withAnswers(profile, options.answers);
  const readLagMs = answers.get('read-lag') === 'reads-delayed' ? limits.readLagMs : 0;
  // What is arranged beforehand is visible at once, even where reads lag behind.
  const createdAt = (): number => clock() - readLagMs;
  const startedAt = createdAt();
  const [client] = clients;
  const clientId = client?.id ?? DEFAULT_NAMESPACE;
  const token = newToken(
    { clientId, client: undefined, scopes: undefined },
    { now: clock(), seconds: TOKEN_SECONDS.most, namespace: DEFAULT_NAMESPACE, userId: USER.id },
  );
  const store = await openStore({ seed: () => [seedConversation(startedAt)], journalEntries, clock, token });
  const ids = idsFrom(options.seed);
  const heard = new RecentFindings(journalEntries);
  const stateFile = await openState(options.state, { store, clock, ids, heard, createdAt }).catch(
    async (fault: unknown) => {
      await store.close();
      throw fault;
    },
  );
  const adminToken = randomBytes(24).toString('base64url');
  const { tls = false, passThrough = tls, ca, interceptHosts = [], onHost = () => undefined } = options;
  const unchanged = await unchangedCode({ host, hosts, interceptHosts, passThrough, ca, onHost }).catch(
    async (fault) => {
      await stateFile?.release();
      await store.close();
      throw fault;
    },
  );
  if (tls) unchanged.caFile();

  const faults = new Faults();
  faults.set(options.faults ?? []);
  let isServing = false;
  const pipeline = vendorPipeline({
    store,
    judge,
    limits,
    clients: new Map(clients.map((known) => [known.id, known])),
    tokenSeconds,
    ...(options.isolate === undefined ? {} : { isolate: options.isolate }),
    rateLimit: options.rateLimit,
    mockHeaders,
    ownUrl: ({ headers }) => (unchanged.isVendorHost(headers.host) ? listener.url : undefined),
    clock,
    onExchange(told) {
      heard.hear(told);
      onExchange?.(told);
    },
    onFault,
    readLagMs,
    reads: new ReadLog(),
    faults,
    ids,
  });
  const afresh: OnReset = async (namespaces, done, idsGiven) => {
    heard.know(namespaces);
    heard.forget(namespaces);
    for (const namespace of namespaces) ids.restart(namespace, idsGiven);
    await stateFile?.saveAfter(done);
  };
  const control = once(() =>
    loadControl()({
      store,
      clock,
      createdAt,
      isReady: async () => isServing && (await store.isReachable()),
      settled: () => pipeline.settled(),
      faults,
      ids,
      afresh,
      save: stateFile && (() => stateFile.save()),
      caPem: unchanged.caPem,
      onFault,
    }),
  );
  const exposure = { host, hosts, origins, adminToken };
  const { interception } = unchanged;
  const handle = accessHandler({
    vendor: (request, response) => void pipeline.enter(request, response),
    control,
    exposure,
    interception,
    port: () => listener.port,
    limits,
    onFault,
  });
  const close = async (): Promise<void> => {
    unchanged.end();
    await stateFile?.release();
    await store.close();
  };
  const { requestTimeoutMs, connections } = options;
  const listening = { port, host, requestTimeoutMs, connections, interception, exposure };
  const listener: Listener = await listen(handle, listening).catch(async (fault: unknown) => {
    await close();
    throw fault;
  });
  // A file that cannot be written is told of now, not when everything depends on it; but a port that is taken comes first.
  await stateFile?.save().catch(async (fault: unknown) => {
    await listener.close();
    await close();
    throw fault;
  });
  isServing = true;
  // Loading Express takes longer than all the rest; nobody waits for it.
  setImmediate(() => isServing && control());

  const stopped = once(async () => {
    isServing = false;
    faults.stop();
    const closed = listener.close();
    // Who waits for a store that does not answer hears of it before the connections are cut.
    if (!(await Promise.race([closed.then(() => true), store.isReachable()]))) await store.close();
    await closed;
    await pipeline.empty();
    try {
      await stateFile?.save();
    } finally {
      await close();
    }
  });
  return {
    ...testApi({ store, heard, createdAt, faults, ids, afresh, settled: () => pipeline.settled() }),
    url: listener.url,
    httpsUrl: listener.url.replace(/^http/, 'https'),
    get caFile() {
      return unchanged.caFile();
    },
    proxy: {
      server: listener.url,
      ...(isLoopback(host) ? {} : { username: 'understudy', password: adminToken }),
    },
    intercept: async () => unchanged.install(listener.port),
    environment: (inherited = process.env) => ({ ...inherited, ...unchanged.environment(listener.port, inherited) }),
    port: listener.port,
    profile: profile.name,
    answers,
    token: token.secret,
    adminToken,
    clientId,
    clientSecret: client?.secret ?? 'any',
    router: routerOf(handle),
    stop(how) {
      const stopping = stopped();
      if (how?.atOnce === true) listener.cutOff();
      return stopping;
    },
  };
}

type StateNeeds = {
  readonly store: Store;
  readonly clock: () => number;
  readonly createdAt: () => number;
  readonly ids: Ids;
  readonly heard: RecentFindings;
};

/** Opens the state file of a mock that starts, where there is to be one: what it holds is put into the store. */
async function openState(
  name: string | undefined,
  { store, clock, createdAt, ids, heard }: StateNeeds,
): Promise<StateFile | undefined> {
  if (name === undefined) return undefined;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- whoever keeps no state does not load what keeps it
  const { StateFile: File } = require('../state/file') as typeof import('../state/file');
  const file = await File.open(name, { store, ids, clock, always: DEFAULT_NAMESPACE });
  try {
    const { namespaces = {}, savedAt = '' } = (await file.read()) ?? {};
    for (const [namespace, state] of Object.entries(namespaces)) {
      await store.restore(namespace, snapshotOf(state, createdAt()));
      ids.restart(namespace, idsGivenIn(state, savedAt));
    }
    heard.know(Object.keys(namespaces));
    return file;
  } catch (fault) {
    await file.release();
    throw fault;
  }
}

function memoryStore(needs: StoreNeeds): Store {
  return new MemoryStore(needs);
}

function reportFault(fault: unknown): void {
  const stack = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  process.stderr.write(`understudy: a bug of ours, please report it\n${stack}\n`);
}

function loadControl(): (options: import('../http/control/resource').ControlOptions) => Handle {
  // Not at the top: Express is most of the start-up time and the vendor paths do not need it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require('../http/control/control') as typeof import('../http/control/control')).controlApp;
}
