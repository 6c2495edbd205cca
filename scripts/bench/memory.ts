import { understudy } from './contenders';
import { drive } from './measure';
import { residentMb, startServer } from './process';
import type { BenchReport } from './report';
import { VALID_PATCH } from './scenarios';

const WRITES = 1_000_000;

/** Resident memory before, during and after a million writes. */
export async function millionWrites(): Promise<NonNullable<BenchReport['memory']>> {
  process.stderr.write('a million writes …\n');
  const running = await startServer(understudy(1_000).command);
  try {
    const half = { url: running.url, amount: WRITES / 2, connections: 10, requests: VALID_PATCH.requests(running) };
    const before = residentMb(running.pid);
    await drive(half);
    const middle = residentMb(running.pid);
    await drive(half);
    return { before, half: middle, after: residentMb(running.pid) };
  } finally {
    await running.stop();
  }
}
