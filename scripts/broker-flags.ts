import type { Command } from 'commander';
import { brokerAt, BrokerProblem, type Broker, type BrokerPact } from '../contracts/broker';
import { isRecord } from '../mocks/internal';
import { parsedOr } from '../mocks/util/json';
import { couldNotRun, usageProblem } from './exit';

type Selector = Readonly<Record<string, unknown>>;

/** Flags of the commands that take their pacts from a broker. */
export type BrokerFlags = {
  readonly broker?: string;
  readonly brokerToken?: string;
  readonly brokerUsername?: string;
  readonly brokerPassword?: string;
  readonly selector: readonly Selector[];
  readonly pending?: boolean;
  readonly wipSince?: string;
  readonly branch?: string;
};

/** Adds `--broker` and what belongs to it. */
export function addBrokerFlags(command: Command): Command {
  return command
    .option('--broker <url>', 'take the pacts from a Pact Broker; --provider says whose (PACT_BROKER_BASE_URL)')
    .option('--broker-token <token>', 'its bearer token (PACT_BROKER_TOKEN, which no process list shows)')
    .option('--broker-username <name>', 'or a name (PACT_BROKER_USERNAME)')
    .option('--broker-password <password>', 'and its password (PACT_BROKER_PASSWORD)')
    .option(
      '--selector <json>',
      'a consumer version selector, such as {"mainBranch":true} (repeatable)',
      selectorGiven,
      [],
    )
    .option('--pending', 'a pact that was never verified fails nobody')
    .option('--wip-since <date>', 'work in progress since a day as well, such as 2026-01-31', dateGiven)
    .option('--branch <name>', 'the branch of the provider');
}

function selectorGiven(text: string, before: readonly Selector[]): readonly Selector[] {
  const selector = parsedOr(text, undefined);
  if (!isRecord(selector))
    throw usageProblem(`--selector takes a JSON object such as {"mainBranch":true}, not ${text}`);
  return [...before, selector];
}

function dateGiven(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
    throw usageProblem(`--wip-since takes a day such as 2026-01-31, not "${text}".`);
  return text;
}

/** What is to be judged: files and folders, and the pacts of the broker and of addresses. */
export type Sources = {
  readonly paths: readonly string[];
  readonly pacts: readonly BrokerPact[];
  readonly broker: Broker | undefined;
};

/** Fetches what is not in files. An address among the files is that of a pact, as a webhook hands it over. */
export async function sourcesFrom(
  given: readonly string[],
  flags: BrokerFlags & { readonly provider: readonly string[] },
): Promise<Sources> {
  const { env } = process;
  const url = flags.broker ?? (given.length === 0 ? env['PACT_BROKER_BASE_URL'] : undefined);
  const addresses = given.filter((one) => /^https?:\/\//i.test(one));
  const paths = given.filter((one) => !addresses.includes(one));
  if (url === undefined && given.length === 0)
    throw usageProblem('There is nothing to read: name pact files or folders, or a broker with --broker URL.');
  const [provider] = flags.provider;
  if (url !== undefined && (provider === undefined || flags.provider.length > 1))
    throw usageProblem('--broker needs one --provider NAME: the name that the provider has in the broker.');
  const [first] = addresses;
  const base = url ?? first;
  if (base === undefined) return { paths, pacts: [], broker: undefined };
  const access = {
    token: flags.brokerToken ?? env['PACT_BROKER_TOKEN'],
    username: flags.brokerUsername ?? env['PACT_BROKER_USERNAME'],
    password: flags.brokerPassword ?? env['PACT_BROKER_PASSWORD'],
  };
  return brokerAsked(async () => {
    const broker = brokerAt({ url: url ?? new URL(base).origin, ...access });
    const listed =
      url === undefined || provider === undefined
        ? []
        : await broker.pactsFor({
            provider,
            selectors: flags.selector,
            branch: flags.branch,
            isPendingWanted: flags.pending === true,
            wipSince: flags.wipSince,
          });
    const single: BrokerPact[] = [];
    for (const address of addresses) single.push(await broker.pactAt(address));
    return { paths, pacts: [...listed, ...single], broker };
  });
}

/** A broker that cannot be asked ends the command with its reason. */
export async function brokerAsked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (fault) {
    throw fault instanceof BrokerProblem ? couldNotRun(fault.message) : fault;
  }
}

/** The address of the CI run that this is part of, where the service says it. */
export function buildUrl({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: repository,
  GITHUB_RUN_ID: run,
  CI_JOB_URL: gitlab,
  BUILD_URL: jenkins,
}: NodeJS.ProcessEnv): string | undefined {
  if (server !== undefined && repository !== undefined && run !== undefined)
    return `${server}/${repository}/actions/runs/${run}`;
  return gitlab ?? jenkins;
}
