#!/usr/bin/env node
import { Command, CommanderError, Help } from 'commander';
import { COMMAND, packageInfo } from '../mocks/util/package-info';
import type { CommandEntry } from './command';
import { Exit, EXIT } from './exit';
import { printableLines } from './terminal/printable';

/* eslint-disable @typescript-eslint/no-require-imports -- a command is loaded when it runs, not before */
/** Every command, in the order of the help; a new one is a line here and a file in `commands/`. */
const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'start',
    summary: 'serve the mock until Ctrl-C',
    load: () => require('./commands/start') as typeof import('./commands/start'),
  },
  {
    name: 'exec',
    summary: 'run a command against a mock of its own, and judge what it sent',
    load: () => require('./commands/exec') as typeof import('./commands/exec'),
  },
  {
    name: 'check',
    summary: 'judge pact files without running anything',
    load: () => require('./commands/check') as typeof import('./commands/check'),
  },
  {
    name: 'verify',
    summary: 'replay pact files against the mock with the real Pact verifier',
    load: () => require('./commands/verify') as typeof import('./commands/verify'),
  },
  {
    name: 'action',
    summary: 'run or lint an exported Data Action',
    load: () => require('./commands/action') as typeof import('./commands/action'),
  },
  {
    name: 'names',
    summary: 'who writes and who reads each attribute name, over flows, Data Actions and Terraform',
    load: () => require('./commands/names') as typeof import('./commands/names'),
  },
  {
    name: 'behaviours',
    summary: 'the fidelity ledger: what the mock does, and how well each thing is known',
    load: () => require('./commands/behaviours') as typeof import('./commands/behaviours'),
  },
  {
    name: 'explain',
    summary: 'one behaviour or finding rule in full, and how to fix it',
    load: () => require('./commands/explain') as typeof import('./commands/explain'),
  },
  {
    name: 'probe',
    summary: 'ask a real org the questions of the ledger, and write what it answers as a profile',
    load: () => require('./commands/probe') as typeof import('./commands/probe'),
  },
  {
    name: 'healthcheck',
    summary: 'exit 0 when a mock is ready: for container health checks',
    load: () => require('./commands/healthcheck') as typeof import('./commands/healthcheck'),
  },
];
/* eslint-enable @typescript-eslint/no-require-imports */

/** Runs a command line (without node and script) and resolves to the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    await programFor(argv).parseAsync([...argv], { from: 'user' });
    return Number(process.exitCode ?? EXIT.fine);
  } catch (fault) {
    return exitCodeOf(fault);
  }
}

function programFor(argv: readonly string[]): Command {
  const program = new Command(COMMAND)
    .description('Plays the participant data API of Genesys Cloud, and says what was silently lost. Unofficial.')
    .version(packageInfo().version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureHelp({
      // An empty list is what commander shows for an option that may be repeated and was not given.
      optionDescription: (option) => new Help().optionDescription(option).replace(' (default: [])', ''),
    })
    .enablePositionalOptions()
    .showHelpAfterError('(--help says more.)')
    .configureOutput({
      outputError: (text, write) => {
        write(printableLines(text.replace(/^error: /, 'understudy: ')));
      },
    })
    .exitOverride();
  const [first, second] = argv.filter((argument) => !argument.startsWith('-'));
  const wanted = first === 'help' ? second : first;
  for (const { name, summary, load } of COMMANDS) {
    const command = program
      .command(name)
      .summary(summary)
      .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`);
    if (name === wanted) load().register(command);
  }
  return program;
}

function exitCodeOf(fault: unknown): number {
  // commander has said it already; no command at all is `commander.help` with code 1.
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? EXIT.fine : EXIT.usage;
  if (fault instanceof Exit) {
    process.stderr.write(`understudy: ${printableLines(fault.message)}\n`);
    return fault.code;
  }
  const trace = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  process.stderr.write(`understudy: a bug of ours, please report it\n${printableLines(trace)}\n`);
  return EXIT.couldNotRun;
}

/** How long a server that was told to stop waits for what it said to be read, in milliseconds. */
const LAST_WORDS_MS = 200;

/** Runs the command line of this process, and answers for its output. */
function run(argv: readonly string[]): void {
  let isUnwritable = false;
  const onFault = (fault: NodeJS.ErrnoException): void => {
    // Whoever read our output has gone, as in `understudy … | head` or with a terminal that is closed; that is no failure.
    if (fault.code === 'EPIPE' || fault.code === 'EIO' || isUnwritable) return;
    isUnwritable = true;
    process.exitCode = EXIT.couldNotRun;
    process.stderr.write(`understudy: The output cannot be written (${fault.code ?? fault.message}).\n`);
    // A server that nobody can hear ends as on Ctrl-C; everything else comes to its end anyway.
    if (isServer(argv)) process.emit('SIGTERM');
  };
  process.stdout.on('error', onFault);
  process.stderr.on('error', onFault);
  void main(argv).then((code) => {
    process.exitCode = isUnwritable ? EXIT.couldNotRun : code;
    // Others may be read page by page for as long as it takes; the timer does not keep the process.
    if (isServer(argv)) setTimeout(() => process.exit(), LAST_WORDS_MS).unref();
  });
}

function isServer(argv: readonly string[]): boolean {
  return argv.find((argument) => !argument.startsWith('-')) === 'start';
}

if (require.main === module) run(process.argv.slice(2));
