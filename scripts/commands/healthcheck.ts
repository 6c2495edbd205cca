import type { Command } from 'commander';
import { addExamples } from '../command';
import { couldNotRun, EXIT, usageProblem } from '../exit';

const DEFAULT_SECONDS = '2';

/** Exit 0 when the mock is ready, 1 when it answers but is not, 3 when nobody answers. */
export function register(command: Command): void {
  command
    .requiredOption('--url <url>', 'base URL of the mock')
    .option('--timeout <seconds>', 'how long to wait for an answer', DEFAULT_SECONDS)
    .action(healthcheck);
  addExamples(command, [
    ['understudy healthcheck --url http://127.0.0.1:4010', 'silent and 0 when ready'],
    ['HEALTHCHECK CMD understudy healthcheck --url http://127.0.0.1:4010', 'in a Dockerfile'],
  ]);
}

async function healthcheck({ url, timeout }: { readonly url: string; readonly timeout: string }): Promise<void> {
  const seconds = Number(timeout);
  if (!(seconds > 0)) throw usageProblem(`--timeout "${timeout}" is not a number of seconds above 0.`);
  const probe = probeOf(url);
  const reply = await fetch(probe, { signal: AbortSignal.timeout(seconds * 1000) }).catch((fault: unknown) => {
    throw couldNotRun(`${url} does not answer (${reasonOf(fault)}). Is the mock started, and on this port?`);
  });
  await reply.body?.cancel();
  if (reply.ok) return;
  process.stderr.write(`understudy: ${url} is not ready: ${probe.pathname} answered ${reply.status}.\n`);
  process.exitCode = EXIT.findings;
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
