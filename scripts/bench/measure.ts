import { join } from 'node:path';
import type { Load, Outcome } from './client';
import type { Contender } from './contenders';
import { cpuSeconds, residentMb, spawnPinned, startServer, type Running } from './process';
import type { Scenario } from './scenarios';
import { summaryOf, type Summary } from './statistics';

/** One scenario on one server over all rounds. */
export type Row = {
  readonly scenario: string;
  readonly server: string;
  readonly requestsASecond: Summary;
  /** Requests a second of each round, so that two servers can be compared round by round. */
  readonly rounds: readonly number[];
  readonly p50Ms: Summary;
  readonly p99Ms: Summary;
  /** CPU of the server in microseconds a request: holds still where a shared machine's clock does not. */
  readonly cpuMicros: Summary;
  readonly residentMb: number;
  readonly errors: number;
};
export type Plan = {
  readonly scenario: Scenario;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  /** Requests a second over all connections; closed loop when not given. */
  readonly rate?: number;
};
type Sample = Outcome & { readonly cpuMicros: number };
/** A running contender; `scenario` is what it is sent in the place of the plan's. */
export type Entrant = { readonly contender: Contender; running: Running; readonly scenario?: Scenario };

/** Starts every contender that starts; the others are told of and left out. */
export async function enter(contenders: readonly Contender[]): Promise<readonly Entrant[]> {
  const entrants: Entrant[] = [];
  for (const contender of contenders) {
    try {
      entrants.push({ contender, running: await startServer(contender.command) });
    } catch (fault) {
      process.stderr.write(`  ${contender.name} is left out: ${String(fault)}\n`);
    }
  }
  return entrants;
}

/** Measures a scenario: in every round each server has its turn, so that a slow minute hits them all. */
export async function race(plan: Plan, entrants: readonly Entrant[]): Promise<readonly Row[]> {
  const samples = new Map<Entrant, Sample[]>(entrants.map((entrant) => [entrant, []]));
  for (const entrant of entrants) {
    const { warmUpSeconds } = entrant.contender;
    if (warmUpSeconds > 0) await sample(entrant, { ...plan, seconds: warmUpSeconds });
  }
  for (let round = 0; round < plan.rounds; round += 1) {
    // The order turns, so that nobody always follows the same neighbour.
    for (const entrant of rotated(entrants, round)) samples.get(entrant)?.push(await sample(entrant, plan));
  }
  return entrants.map((entrant) => rowOf(plan, entrant, samples.get(entrant) ?? []));
}

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const from = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
}

async function sample(entrant: Entrant, { seconds, connections, rate, ...plan }: Plan): Promise<Sample> {
  if (entrant.contender.warmUpSeconds === 0) {
    await entrant.running.stop();
    entrant.running = await startServer(entrant.contender.command);
  }
  const { running, scenario = plan.scenario } = entrant;
  const load: Load = {
    url: running.url,
    seconds,
    connections,
    requests: scenario.requests(running),
    ...(rate === undefined ? {} : { rate }),
  };
  const before = cpuSeconds(running.pid);
  const outcome = await drive(load);
  const cpu = cpuSeconds(running.pid) - before;
  return { ...outcome, cpuMicros: outcome.count === 0 ? 0 : (cpu / outcome.count) * 1_000_000 };
}

/** Runs the load generator in a process of its own. */
export function drive(load: Load): Promise<Outcome> {
  return new Promise((resolve, fail) => {
    const child = spawnPinned([process.execPath, join(__dirname, 'client.js')], 1, { stderr: 'inherit' });
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(text) as Outcome);
      else fail(new Error(`The load generator ended with ${String(code)}.`));
    });
    child.stdin?.end(JSON.stringify(load));
  });
}

function rowOf({ rate, ...plan }: Plan, entrant: Entrant, samples: readonly Sample[]): Row {
  const { contender, running, scenario = plan.scenario } = entrant;
  const wrong = samples.flatMap(({ statuses }) =>
    Object.entries(statuses).filter(([status]) => !scenario.statuses.includes(Number(status))),
  );
  const refused = wrong.reduce((sum, [, count]) => sum + count, 0);
  return {
    scenario: rate === undefined ? scenario.what : `${scenario.what}, ${rate.toLocaleString('en')} a second`,
    server: contender.name,
    requestsASecond: summaryOf(samples.map(({ requestsASecond }) => requestsASecond)),
    rounds: samples.map(({ requestsASecond }) => Math.round(requestsASecond)),
    p50Ms: summaryOf(samples.map(({ p50 }) => p50)),
    p99Ms: summaryOf(samples.map(({ p99 }) => p99)),
    cpuMicros: summaryOf(samples.map(({ cpuMicros }) => cpuMicros)),
    residentMb: residentMb(running.pid),
    errors: refused + samples.reduce((sum, { errors }) => sum + errors, 0),
  };
}

/** Milliseconds from spawn until each contender serves, and its memory then. */
export type StartRow = { readonly server: string; readonly readyMs: Summary; readonly residentMb: number };

/** Starts each contender several times, in turns. */
export async function raceStarts(contenders: readonly Contender[], rounds: number): Promise<readonly StartRow[]> {
  const starts = new Map<Contender, { readyMs: number[]; residentMb: number }>();
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of rotated(contenders, round)) {
      const running = await startServer(contender.command).catch(() => undefined);
      if (!running) continue;
      const known = starts.get(contender) ?? { readyMs: [], residentMb: 0 };
      known.readyMs.push(running.readyMs);
      known.residentMb = residentMb(running.pid);
      starts.set(contender, known);
      await running.stop();
    }
  }
  return [...starts].map(([{ name }, start]) => ({
    server: name,
    readyMs: summaryOf(start.readyMs),
    residentMb: start.residentMb,
  }));
}
