import { Option, type Command } from 'commander';
import {
  startMock,
  AuthorityUnusable,
  StateProblem,
  StateUnavailable,
  storeAt,
  StoreUnavailable,
  packageInfo,
  type Mock,
  type MockOptions,
  type ExchangeEvent,
  type HostEvent,
} from '../../mocks/internal';
import { addExamples } from '../command';
import type { Reporter } from '../terminal/reporters/human';
import { couldNotRun, usageProblem } from '../exit';
import {
  addMockFlags,
  collected,
  mockOptionsFrom,
  PROFILE_HELP,
  profileNamed,
  wholeNumber,
  type MockFlags,
} from '../mock-flags';
import { COMMAND } from '../../mocks/util/package-info';

const PORT = 4010;
const HOST = '127.0.0.1';

type StartFlags = MockFlags & {
  readonly port: number;
  readonly host: string;
  readonly allowHost: readonly string[];
  readonly cors: readonly string[];
  readonly interceptHost: readonly string[];
  readonly passThrough: boolean;
  readonly ca?: string;
  readonly mockHeaders: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly showValues?: boolean;
};

/** Serves the mock until Ctrl-C. */
export function register(command: Command): void {
  const port = new Option('--port <number>', '0 is any free one').env('UNDERSTUDY_PORT').default(PORT);
  const host = new Option('--host <address>', 'address to listen on').env('UNDERSTUDY_HOST').default(HOST);
  const profile = new Option('--profile <name or file>', PROFILE_HELP).env('UNDERSTUDY_PROFILE');
  const config = new Option('--config <file>', 'config file, JSON or YAML').env('UNDERSTUDY_CONFIG');
  command
    .allowExcessArguments()
    .addOption(port.argParser((text) => wholeNumber(sourceOf('--port', 'UNDERSTUDY_PORT', text), 0, 65_535)(text)))
    .addOption(host.argParser(hostNamed))
    .addOption(profile.argParser(profileNamed))
    .addOption(config);
  addMockFlags(command)
    .option('--store <address>', 'memory, or redis://host:6379 to share one mock among several servers', storeNamed)
    .option('--state <file>', 'load it at start, save it at stop and at every reset')
    .option('--allow-host <name>', 'one more name that the Host header may hold (repeatable)', collected, [])
    .option('--cors <origin>', 'an origin whose pages may call (repeatable)', collected, [])
    .option('--ca <folder>', 'keep the certificate authority of https there, to be trusted once')
    .option('--intercept-host <name>', 'one more vendor’s host to answer for as a proxy (repeatable)', collected, [])
    .option('--pass-through', 'be a proxy for other hosts too, for a browser that is pointed at it', false)
    .option('--no-mock-headers', 'leave the x-mock-* headers out of replies')
    .option('--show-values', 'do not mask attribute values')
    .option('--quiet', 'no line per exchange; findings are still told')
    .option('--json', 'a JSON object per line on stdout instead of talk')
    .action((flags: StartFlags, { args }: Command) => {
      refuseWords(args);
      return start(flags);
    });
  addExamples(command, [
    ['start', `on port ${PORT}`],
    ['start --port 0 --json', 'on a free port, for a script'],
    ['start --store redis://127.0.0.1:6379', 'one of several servers that are one mock'],
    ['start --profile strict', 'refuse what the schema does not foresee'],
    ['start --answer missing-scope=missing-scope-allowed', 'one question answered otherwise'],
    ['start --state mock.json --seed 7', 'what was stored is there again, and new ids come in the same order'],
    ['start --faults faults.json', 'with what is to go wrong, such as [{"status": 429, "times": 3}]'],
    ['start --rate-limit 300', 'refuse what the vendor would for coming too often'],
  ]);
}

/** The name under which a value was given: the flag, or the variable that stands in for it. */
function sourceOf(flag: string, variable: string, text: string): string {
  const isFlag = process.argv.some((argument) => argument === flag || argument.startsWith(`${flag}=`));
  return !isFlag && process.env[variable] === text ? variable : flag;
}

/** `start` takes flags alone; whoever writes `start 4010` or `start npm test` is told what they may have meant. */
function refuseWords([first, ...more]: readonly string[]): void {
  if (first === undefined) return;
  const isPort = /^\d+$/.test(first) && more.length === 0;
  const cure = isPort
    ? `Did you mean --port ${first}?`
    : `To run a command against a mock: ${COMMAND} exec -- ${[first, ...more].join(' ')}`;
  throw usageProblem(`start takes no argument "${first}". ${cure}`);
}

/** An empty address would be every one of this machine. */
function hostNamed(address: string): string {
  if (address.trim() !== '') return address;
  throw usageProblem(`--host is empty. Leave it out for ${HOST}, or give an address of this machine.`);
}

function storeNamed(address: string): string {
  try {
    storeAt(address);
  } catch (fault) {
    throw usageProblem(`--store: ${(fault as Error).message}`);
  }
  return address;
}

function checkKeeping({ store, state, seed }: MockOptions): void {
  if (!store || (state === undefined && seed === undefined)) return;
  const name = state === undefined ? 'seed' : 'state';
  throw usageProblem(
    `--${name} is for one server alone; the Redis of --store keeps its own state and is shared. Leave one of the two out, here and in the config file.`,
  );
}

async function start(flags: StartFlags): Promise<void> {
  const { port, host, mockHeaders } = flags;
  const fromFile = await mockOptionsFrom(flags);
  checkKeeping(fromFile);
  const options: MockOptions = {
    ...fromFile,
    port,
    host,
    mockHeaders,
    ca: flags.ca,
    interceptHosts: flags.interceptHost,
    passThrough: flags.passThrough,
    hosts: [...(fromFile.hosts ?? []), ...flags.allowHost],
    origins: [...(fromFile.origins ?? []), ...flags.cors],
  };
  // Before anybody hears that it is ready: who hears it may stop it at once.
  let onSecond = (): void => process.exit(INTERRUPTED);
  const signal = untilSignal(() => {
    onSecond();
  });
  let tell: (told: ExchangeEvent) => void = () => undefined;
  let tellHost: (event: HostEvent) => void = () => undefined;
  const mock = await startMock({
    ...options,
    onExchange: (told) => {
      tell(told);
    },
    onHost: (event) => {
      tellHost(event);
    },
  }).catch(async (fault: NodeJS.ErrnoException) => {
    if (fault instanceof StoreUnavailable || fault instanceof StateUnavailable) throw couldNotRun(fault.message);
    if (fault instanceof AuthorityUnusable) throw usageProblem(fault.message);
    throw fault instanceof StateProblem ? usageProblem(fault.message) : await listenProblem(fault, flags);
  });
  const reporter = flags.json === true ? machineReporter(mock, flags) : peopleReporter(mock, flags, options);
  tell = reporter.hear;
  tellHost = reporter.hearHost;
  await signal;
  if (flags.json !== true) process.stderr.write('Finishing what is under way. Ctrl-C again ends it at once.\n');
  onSecond = () => {
    endAtOnce(mock, flags);
  };
  await mock
    .stop()
    .catch((fault: unknown) => {
      if (!(fault instanceof StateUnavailable)) throw fault;
      throw couldNotRun(`It has stopped, and what was stored since the last save is lost. ${fault.message}`);
    })
    .finally(reporter.end);
}

/** A second Ctrl-C cuts off requests, not the file: a save gets so long to end, in milliseconds. */
const SAVE_MS = 2_000;
const INTERRUPTED = 130;

/** Ends a stop that takes too long; the process is over when nothing is left to do, or by force. */
function endAtOnce(mock: Mock, { state }: StartFlags): void {
  process.exitCode = INTERRUPTED;
  // Whoever called first hears of its fault.
  mock.stop({ atOnce: true }).catch(() => undefined);
  setTimeout(() => {
    if (state !== undefined)
      process.stderr.write(`The state file ${state} could not be saved in ${SAVE_MS} ms; it is as it was before.\n`);
    process.exit(INTERRUPTED);
  }, SAVE_MS).unref();
}

function machineReporter(mock: Mock, { quiet = false, showValues = false, ca }: StartFlags): Reporter {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- lazy: --json must not load the terminal's code, nor the reverse
  const { jsonReporter } = require('../terminal/reporters/json') as typeof import('../terminal/reporters/json');
  return jsonReporter(mock, { quiet, showValues, caFile: ca === undefined ? null : mock.caFile });
}

function peopleReporter(mock: Mock, flags: StartFlags, { clients = [] }: MockOptions): Reporter {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { humanReporter } = require('../terminal/reporters/human') as typeof import('../terminal/reporters/human');
  const { quiet = false, showValues = false, host } = flags;
  return humanReporter(mock, {
    quiet,
    showValues,
    host,
    version: packageInfo().version,
    hasClients: clients.length > 0,
  });
}

async function listenProblem(fault: NodeJS.ErrnoException, { port, host }: StartFlags): Promise<Error> {
  if (fault.code === 'EADDRINUSE') {
    return couldNotRun(
      `Port ${port} on ${host} is taken${await holderOf(port, host)}. Move with --port ${port === 65_535 ? port - 1 : port + 1}, or --port 0 for any free one (npm start -- --port 0).`,
    );
  }
  if (fault.code === 'EACCES') return couldNotRun(`Port ${port} is not ours to open. Move with --port ${PORT}.`);
  if (fault.syscall === 'listen' || fault.syscall === 'getaddrinfo') {
    return couldNotRun(`${host} is no address of this machine (${fault.code ?? ''}). Choose one with --host ${HOST}.`);
  }
  return fault;
}

/** How long whatever has our port may take to say what it is, in milliseconds. */
const HOLDER_MS = 1_000;

/** Who has the port, where that is another mock; nothing else is asked who it is. */
async function holderOf(port: number, host: string): Promise<string> {
  try {
    const reply = await fetch(`http://${host}:${port}/_mock/health`, { signal: AbortSignal.timeout(HOLDER_MS) });
    const { status, pid } = (await reply.json()) as { readonly status?: string; readonly pid?: number };
    if (status !== 'up') return '';
    return ` by another Understudy${pid === undefined ? '' : ` (process ${pid})`}: use that one, or stop it`;
  } catch {
    // Whatever it is, it does not answer as a mock does.
    return '';
  }
}

/** How often a mock that npm started looks whether npm is still there, in milliseconds. */
const PARENT_CHECK_MS = 500;

/** Resolves on Ctrl-C, SIGTERM, or when the terminal is closed; `onSecond` hears of every further Ctrl-C or SIGTERM. */
function untilSignal(onSecond: () => void): Promise<void> {
  return new Promise((resolve) => {
    // npm runs a script in a shell, and a signal to npm ends that shell and not us: its end is our signal.
    const parent = process.ppid;
    if (process.env['npm_lifecycle_event'] === 'start') {
      setInterval(() => {
        if (process.ppid !== parent) resolve();
      }, PARENT_CHECK_MS).unref();
    }
    let isFirst = true;
    const onSignal = (signal: NodeJS.Signals): void => {
      // A terminal that is closed says so more than once.
      if (!isFirst && signal !== 'SIGHUP') onSecond();
      isFirst = false;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });
}
