import { cpus } from 'node:os';
import type { Row, StartRow } from './measure';
import { IS_PINNED } from './process';
import type { Summary } from './statistics';

/**
 * An aim: what is compared with what, and by how much it should be more (or, as a bound, less). `byCpu` is the same
 * ratio in CPU time a request, which a busy neighbour hardly moves.
 */
export type Aim = {
  readonly what: string;
  readonly reached: number;
  readonly byCpu?: number;
  readonly least?: number;
  readonly most?: number;
};

/** Everything that one run of the bench found. */
export type BenchReport = {
  readonly date: string;
  readonly machine: string;
  readonly method: string;
  readonly rows: readonly Row[];
  readonly starts: readonly StartRow[];
  readonly aims: readonly Aim[];
  /** MB after a million writes; only in a full run. */
  readonly memory?: { readonly before: number; readonly half: number; readonly after: number };
};

/** This machine in one line. */
export function machine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model ?? 'unknown CPU'}, Node ${process.version}, ${process.platform}`;
}

/** How the numbers came about, in one line. */
export function method(rounds: number, seconds: number, connections: number): string {
  const pinned = IS_PINNED ? 'server and client pinned to one core each' : 'server and client not pinned';
  return `${rounds} rounds of ${seconds} s, servers in turns, ${connections} connections, ${pinned}; medians, ± half the spread`;
}

/** The run as Markdown. */
export function markdown(report: BenchReport): string {
  const { date, machine: where, method: how, rows, starts, aims, memory } = report;
  const lines = [
    `Measured on ${date} on ${where}: ${how}.`,
    '',
    '| Scenario | Server | requests/s | p50 ms | p99 ms | CPU µs/request | MB |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(rowLine),
    '',
    '| Cold start | ready after ms | MB |',
    '| --- | ---: | ---: |',
    ...starts.map(({ server, readyMs, residentMb }) => `| ${server} | ${shown(readyMs)} | ${whole(residentMb)} |`),
    '',
    '| Aim | wanted | reached | by CPU time |',
    '| --- | ---: | ---: | ---: |',
    ...aims.map(aimLine),
  ];
  if (memory) {
    const { before, half, after } = memory;
    lines.push(
      '',
      `Memory: ${whole(before)} MB at start, ${whole(half)} MB after half a million writes, ${whole(after)} MB after a million.`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function rowLine({ scenario, server, requestsASecond, p50Ms, p99Ms, cpuMicros, residentMb, errors }: Row): string {
  const name = errors === 0 ? server : `${server} (${errors} wrong replies)`;
  const numbers = [shown(requestsASecond), p50Ms.median, p99Ms.median, whole(cpuMicros.median), whole(residentMb)];
  return `| ${scenario} | ${name} | ${numbers.join(' | ')} |`;
}

function aimLine({ what, reached, byCpu, least, most }: Aim): string {
  const isReached = (least === undefined || reached >= least) && (most === undefined || reached <= most);
  const wanted = least === undefined ? `≤ ${most}` : `≥ ${least}`;
  return `| ${what} | ${wanted} | ${reached >= 100 ? whole(reached) : reached.toFixed(isReached ? 2 : 3)}${isReached ? '' : ' ✗'} | ${byCpu === undefined ? '' : byCpu.toFixed(2)} |`;
}

function shown({ median, spread }: Summary): string {
  return `${whole(median)} ± ${Math.round((spread * 100) / 2)} %`;
}

function whole(number: number): string {
  return Math.round(number).toLocaleString('en');
}
