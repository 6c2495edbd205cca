import { setTimeout } from 'node:timers/promises';
import type { Command } from 'commander';
import { addExamples } from '../command';
import { Exit, EXIT, usageProblem } from '../exit';
import { wholeNumber } from '../mock-flags';

type HealthFlags = { readonly url: string; readonly timeout: number; readonly wait: number };

/** Between two tries, in milliseconds. */
const PAUSE_MS = 100;

/** Exit 0 when the mock is ready, 1 when it answers but is not, 3 when nobody answers. */
export function register(command: Command): void {
  command
    .option('--url <url>', 'base URL of the mock', 'http://127.0.0.1:4010')
    .option('--timeout <seconds>', 'how long one answer may take', wholeNumber('--timeout', 1, 3_600), 2)
    .option('--wait <seconds>', 'try again until it is ready, for this long', wholeNumber('--wait', 0, 3_600), 0)
    .action(healthcheck);
  addExamples(command, [
    ['healthcheck', 'silent and 0 when ready'],
    ['healthcheck --url http://127.0.0.1:4010 --wait 10', 'after starting it in the background'],
  ]);
}

async function healthcheck({ url, timeout, wait }: HealthFlags): Promise<void> {
  const probe = probeOf(url);
  const until = performance.now() + wait * 1000;
  let health = await healthOf(probe, timeout);
  while (health.code !== EXIT.fine && performance.now() < until) {
    await setTimeout(PAUSE_MS);
    health = await healthOf(probe, timeout);
  }
  if (health.code !== EXIT.fine) throw new Exit(health.code, `${url} ${health.problem}`);
}

async function healthOf(probe: URL, seconds: number): Promise<{ readonly code: number; readonly problem: string }> {
  try {
    const reply = await fetch(probe, { signal: AbortSignal.timeout(seconds * 1000) });
    await reply.body?.cancel();
    return {
      code: reply.ok ? EXIT.fine : EXIT.findings,
      problem: `is not ready: ${probe.pathname} answered ${reply.status}.`,
    };
  } catch (fault) {
    const problem = `does not answer (${reasonOf(fault)}). Is the mock started, and on this port?`;
    return { code: EXIT.couldNotRun, problem };
  }
}

function probeOf(url: string): URL {
  const base = URL.parse(url.endsWith('/') ? url : `${url}/`);
  if (!base || !/^https?:$/.test(base.protocol)) {
    throw usageProblem(`--url "${url}" is not an http address; http://127.0.0.1:4010 is the usual one.`);
  }
  return new URL('_mock/ready', base);
}

function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  if (fault.name === 'TimeoutError') return 'no answer in time';
  const { code } = (fault.cause ?? {}) as NodeJS.ErrnoException;
  return code ?? fault.message;
}
