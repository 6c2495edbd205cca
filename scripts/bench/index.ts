import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { aimsOf } from './aims';
import { EXPRESS, NODE_HTTP, prism, shortJournal, understudy, understudyStart, type Contender } from './contenders';
import { enter, race, raceStarts, type Entrant, type Plan, type Row } from './measure';
import { millionWrites } from './memory';
import { fetchPeers } from './peers-from-registry';
import { freePort } from './process';
import { machine, markdown, method, type BenchReport } from './report';
import { JOURNAL, LOGIN, MISSHAPED_PATCH, PATCH_THEN_GET, VALID_PATCH } from './scenarios';

const USAGE = `npm run bench -- [--quick] [--full] [--record] [--only PART…]
  --quick    a tenth of the time: is it running at all?
  --full     every peer that the registry has, WireMock warmed, memory after a million writes (about 15 minutes)
  --record   keeps the result in scripts/bench/history.md and results.json, from which README has its table
  --only     parts: start, patch, read, login, rate, conversations, journal, memory
`;
const ROOT = join(__dirname, '..', '..', '..');
const HISTORY = join(ROOT, 'scripts', 'bench', 'history.md');
const RESULTS = join(ROOT, 'scripts', 'bench', 'results.json');
const CONNECTIONS = 10;
/** Requests a second of the fixed-rate run: what bare Express still serves easily on a shared core. */
const FIXED_RATE = 1_000;

type Settings = {
  readonly rounds: number;
  readonly seconds: number;
  readonly isFull: boolean;
  wants(part: string): boolean;
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || positionals.length > 0) {
    process.stdout.write(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const only = new Set(values.only);
  const report = await bench({
    rounds: values.quick ? 1 : values.full ? 15 : 7,
    seconds: values.quick ? 1 : values.full ? 2 : 1,
    isFull: values.full,
    wants: (part) => only.size === 0 || only.has(part),
  });
  const text = markdown(report);
  process.stdout.write(`\n${text}`);
  mkdirSync(join(ROOT, 'reports'), { recursive: true });
  writeFileSync(join(ROOT, 'reports', 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(ROOT, 'reports', 'bench.md'), text);
  if (values.record) record(report, text);
}

function record(report: BenchReport, text: string): void {
  const earlier = readFileSync(HISTORY, 'utf8');
  const [head = '', ...runs] = earlier.split(/^(?=## )/m);
  writeFileSync(HISTORY, [`${head.trim()}\n\n`, `## ${report.date}\n\n${text}\n`, ...runs].join('').trimEnd() + '\n');
  writeFileSync(RESULTS, `${JSON.stringify(report, null, 2)}\n`);
}

async function bench({ rounds, seconds, isFull, wants }: Settings): Promise<BenchReport> {
  const fetched = isFull ? await fetchPeers() : { peers: [], clean: ignore };
  const everyone = [understudy(), NODE_HTTP, EXPRESS, prism(ROOT, await freePort()), ...fetched.peers];
  const rows: Row[] = [];
  const run = async (what: string, plan: Partial<Plan> & Pick<Plan, 'scenario'>, entrants: readonly Entrant[]) => {
    process.stderr.write(`${what} …\n`);
    rows.push(...(await race({ rounds, seconds, connections: CONNECTIONS, ...plan }, entrants)));
  };
  const fewer = Math.ceil(rounds / 2);

  if (wants('start')) process.stderr.write('cold start …\n');
  const starts = wants('start') ? await raceStarts([...understudyStart(), ...everyone], fewer) : [];
  await withEntrants(everyone, async (entrants) => {
    const [own, bare] = [entrants.slice(0, 1), entrants.slice(0, 3)];
    const misshaped = own.map((entrant) => ({ ...entrant, scenario: MISSHAPED_PATCH }));
    if (wants('patch')) await run('valid and misshaped PATCH', { scenario: VALID_PATCH }, [...entrants, ...misshaped]);
    if (wants('read')) await run('PATCH, then GET', { scenario: PATCH_THEN_GET, rounds: fewer }, bare);
    if (wants('login')) await run('login', { scenario: LOGIN, rounds: fewer }, own);
    if (wants('rate')) await run('fixed rate', { scenario: VALID_PATCH, rounds: fewer, rate: FIXED_RATE }, entrants);
  });
  if (wants('conversations')) {
    await withEntrants([understudy(1), understudy(1_000), understudy(100_000)], (entrants) =>
      run('1, 1,000 and 100,000 conversations', { scenario: VALID_PATCH }, entrants),
    );
  }
  if (wants('journal')) {
    await withEntrants([shortJournal(), understudy()], (entrants) =>
      run('journal short and full', { scenario: JOURNAL, rounds: fewer }, entrants),
    );
  }
  const memory = isFull && wants('memory') ? await millionWrites() : undefined;
  await fetched.clean();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    method: method(rounds, seconds, CONNECTIONS),
    rows,
    starts,
    aims: aimsOf(rows, starts),
    ...(memory ? { memory } : {}),
  };
}

async function withEntrants(
  contenders: readonly Contender[],
  use: (entrants: readonly Entrant[]) => Promise<void>,
): Promise<void> {
  const entrants = await enter(contenders);
  try {
    await use(entrants);
  } finally {
    await Promise.all(entrants.map(({ running }) => running.stop()));
  }
}

function ignore(): Promise<void> {
  return Promise.resolve();
}

void main();
