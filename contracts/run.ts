import spawn from 'cross-spawn';
import { constants } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { startMock, type ExchangeEvent, type HostEvent, type MockOptions } from '../mocks/internal';
import { environmentFor, type OwnVariable } from './environment';
import { leftBehind } from './left-behind';

/** The command could not be started at all. */
export class CommandMissing extends Error {
  constructor(command: string, reason: string) {
    super(`The command "${command}" could not be started: ${reason}.`);
    this.name = 'CommandMissing';
  }
}

/** What a command did against a mock of its own. */
export type Run = {
  /** The name of the profile. */
  readonly profile: string;
  /** The command's exit code; 128 and the signal's number when a signal ended it. */
  readonly code: number;
  readonly told: readonly ExchangeEvent[];
  /** The hosts it called that are not the mock's own name, once for each outcome. */
  readonly hosts: readonly HostEvent[];
  /** Programs that the command had left running when the mock stopped. */
  readonly leftBehind: readonly string[];
  /** Texts that no report may hold. */
  readonly secrets: readonly string[];
  readonly apiUrl: string;
};

/** The signals that a terminal or a CI server sends. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;
/** A shorter text is no secret, and blotting it out would garble prose. */
const SHORTEST_SECRET = 8;

/** How a command is run, beside the mock's own options. */
export type RunOptions = {
  readonly env?: readonly OwnVariable[];
  /** How long to serve on for what the command left behind, in milliseconds. */
  readonly lingerMs?: number;
  /** Whether what the command sends to the vendor's hosts comes to the mock; it does unless told otherwise. */
  readonly intercepts?: boolean;
};

/** Runs a command against a fresh mock, its streams untouched; the mock is gone when this settles. */
export async function runAgainstMock(
  command: readonly string[],
  options: MockOptions,
  { env = [], lingerMs = 0, intercepts = true }: RunOptions = {},
): Promise<Run> {
  const told: ExchangeEvent[] = [];
  const hosts: HostEvent[] = [];
  const { onHost } = options;
  const mock = await startMock({
    ...options,
    port: 0,
    host: '127.0.0.1',
    tls: intercepts,
    onHost: (event) => {
      hosts.push(event);
      onHost?.(event);
    },
    onExchange: (exchange) => told.push(exchange),
  });
  let left: readonly string[] = [];
  const inherited = intercepts ? mock.environment(process.env) : process.env;
  const code = await runCommand(command, environmentFor(mock, inherited, env))
    .then(async (ended) => {
      if (lingerMs > 0) await interruptibleWait(lingerMs);
      left = await leftBehind(mock.url);
      return ended;
    })
    // What the command did not wait for is under way still, and it is told of before the mock has stopped.
    .finally(() => mock.stop());
  const { profile, token, adminToken, clientSecret, url } = mock;
  const listed = (options.clients ?? []).map(({ secret }) => secret);
  const secrets = [token, adminToken, clientSecret, ...listed].filter(({ length }) => length >= SHORTEST_SECRET);
  return { profile, code, told, hosts, leftBehind: left, secrets, apiUrl: url };
}

/** Waits, or until Ctrl-C. */
export async function interruptibleWait(milliseconds: number): Promise<void> {
  const waiting = new AbortController();
  const stop = (): void => waiting.abort();
  for (const signal of SIGNALS) process.once(signal, stop);
  await setTimeout(milliseconds, undefined, { signal: waiting.signal }).catch(() => undefined);
  for (const signal of SIGNALS) process.off(signal, stop);
}

/** Runs a command, its streams untouched, and passes the signals of a terminal or a CI server on to it. */
export function runCommand([command = '', ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
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
