import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Redis } from 'ioredis';
import { freePort } from '../../scripts/bench/process';

/** A Redis of a test's own, in a folder of its own. */
export type OwnRedis = {
  readonly url: string;
  readonly port: number;
  /** Says something to it as an administrator would. */
  tell(command: string, ...args: readonly string[]): Promise<unknown>;
  /** Stops it without closing anything, as an overloaded machine would. */
  pause(): void;
  resume(): void;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and folder, unless it runs. */
  start(): Promise<void>;
};

const running: { kill(): Promise<void>; readonly folder: string }[] = [];

afterAll(async () => {
  for (const { kill, folder } of running.splice(0)) {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The command as users start it. */
export function spawned(args: readonly string[]): { readonly child: ChildProcess; stderr(): string } {
  const cli = join(__dirname, '..', '..', 'scripts', 'cli.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', cli, 'start', '--port', '0', '--json', '--quiet', ...args]);
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, stderr: () => text };
}

/** How a command ended that could not start. */
export async function ended(args: readonly string[]): Promise<readonly [code: number | null, stderr: string]> {
  const { child, stderr } = spawned(args);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return [code, stderr()];
}

/** Starts Debian's redis-server on a free port of loopback; with `appendOnly` it fsyncs before it answers. */
export async function ownRedis({ appendOnly = false } = {}): Promise<OwnRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'understudy-redis-'));
  const port = await freePort();
  let child: ChildProcess | undefined;
  const kill = async (): Promise<void> => {
    const ended = child;
    child = undefined;
    if (!ended || ended.exitCode !== null || ended.signalCode !== null) return;
    const gone = new Promise((resolve) => ended.once('exit', resolve));
    ended.kill('SIGKILL');
    await gone;
  };
  const start = async (): Promise<void> => {
    if (child) return;
    const aof = appendOnly ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--appendonly', 'no'];
    const argv = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder, ...aof];
    child = spawn('redis-server', argv, { stdio: ['ignore', 'pipe', 'ignore'] });
    await serving(child);
  };
  running.push({ kill, folder });
  await start();
  const url = `redis://127.0.0.1:${port}`;
  const tell = async (command: string, ...args: readonly string[]): Promise<unknown> => {
    const client = new Redis(url, { enableReadyCheck: false });
    return client.call(command, ...args).finally(() => {
      client.disconnect();
    });
  };
  return { url, port, kill, start, tell, pause: () => child?.kill('SIGSTOP'), resume: () => child?.kill('SIGCONT') };
}

/** Waits until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function serving(child: ChildProcess): Promise<void> {
  const failed = new Promise<never>((_resolve, fail) => {
    child.once('error', () => {
      fail(new Error('redis-server is not there: apt-get install redis-server'));
    });
  });
  const ready = (async () => {
    if (!child.stdout) throw new Error('redis-server has no standard output.');
    for await (const line of createInterface(child.stdout)) if (line.includes('Ready to accept connections')) return;
    throw new Error('redis-server ended before it served.');
  })();
  await Promise.race([ready, failed]);
  child.stdout?.resume();
}
