import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';

/** Where a started server serves, and what the requests to it need. */
export type Ready = { readonly url: string; readonly token?: string; readonly places?: readonly string[] };

/** A server of the bench, running. */
export type Running = Ready & {
  readonly pid: number;
  /** Milliseconds from spawn to the line or answer that says it serves. */
  readonly readyMs: number;
  stop(): Promise<void>;
};

/** How a server is started; it prints a JSON line with its `url`, or is asked at `url` until it answers. */
export type Command = { readonly argv: readonly string[]; readonly url?: string; readonly cwd?: string };

const READY_WITHIN_MS = 60_000;
const POLL_MS = 20;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whether processes can be pinned here: one core for the server, another for the client. */
export const IS_PINNED = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** Starts a command on the server's core (0) or the client's (1). */
export function spawnPinned(
  argv: readonly string[],
  core: 0 | 1,
  options: { readonly cwd?: string; readonly stderr?: 'ignore' | 'inherit' } = {},
): ChildProcess {
  const [command = '', ...rest] = IS_PINNED ? ['taskset', '-c', String(core), ...argv] : argv;
  const child = spawn(command, rest, {
    stdio: ['pipe', 'pipe', options.stderr ?? 'ignore'],
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  endWithUs(child);
  return child;
}

const children = new Set<ChildProcess>();

/** A run that is broken off leaves no server behind. */
function endWithUs(child: ChildProcess): void {
  if (children.size === 0) for (const signal of SIGNALS) process.on(signal, endAll);
  children.add(child);
  child.once('exit', () => {
    children.delete(child);
    if (children.size === 0) for (const signal of SIGNALS) process.off(signal, endAll);
  });
}

function endAll(): void {
  for (const child of children) child.kill('SIGKILL');
  process.exit(130);
}

/** Starts a server and waits until it serves. */
export async function startServer({ argv, url, cwd }: Command): Promise<Running> {
  const started = performance.now();
  const child = spawnPinned(argv, 0, cwd === undefined ? {} : { cwd });
  const over = new AbortController();
  const exited = new Promise<never>((_resolve, fail) => {
    child.once('exit', (code) => {
      fail(new Error(`${argv.join(' ')} ended with ${String(code)} before it served.`));
    });
    child.once('error', fail);
  });
  const timer = setTimeout(() => {
    child.kill('SIGKILL');
  }, READY_WITHIN_MS);
  try {
    const ready = await Promise.race([url === undefined ? announced(child) : answering(url, over.signal), exited]);
    child.stdout?.resume();
    return {
      ...ready,
      pid: child.pid ?? 0,
      readyMs: performance.now() - started,
      stop: () => stopped(child),
    };
  } catch (fault) {
    child.kill('SIGKILL');
    throw fault;
  } finally {
    exited.catch(() => undefined);
    over.abort();
    clearTimeout(timer);
  }
}

async function announced(child: ChildProcess): Promise<Ready> {
  if (!child.stdout) throw new Error('The server has no standard output.');
  for await (const line of createInterface(child.stdout)) {
    const told = line.startsWith('{') ? (JSON.parse(line) as Partial<Ready>) : undefined;
    if (told?.url !== undefined) return { ...told, url: told.url };
  }
  throw new Error('The server never said where it serves.');
}

async function answering(url: string, signal: AbortSignal): Promise<Ready> {
  while (!signal.aborted) {
    const isUp = await fetch(url, { signal }).then(
      () => true,
      () => false,
    );
    if (isUp) return { url: new URL(url).origin };
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`${url} never answered.`);
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => {
      resolve();
    });
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 3_000).unref();
  });
}

/** CPU seconds that a process has used so far; 0 where the system does not tell. */
export function cpuSeconds(pid: number): number {
  const fields = procFile(pid, 'stat').split(') ')[1]?.split(' ') ?? [];
  const ticksASecond = 100;
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksASecond;
}

/** Resident memory of a process in MB; 0 where the system does not tell. */
export function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(procFile(pid, 'status'))?.[1] ?? 0) / 1024;
}

function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

/** A port that was free a moment ago, for servers that cannot pick one. */
export function freePort(): Promise<number> {
  return new Promise((resolve, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
