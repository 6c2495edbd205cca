import { parseArgs } from 'node:util';
import { understudy } from './contenders';
import { drive } from './measure';
import { residentMb, startServer } from './process';
import { MISSHAPED_PATCH, PATCH_THEN_GET } from './scenarios';

const USAGE = `npm run soak -- [--minutes 60] [--rate 500]
  Writes, reads and misshaped writes at a fixed rate on loopback; stops by itself, after two hours at most.
  Fails when memory grows by more than 1 MB in ten minutes once the journal is full, or when a reply is wrong.
`;
const MAX_MINUTES = 120;
const SLICE_SECONDS = 30;
/** The journal fills and the heap finds its size first. */
const WARM_UP_SLICES = 10;
/** A line through fewer points says nothing. */
const FEWEST_SLICES = 10;
const MAX_MB_IN_TEN_MINUTES = 1;

async function soak(minutes: number, rate: number): Promise<void> {
  const running = await startServer(understudy(1_000).command);
  const memory: number[] = [];
  let wrong = 0;
  try {
    const requests = [...PATCH_THEN_GET.requests(running), ...MISSHAPED_PATCH.requests(running)];
    for (let slice = 0; slice < (minutes * 60) / SLICE_SECONDS; slice += 1) {
      const load = { url: running.url, seconds: SLICE_SECONDS, connections: 10, rate, requests };
      const { statuses, errors, p99 } = await drive(load);
      const bad = Object.entries(statuses).filter(([status]) => !status.startsWith('2'));
      wrong += errors + bad.reduce((sum, [, count]) => sum + count, 0);
      memory.push(residentMb(running.pid));
      process.stdout.write(
        `${((slice + 1) * SLICE_SECONDS) / 60} min: ${Math.round(memory.at(-1) ?? 0)} MB, p99 ${p99} ms, ${wrong} wrong\n`,
      );
    }
  } finally {
    await running.stop();
  }
  const settled = memory.slice(WARM_UP_SLICES);
  const growth = slopeOf(settled) * ((10 * 60) / SLICE_SECONDS);
  const told =
    settled.length < FEWEST_SLICES
      ? `Too short to tell how memory grows: the first ${(WARM_UP_SLICES * SLICE_SECONDS) / 60} minutes do not count`
      : `Memory grew by ${growth.toFixed(2)} MB in ten minutes`;
  process.stdout.write(`${told}; ${wrong} wrong replies.\n`);
  if (wrong > 0 || (settled.length >= FEWEST_SLICES && growth > MAX_MB_IN_TEN_MINUTES)) process.exitCode = 1;
}

/** The slope of the straight line through some numbers, a step each; 0 of fewer than two. */
function slopeOf(numbers: readonly number[]): number {
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const spread = numbers.reduce((sum, _one, at) => sum + (at - middle) ** 2, 0);
  return spread === 0 ? 0 : numbers.reduce((sum, one, at) => sum + (at - middle) * (one - mean), 0) / spread;
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    rate: { type: 'string', default: '500' },
    help: { type: 'boolean' },
  },
});
const [minutes, rate] = [Number(values.minutes), Number(values.rate)];
if (values.help === true || !(minutes > 0 && minutes <= MAX_MINUTES) || !(rate > 0 && rate <= 10_000)) {
  process.stdout.write(USAGE);
  process.exitCode = values.help === true ? 0 : 2;
} else void soak(minutes, rate);
