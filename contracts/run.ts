import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { startMock, type Mock, type MockOptions, type ProfileName, type ExchangeEvent } from '../mocks/internal';

/** The command could not be started at all. */
export class CommandMissing extends Error {
  constructor(command: string, reason: string) {
    super(`The command "${command}" could not be started: ${reason}.`);
    this.name = 'CommandMissing';
  }
}

/** What a command did against a mock of its own. */
export type Run = {
  readonly profile: ProfileName;
  /** The command's exit code; 128 and the signal's number when a signal ended it. */
  readonly code: number;
  readonly told: readonly ExchangeEvent[];
  /** Texts that no report may hold. */
  readonly secrets: readonly string[];
  readonly apiUrl: string;
};

/** The signals that a terminal or a CI server sends. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;
/** A shorter text is no secret, and blotting it out would garble prose. */
const SHORTEST_SECRET = 8;

/** Runs a command against a fresh mock, its streams untouched; the mock is gone when this settles. */
export async function runAgainstMock(command: readonly string[], options: MockOptions): Promise<Run> {
  const told: ExchangeEvent[] = [];
  const mock = await startMock({
    ...options,
    port: 0,
    host: '127.0.0.1',
    onExchange: (exchange) => told.push(exchange),
  });
  // What the command did not wait for is under way still, and it is told of before the mock has stopped.
  const code = await run(command, environmentFor(mock, process.env)).finally(() => mock.stop());
  const { profile, token, adminToken, clientSecret, url } = mock;
  const listed = (options.clients ?? []).map(({ secret }) => secret);
  const secrets = [token, adminToken, clientSecret, ...listed].filter(({ length }) => length >= SHORTEST_SECRET);
  return { profile, code, told, secrets, apiUrl: url };
}

/** What the command finds in its environment. */
export function environmentFor(mock: Mock, inherited: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { url, port, token, clientId, clientSecret, conversationId, participantId } = mock;
  return {
    ...inherited,
    ...pastProxies(inherited),
    GENESYS_API_URL: url,
    GENESYS_LOGIN_URL: url,
    GENESYS_CLIENT_ID: clientId,
    GENESYS_CLIENT_SECRET: clientSecret,
    GENESYS_ACCESS_TOKEN: token,
    GENESYS_CONVERSATION_ID: conversationId,
    GENESYS_PARTICIPANT_ID: participantId,
    GENESYSCLOUD_OAUTHCLIENT_ID: clientId,
    GENESYSCLOUD_OAUTHCLIENT_SECRET: clientSecret,
    GENESYSCLOUD_ACCESS_TOKEN: token,
    GENESYSCLOUD_GATEWAY_PROTOCOL: 'http',
    GENESYSCLOUD_GATEWAY_HOST: '127.0.0.1',
    GENESYSCLOUD_GATEWAY_PORT: String(port),
    UNDERSTUDY_URL: url,
  };
}

/** A company proxy cannot reach the mock; most clients honour this. */
function pastProxies(inherited: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const hasProxy = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].some(
    (name) => inherited[name] ?? inherited[name.toLowerCase()],
  );
  if (!hasProxy) return {};
  const past = [inherited['NO_PROXY'] ?? inherited['no_proxy'] ?? '', '127.0.0.1', 'localhost']
    .filter((host) => host !== '')
    .join(',');
  return { NO_PROXY: past, no_proxy: past };
}

function run([command = '', ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, fail) => {
    const child = spawn(command, args, { stdio: 'inherit', env });
    const pass = (signal: NodeJS.Signals): void => {
      // A terminal sends Ctrl-C and Ctrl-\ to the command as well; twice would be once too often.
      const isTheirs = (signal === 'SIGINT' || signal === 'SIGQUIT') && process.stdin.isTTY;
      if (!isTheirs) child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, pass);
    const settle = (): void => {
      for (const signal of SIGNALS) process.off(signal, pass);
    };
    child.once('error', (fault: NodeJS.ErrnoException) => {
      settle();
      fail(new CommandMissing(command, REASONS[fault.code ?? ''] ?? fault.message));
    });
    child.once('exit', (code, signal) => {
      settle();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such program on the PATH',
  EACCES: 'it may not be executed',
};
