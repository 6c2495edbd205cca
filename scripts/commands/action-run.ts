import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { reportOf, without, type ReportedFinding } from '../../contracts/report';
import {
  entryId,
  coerced,
  idNamedBy,
  isRecord,
  propertiesOf,
  readJson,
  runAction,
  SEED,
  packageInfo,
  type ActionExport,
  type Call,
  type Profile,
  type Secrets,
  type Trace,
  MASK,
} from '../../mocks/internal';
import { addExamples } from '../command';
import { EXIT, usageProblem } from '../exit';
import { PROFILE_HELP, profileNamed, profileOf } from '../mock-flags';
import { printable } from '../terminal/printable';
import { coloursFor } from '../terminal/colour';
import { findingsText } from '../terminal/report-text';
import { readExportFile, textOf } from './action-file';
import { traceText } from './action-trace';
import { runHere, runOffline, runThere, unsetFindings, type Ran } from './action-runners';
import { parsedOr } from '../../mocks/util/json';

type RunFlags = {
  readonly input?: readonly string[];
  readonly url?: string;
  readonly response?: string;
  readonly credentials?: string;
  readonly trace?: boolean;
  readonly json?: boolean;
  readonly showValues?: boolean;
  readonly profile?: string;
};

/** Shorter texts would blot out half of what is said. */
const SHORTEST_SECRET = 4;

/** Adds `action run`. */
export function register(command: Command): void {
  command
    .argument('<export>', 'an exported Data Action')
    .argument('[name=value...]', 'inputs; the contract says which are numbers and booleans')
    .option('--input <file>', 'a JSON file with inputs, - for stdin, or one name=value (repeatable)', collected)
    .option(
      '--url <url>',
      'call this platform instead of a private mock (token from GENESYS_ACCESS_TOKEN, or GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET)',
    )
    .option('--response <file>', 'call nobody: apply the response side to this raw response')
    .option(
      '--credentials <file>',
      'a JSON file with what ${credentials.x} is; or the environment, GENESYS_CREDENTIAL_X',
    )
    .option('--profile <name or file>', PROFILE_HELP, profileNamed)
    .option('--trace', 'show every stage, so that one sees where a value got lost')
    .option('--json', 'request, response, translated, output, error and findings as JSON')
    .option('--show-values', 'do not mask attribute values in findings')
    .action(run);
  addExamples(command, [
    ['action run set-customer-tier.custom.json customer_tier=gold', 'against a private mock'],
    ['action run set-customer-tier.custom.json customer_tier=gold --trace', 'stage by stage'],
    ['action run get-customer-tier.custom.json --response reply.json', 'the response side alone'],
    [
      'action run set-customer-tier.custom.json --input inputs.json --url http://127.0.0.1:4010',
      'against a running mock',
    ],
  ]);
}

function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

async function run(file: string, pairs: readonly string[], flags: RunFlags): Promise<void> {
  if (flags.url !== undefined && flags.response !== undefined)
    throw usageProblem('--url calls a platform and --response calls nobody; give one of them.');
  const read = await readExportFile(file);
  if ('problem' in read) throw usageProblem(read.problem);
  const { action } = read;
  const secrets = await secretsFor(read.text, flags);
  const { inputs, offered } = await inputsFor(action, pairs, flags);
  const setting = { profile: await profileOf(flags.profile), secrets, contextId: randomUUID() };
  const done = await runBy(action, inputs, flags, setting);
  const ran = { ...done, trace: { ...done.trace, request: await shownRequest(action, done.trace, setting) } };
  const named = [...Object.values(secrets.credentials ?? {}), ...Object.values(secrets.authResponse ?? {})];
  const hidden = [...ran.secrets, ...named].filter((secret) => secret.length >= SHORTEST_SECRET);
  tell(ran, { action, file, flags, offered, hidden });
  if (ran.trace.failure) process.exitCode = EXIT.findings;
}

type Setting = { readonly profile: Profile; readonly secrets: Secrets; readonly contextId: string };

/** The request as it may be shown: rendered anew without the secrets, for base64 and URL encoding hide them from a mask. */
async function shownRequest(
  action: ActionExport,
  { inputs, request, reply }: Trace,
  { secrets, contextId }: Setting,
): Promise<Trace['request']> {
  if (!request || Object.keys(secrets).length === 0) return request;
  const blank = (named: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.keys(named).map((name) => [name, MASK]));
  const masked = { credentials: blank(secrets.credentials), authResponse: blank(secrets.authResponse) };
  const call = (): ReturnType<Call> => Promise.resolve(reply ?? { status: 200, headers: {}, body: '{}' });
  return (await runAction(action, inputs, { secrets: masked, contextId, call })).request;
}

async function runBy(
  action: ActionExport,
  inputs: Trace['inputs'],
  { url, response }: RunFlags,
  setting: Setting,
): Promise<Ran> {
  if (url !== undefined) return runThere(action, inputs, { ...setting, url });
  if (response === undefined) return runHere(action, inputs, setting);
  const body = await textOf(response);
  if (typeof body !== 'string') throw usageProblem(body.problem);
  return runOffline(action, inputs, { ...setting, body });
}

/** What was given, and the ids of the seeded conversation for inputs named like them that were not. */
async function inputsFor(
  action: ActionExport,
  pairs: readonly string[],
  { input, url }: RunFlags,
): Promise<{ readonly inputs: Trace['inputs']; readonly offered: ReadonlySet<string> }> {
  const texts: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  for (const given of input ?? []) {
    if (/^[\w-]+=/.test(given)) texts[given.slice(0, given.indexOf('='))] = given.slice(given.indexOf('=') + 1);
    else Object.assign(values, await inputFile(given));
  }
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) throw usageProblem(`"${pair}" is no input; write name=value, or --input FILE for a JSON file.`);
    texts[pair.slice(0, at)] = pair.slice(at + 1);
  }
  const given = { ...values, ...coerced(texts, action.inputSchema) };
  const offers = [...propertiesOf(action.inputSchema).keys()].flatMap((name) => {
    const id = Object.hasOwn(given, name) ? undefined : offeredId(name, url !== undefined);
    return id === undefined ? [] : [[name, id] as const];
  });
  return { inputs: { ...Object.fromEntries(offers), ...given }, offered: new Set(offers.map(([name]) => name)) };
}

/** Against a platform only ids that `understudy exec` has put into the environment are offered. */
function offeredId(name: string, isElsewhere: boolean): string | undefined {
  const kind = idNamedBy(name);
  const { GENESYS_CONVERSATION_ID, GENESYS_PARTICIPANT_ID } = process.env;
  if (kind === 'conversation') return isElsewhere ? GENESYS_CONVERSATION_ID : SEED.conversationId;
  if (kind === 'participant') return isElsewhere ? GENESYS_PARTICIPANT_ID : SEED.customerId;
  return undefined;
}

async function inputFile(file: string): Promise<Readonly<Record<string, unknown>>> {
  return objectIn(file, 'inputs');
}

async function objectIn(file: string, what: string): Promise<Readonly<Record<string, unknown>>> {
  const text = await textOf(file);
  if (typeof text !== 'string') throw usageProblem(text.problem);
  const reading = readJson(Buffer.from(text.replace(/^\uFEFF/, '')), 100);
  if (!('value' in reading))
    throw usageProblem(`${file}:${reading.line}:${reading.column} is not JSON: ${reading.problem}.`);
  if (!isRecord(reading.value)) throw usageProblem(`${file} holds no JSON object; ${what} are {"name": value}.`);
  return reading.value;
}

/** `${credentials.x}` and `${authResponse.x}`, from a file, or from the environment for the names that the export uses. */
async function secretsFor(text: string, { credentials: file }: RunFlags): Promise<Secrets> {
  const { authResponse, ...named } = file === undefined ? {} : await objectIn(file, 'credentials');
  const used = [...text.matchAll(/credentials\.(\w+)/g)].map(([, name = '']) => name);
  const credentials: Record<string, string> = {};
  for (const name of used) {
    const value = named[name] ?? process.env[`GENESYS_CREDENTIAL_${name.toUpperCase()}`];
    if (value !== undefined) credentials[name] = String(value);
  }
  return {
    ...(Object.keys(credentials).length > 0 ? { credentials } : {}),
    ...(isRecord(authResponse) ? { authResponse: textsOf(authResponse) } : {}),
  };
}

function textsOf(record: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value)]));
}

type Telling = {
  readonly action: ActionExport;
  readonly file: string;
  readonly flags: RunFlags;
  readonly offered: ReadonlySet<string>;
  readonly hidden: readonly string[];
};

function tell({ trace, findings }: Ran, { action, file, flags, offered, hidden }: Telling): void {
  const all = [...findings, ...unsetFindings(trace)];
  const reported: readonly ReportedFinding[] = all.map((finding, index) => ({
    ...finding,
    id: entryId('f', index + 1),
    file,
  }));
  const report = reportOf(reported, {
    tool: packageInfo(),
    profile: flags.profile ?? 'default',
    subjects: [],
    secrets: hidden,
    showValues: flags.showValues === true,
  });
  const clean = <T>(node: T): T => without(node, hidden);
  if (flags.json === true) {
    process.stdout.write(`${JSON.stringify(clean(jsonOf(trace, report.findings)), null, 2)}\n`);
    return;
  }
  const out = flags.trace === true ? process.stdout : process.stderr;
  const colours = coloursFor(out);
  const told = findingsText(report, colours);
  if (flags.trace === true) {
    process.stdout.write(clean(traceText(action, trace, { offered, colours, told })));
    return;
  }
  process.stderr.write(told);
  const { failure, output } = trace;
  if (!failure) process.stdout.write(`${JSON.stringify(clean(output?.value), null, 2)}\n`);
  else
    process.stderr.write(
      clean(
        `understudy: ${printable(`${action.name} failed at the ${failure.stage}: ${failure.error.message ?? ''}`)}\n`,
      ),
    );
}

function jsonOf({ request, reply, translation, output, failure }: Trace, findings: readonly ReportedFinding[]) {
  return {
    request,
    response: reply,
    translated:
      translation &&
      Object.fromEntries(
        [...translation].flatMap(([name, { text }]) => (text === undefined ? [] : [[name, valueOf(text)]])),
      ),
    output: output?.value ?? null,
    error: failure?.error ?? null,
    findings,
  };
}

/** The JSON that a template prints; a default that is none stays text. */
function valueOf(text: string): unknown {
  return parsedOr(text, text);
}
