import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { entryId, BEHAVIOURS, isRecord, nearest, type MockOptions, type ExchangeEvent } from '../mocks/internal';
import { readPacts, type FileProblem, type PactFile } from './files';
import type { Interaction, State } from './pact';
import { without, type ReportedFinding, type Subject } from './report';
import { secretsOfInteraction } from './secrets';
import { PACT_RULES, type PactRuleId } from './rules';
import { openStage } from './verifier-target';
import { asPlayed, injectedBy, settingFor, STATES, targetIn, translated, type StateMapping } from './states';
import { verifyWithPact, type Mismatched, type Verdicts } from './verifier';

export type VerifyOptions = {
  readonly mock?: MockOptions;
  readonly states?: StateMapping;
  /** Let the values of bodies into the findings. */
  readonly showValues?: boolean;
  /** Where the Pact package is; undefined when it is not there. */
  readonly findPact?: () => string | undefined;
};

/** What a verification found. */
export type VerifiedInteraction = {
  readonly file: string;
  readonly interaction: string;
  readonly isOk: boolean;
  /** The behaviour that answered, where a request came. */
  readonly behaviour: string | undefined;
};
export type Verified = {
  readonly interactions: readonly VerifiedInteraction[];
  readonly findings: readonly ReportedFinding[];
  readonly subjects: readonly Subject[];
  readonly problems: readonly FileProblem[];
  readonly skipped: readonly FileProblem[];
};

type PlayedRequest = { readonly method: string; readonly path: string; readonly told: ExchangeEvent | undefined };

/** Replays pact files against the mock with the real Pact verifier; each interaction gets a mock of its own. */
export async function verifyFiles(paths: readonly string[], options: VerifyOptions = {}): Promise<Verified> {
  const { mock = {}, states = {}, findPact } = options;
  const { files, problems: unread } = await readPacts(paths);
  const problems = [...unread, ...files.flatMap((file) => stateProblems(file, states))];
  const skipped = files.flatMap(({ file, pact, placeOf }) =>
    pact.skipped.map(({ pointer, description, kind }) => ({
      file,
      place: placeOf(pointer),
      problem: `"${description}" is ${kind}, not HTTP; it was skipped`,
    })),
  );
  const usable = files.filter((file) => file.pact.interactions.length > 0 && stateProblems(file, states).length === 0);
  const nothing = { interactions: [], findings: [], subjects: [] };
  if (usable.length === 0) return { ...nothing, problems, skipped };

  const asked: State[] = [];
  const played: PlayedRequest[] = [];
  const tokenless = tokenlessRefusals(usable);
  const stage = await openStage({
    mock,
    onState: (state) => {
      asked.push(state);
      return injectedBy(translated(state, states) ?? state);
    },
    settingFor: ({ url = '/' }) => {
      const told = asked.splice(0).flatMap((state) => translated(state, states) ?? []);
      return settingFor(told, targetIn(url.split('?')[0] ?? '/'));
    },
    keepsTokenless: ({ method = '', url = '/' }) => tokenless.has(`${method} ${url.split('?')[0] ?? '/'}`),
    onPlayed: ({ method = '', url = '/' }, { told }) => played.push({ method, path: url.split('?')[0] ?? '/', told }),
  });
  const folder = await mkdtemp(join(tmpdir(), 'understudy-'));
  try {
    const jobs = await Promise.all(usable.map((file, index) => jobFor(file, join(folder, `${index}.json`))));
    const verdicts = await verifyWithPact(jobs, {
      url: stage.url,
      statesUrl: stage.statesUrl,
      ...(findPact ? { findPact } : {}),
    });
    return {
      ...told(usable, verdicts, { played, states, showValues: options.showValues === true }),
      problems,
      skipped,
    };
  } finally {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** States nobody knows: a reply would mean nothing without them. */
function stateProblems({ file, pact, placeOf }: PactFile, mapping: StateMapping): readonly FileProblem[] {
  const known = [...Object.keys(STATES), ...Object.keys(mapping)];
  return pact.interactions.flatMap(({ states, pointer, description }) =>
    states
      .filter((state) => !translated(state, mapping))
      .map(({ name }) => {
        const near = nearest(name, known);
        const hint =
          near === undefined ? `known are ${known.map((one) => `"${one}"`).join(', ')}.` : `did you mean "${near}"?`;
        const problem = `"${description}" is given "${name}", a state nobody knows; ${hint} Or map it under "states" in the config file`;
        return { file, place: placeOf(`${pointer}/providerStates`), problem };
      }),
  );
}

/** Interactions that send no token and expect to hear it; all others get one, since pacts leave tokens out. */
function tokenlessRefusals(files: readonly PactFile[]): ReadonlySet<string> {
  const all = files.flatMap(({ pact }) => pact.interactions);
  return new Set(
    all
      .filter(({ request, response }) => request.headers['authorization'] === undefined && response.status === 401)
      .map(({ request }) => `${request.method} ${request.path}`),
  );
}

/** The verifier would play messages as well, so a file that holds some is handed over without them. */
async function jobFor({ file, pact }: PactFile, copy: string) {
  const provider = pact.provider === '' ? 'provider' : pact.provider;
  if (pact.skipped.length === 0) return { file: resolve(file), provider };
  const document: unknown = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  const { messages: _messages, ...rest } = isRecord(document) ? document : {};
  const wanted = new Set(pact.interactions.map(({ pointer }) => pointer));
  const interactions = (rest['interactions'] as readonly unknown[]).filter((_one, index) =>
    wanted.has(`/interactions/${index}`),
  );
  await writeFile(copy, JSON.stringify({ ...rest, interactions }));
  return { file: copy, provider };
}

function told(
  files: readonly PactFile[],
  verdicts: readonly Verdicts[],
  {
    played,
    states,
    showValues,
  }: { readonly played: readonly PlayedRequest[]; readonly states: StateMapping; readonly showValues: boolean },
): Pick<Verified, 'interactions' | 'findings' | 'subjects'> {
  const interactions: VerifiedInteraction[] = [];
  const findings: ReportedFinding[] = [];
  const subjects: Subject[] = [];
  const rest = [...played];
  files.forEach(({ file, pact, placeOf }, index) => {
    const { interactions: results = [], fault } = verdicts[index] ?? {};
    const left = [...results];
    for (const interaction of pact.interactions) {
      const at = left.findIndex(({ description }) => description === interaction.description);
      const result = at < 0 ? undefined : left.splice(at, 1)[0];
      const exchange = takeExchange(rest, asPlayed(interaction, states));
      const isOk = result?.isOk ?? false;
      const secrets = showValues ? [] : secretsOfInteraction(interaction);
      const name = without(interaction.description, secrets);
      const where = { file, interaction: name, ...placeOf(interaction.pointer) };
      const failed = isOk ? [] : failures(result, { exchange, fault: result?.fault ?? fault, showValues });
      const lost = interaction.response.status < 400 ? (exchange?.findings ?? []) : [];
      const mismatched = result?.isPending ? failed.map((one) => ({ ...one, level: 'warn' as const })) : failed;
      const own = [...mismatched, ...lost].map((finding) => ({ ...without(finding, secrets), ...where }));
      for (const finding of own) findings.push({ ...finding, id: entryId('f', findings.length + 1) });
      subjects.push({ name, group: file, file });
      interactions.push({ file, interaction: name, isOk, behaviour: exchange?.exchange.behaviour });
    }
  });
  return { interactions, findings, subjects };
}

/** The next request of the interaction's method and path; the verifier keeps the order within a file. */
function takeExchange(rest: PlayedRequest[], { request }: Interaction): ExchangeEvent | undefined {
  const at = rest.findIndex(({ method, path }) => method === request.method && samePath(path, request.path));
  return at < 0 ? undefined : rest.splice(at, 1)[0]?.told;
}

/** The verifier may encode what the pact has plain. */
function samePath(one: string, other: string): boolean {
  try {
    return one === other || decodeURIComponent(one) === decodeURIComponent(other);
  } catch {
    return false;
  }
}

function failures(
  result: Verdicts['interactions'][number] | undefined,
  {
    exchange,
    fault,
    showValues,
  }: { readonly exchange: ExchangeEvent | undefined; readonly fault: string | undefined; readonly showValues: boolean },
): readonly ReportedFinding[] {
  const mismatches = result?.mismatches ?? [];
  if (mismatches.length === 0)
    return [
      findingFrom(
        'reply-mismatch',
        `The verification failed: ${fault ?? 'the verifier gives no reason'}.`,
        null,
        exchange,
      ),
    ];
  return mismatches.map((mismatch) =>
    findingFrom(ruleFor(mismatch), summaryOf(mismatch, showValues), mismatch.path ?? null, exchange),
  );
}

function ruleFor({ type, actual }: Mismatched): PactRuleId {
  if (type === 'StatusMismatch') return 'unexpected-status';
  if (type === 'HeaderMismatch') return 'unknown-reply-header';
  return actual === null || actual === '' ? 'unexpected-reply-body' : 'reply-mismatch';
}

function summaryOf(
  { type, path = '$', key = '', expected, actual, mismatch = '' }: Mismatched,
  showValues: boolean,
): string {
  if (type === 'StatusMismatch') return `${String(actual)} came, ${String(expected)} was expected.`;
  if (type === 'HeaderMismatch')
    return `The reply header ${JSON.stringify(key)} came otherwise than expected${showValues ? `: ${mismatch}` : ''}.`;
  if (showValues) return `At ${path}: ${mismatch}.`;
  const [lacking] = /missing the following keys: .+$/.exec(mismatch) ?? [];
  if (lacking !== undefined) return `At ${path}: the object that came is ${lacking}.`;
  const [came, wanted] = [wordFor(actual), wordFor(expected)];
  if (came === wanted) return `At ${path}: ${came} came, but not the one that was expected.`;
  return `At ${path}: ${came} came, ${wanted} was expected.`;
}

/** What kind of thing it is, without saying it. */
function wordFor(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  const text = typeof value === 'string' ? value.trim() : JSON.stringify(value);
  if (text.startsWith('{')) return 'an object';
  if (text.startsWith('[')) return 'a list';
  if (/^-?\d/.test(text)) return 'a number';
  return text === 'true' || text === 'false' ? 'a boolean' : 'text';
}

function findingFrom(
  rule: PactRuleId,
  summary: string,
  pointer: string | null,
  exchange: ExchangeEvent | undefined,
): ReportedFinding {
  const { level, cure } = PACT_RULES[rule];
  const {
    id = '',
    at = '',
    operation = null,
    conversationId = null,
    participantId = null,
    behaviour = 'none',
  } = exchange?.exchange ?? {};
  const { evidence = 'assumed', sources = [] } = BEHAVIOURS.find((one) => one.id === behaviour) ?? {};
  return {
    id,
    exchangeId: id,
    at,
    level,
    rule,
    summary,
    pointer,
    advice: cure,
    behaviour,
    evidence,
    sources,
    operation,
    conversationId,
    participantId,
    suggestion: null,
  };
}
