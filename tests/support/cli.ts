import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';

/** What `npm test` has built. */
export const CLI = join(__dirname, '..', '..', 'dist', 'scripts', 'cli.js');

// A process takes its time where many tests share few cores.
jest.setTimeout(30_000);

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };
export type Started = {
  readonly process: ChildProcessWithoutNullStreams;
  readonly url: string;
  readonly token: string;
  stdout(): string;
  stderr(): string;
  /** Waits until stderr or stdout holds a text. */
  says(text: string | RegExp): Promise<void>;
  stop(signal?: NodeJS.Signals): Promise<Ended>;
};

const running = new Set<ChildProcessWithoutNullStreams>();

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

/** Runs the command to its end. */
export async function understudy(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return ended(launched(args, env));
}

/** Starts the mock on a free port, for people unless `--json` is among the arguments, and waits until it is ready. */
export async function started(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Started> {
  const launch = launched(['start', '--port', '0', ...args], env);
  await says(launch, args.includes('--json') ? '"ready"' : 'Ctrl-C stops it.');
  const [url = ''] = /http:\/\/[\d.]+:\d+/.exec(launch.stdout() + launch.stderr()) ?? [];
  const token = /(?:"token":"|Bearer )([\w-]+)/.exec(launch.stdout() + launch.stderr())?.[1] ?? '';
  return {
    ...launch,
    url,
    token,
    says: (text) => says(launch, text),
    stop(signal = 'SIGINT') {
      launch.process.kill(signal);
      return ended(launch);
    },
  };
}

type Launch = Pick<Started, 'process' | 'stdout' | 'stderr'> & { readonly exit: Promise<number | null> };

function launched(args: readonly string[], env: NodeJS.ProcessEnv): Launch {
  const clean = Object.entries(process.env).filter(([name]) => !/^(UNDERSTUDY_|GITHUB_)/.test(name));
  const child = spawn(process.execPath, [CLI, ...args], { env: { ...Object.fromEntries(clean), ...env } });
  running.add(child);
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
      child.emit('said');
    });
  }
  const exit = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      running.delete(child);
      resolve(code);
      child.emit('said');
    });
  });
  return { process: child, stdout: () => said.stdout, stderr: () => said.stderr, exit };
}

async function ended({ exit, stdout, stderr }: Launch): Promise<Ended> {
  const code = await exit;
  return { code, stdout: stdout(), stderr: stderr() };
}

async function says(launch: Launch, text: string | RegExp): Promise<void> {
  const isSaid = (): boolean => {
    const all = launch.stdout() + launch.stderr();
    return typeof text === 'string' ? all.includes(text) : text.test(all);
  };
  while (!isSaid()) {
    if (launch.process.exitCode !== null)
      throw new Error(`It ended before it said ${String(text)}:\n${launch.stderr()}`);
    await new Promise((resolve) => launch.process.once('said', resolve));
  }
}
