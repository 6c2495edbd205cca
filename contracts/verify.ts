import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryId, BEHAVIOURS, isRecord, nearest, type MockOptions, type ExchangeEvent } from '../mocks/internal';
import { parsedOr } from '../mocks/util/json';
import { authorizationOf } from './authorization';
import { readPacts, type FileProblem, type PactFile, type ReadOptions } from './files';
import { ownMismatches, ruleForMismatch, summaryOfMismatch } from './mismatch-words';
import type { Interaction, State } from './pact';
import { softened, without, type ReportedFinding, type Subject } from './report';
import { secretsOfInteraction } from './secrets';
import { PACT_RULES, type PactRuleId } from './rules';
import { openStage } from './verifier-target';
import { asPlayed, injectedBy, settingFor, STATES, targetIn, translated, type StateMapping } from './states';
import { startVerifier, type Verdict, type Verifier } from './verifier';

export type VerifyOptions = ReadOptions & {
  readonly mock?: MockOptions;
  readonly states?: StateMapping;
  /** One of `STATES` that stands for every state nobody knows. */
  readonly fallbackState?: string | undefined;
  /** Which interactions are played; all unless given. */
  readonly isWanted?: ((interaction: Interaction, pact: { readonly consumer: string }) => boolean) | undefined;
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
  /** What fails there fails nobody. */
  readonly isPending: boolean;
  /** It is not verified, or what it asked for was lost; told for a pending one as well. */
  readonly hasErrors: boolean;
  /** The behaviour that answered, where a request came. */
  readonly behaviour: string | undefined;
};
export type Verified = {
  readonly interactions: readonly VerifiedInteraction[];
  readonly findings: readonly ReportedFinding[];
  readonly subjects: readonly Subject[];
  readonly problems: readonly FileProblem[];
  readonly skipped: readonly FileProblem[];
  /** States nobody knows, each once. */
  readonly unknownStates: readonly string[];
};

/**
 * Replays pact files against the mock with the real Pact verifier. Each interaction is handed over alone and gets a mock
 * of its own: what comes while it is played is its own, whatever path it comes under, and one that Pact cannot read
 * does not end its neighbours.
 */
export async function verifyFiles(paths: readonly string[], options: VerifyOptions = {}): Promise<Verified> {
  const { files, problems: unread, skipped: passedOver } = await readPacts(paths, options);
  const { isWanted = () => true } = options;
  const cases = files.flatMap((file) =>
    file.pact.interactions.filter((one) => isWanted(one, file.pact)).map((interaction) => ({ file, interaction })),
  );
  const unknown = cases.flatMap(({ interaction }) => interaction.states.filter((state) => !stateFor(state, options)));
  const playable = cases.filter(({ interaction }) => interaction.states.every((state) => stateFor(state, options)));
  const skipped = [...passedOver, ...files.flatMap(skippedIn)];
  const problems = [...unread, ...cases.flatMap((one) => stateProblems(one, options))];
  const unknownStates = [...new Set(unknown.map(({ name }) => name))];
  const nothing: readonly Played[] = [];
  const played = playable.length === 0 ? nothing : await playAll(playable, options);
  return { ...told(played, options), problems, skipped, unknownStates };
}

function skippedIn({ file, pact, placeOf }: PactFile): readonly FileProblem[] {
  return pact.skipped.map(({ pointer, description, kind }) => ({
    file,
    place: placeOf(pointer),
    problem: `"${description}" is ${kind}, not HTTP; it was skipped`,
  }));
}

type Case = { readonly file: PactFile; readonly interaction: Interaction };
type Played = Case & {
  readonly verdict: Verdict;
  readonly exchange: ExchangeEvent | undefined;
  readonly version: string;
};

async function playAll(cases: readonly Case[], options: VerifyOptions): Promise<readonly Played[]> {
  const { mock = {}, states = {}, findPact } = options;
  let current: Interaction | undefined;
  let exchange: ExchangeEvent | undefined;
  const asked: State[] = [];
  const stage = await openStage({
    mock,
    onState: (state) => {
      asked.push(state);
      return injectedBy(stateFor(state, options) ?? state);
    },
    settingFor: ({ url = '/' }) => {
      const known = asked.splice(0).flatMap((state) => stateFor(state, options) ?? []);
      return settingFor(known, targetIn(url.split('?')[0] ?? '/'));
    },
    prepare: (request) => (current ? prepared(request, current) : 'own'),
    onPlayed: (_request, { told: event }) => {
      exchange ??= event;
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'understudy-'));
  const played: Played[] = [];
  let verifier: Verifier | undefined;
  try {
    verifier = startVerifier({ url: stage.url, statesUrl: stage.statesUrl, findPact });
    const documents = new Map<PactFile, unknown>();
    for (const { file, interaction } of cases) {
      current = asPlayed(interaction, states);
      exchange = undefined;
      asked.length = 0;
      if (!documents.has(file)) {
        documents.clear();
        documents.set(file, await documentOf(file));
      }
      const copy = join(folder, 'pact.json');
      await writeFile(copy, JSON.stringify(aloneIn(documents.get(file), interaction)));
      const verdict = await verifier.verify({ file: copy, provider: file.pact.provider || 'provider' });
      played.push({ file, interaction: current, verdict, exchange, version: verifier.version });
    }
    return played;
  } finally {
    verifier?.close();
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the pact leaves to the verification is filled in, as the DSLs and a request filter would. */
function prepared(request: IncomingMessage, interaction: Interaction): 'token' | 'none' | 'own' {
  const { body, headers } = interaction.request;
  const isTypeUnsaid =
    body !== undefined && headers['content-type'] === undefined && interaction.response.status !== 415;
  if (isTypeUnsaid) request.headers['content-type'] = body.contentType ?? 'application/json';
  return authorizationOf(interaction);
}

/** A state in our words; the fallback stands for one that nobody knows. */
function stateFor(state: State, { states = {}, fallbackState }: VerifyOptions): State | undefined {
  const known = translated(state, states);
  if (known || fallbackState === undefined) return known;
  return { name: fallbackState, params: state.params };
}

/** States nobody knows: a reply would mean nothing without them. */
function stateProblems({ file, interaction }: Case, options: VerifyOptions): readonly FileProblem[] {
  const known = [...Object.keys(STATES), ...Object.keys(options.states ?? {})];
  const { states, pointer, description } = interaction;
  return states
    .filter((state) => !stateFor(state, options))
    .map(({ name }) => {
      const near = nearest(name, known);
      const hint = near === undefined ? '' : `; did you mean "${near}"?`;
      const problem = `"${description}" was not verified: it is given "${name}", a state nobody knows${hint}`;
      return { file: file.file, place: file.placeOf(`${pointer}/providerStates`), problem };
    });
}

/** Lines for a config file that map states nobody knows. */
export function stateTemplate(names: readonly string[]): string {
  const rows = names.map((name) => {
    const [first = ''] = Object.keys(STATES);
    const state = nearest(name, Object.keys(STATES)) ?? first;
    return `  ${JSON.stringify(name)}:\n    state: ${state}\n`;
  });
  return `states:\n${rows.join('')}`;
}

async function documentOf({ file, content }: PactFile): Promise<unknown> {
  return parsedOr((content ?? (await readFile(file, 'utf8'))).replace(/^\uFEFF/, ''), {});
}

/** The verifier would play messages as well, and an interaction that it cannot read would end the whole file. */
function aloneIn(document: unknown, { pointer, isPending }: Interaction): Readonly<Record<string, unknown>> {
  const { messages: _messages, interactions = [], ...rest } = isRecord(document) ? document : {};
  const index = Number(pointer.slice('/interactions/'.length));
  const one: unknown = (interactions as readonly unknown[])[index];
  // The core answers otherwise for a pending one; whether it fails is decided here.
  return { ...rest, interactions: [isRecord(one) && isPending ? { ...one, pending: false } : one] };
}

function told(
  played: readonly Played[],
  { showValues = false }: VerifyOptions,
): Pick<Verified, 'interactions' | 'findings' | 'subjects'> {
  const interactions: VerifiedInteraction[] = [];
  const findings: ReportedFinding[] = [];
  const subjects: Subject[] = [];
  for (const one of played) {
    const { file, interaction, verdict, exchange } = one;
    const { isPending } = interaction;
    const secrets = showValues ? [] : secretsOfInteraction(interaction);
    const name = without(interaction.description, secrets);
    const where = { file: file.file, interaction: name, ...file.placeOf(interaction.pointer) };
    const failed = verdict.isOk ? [] : failures(one, showValues);
    const lost = interaction.response.status < 400 ? (exchange?.findings ?? []) : [];
    const all: readonly ReportedFinding[] = [...failed, ...lost, ...unsaidType(one)];
    const hasErrors = !verdict.isOk || all.some(({ level }) => level === 'error');
    const own = isPending ? all.map(softened) : all;
    for (const finding of own)
      findings.push({ ...without(finding, secrets), ...where, id: entryId('f', findings.length + 1) });
    subjects.push({ name, group: file.file, file: file.file });
    const behaviour = exchange?.exchange.behaviour;
    interactions.push({ file: file.file, interaction: name, isOk: verdict.isOk, isPending, hasErrors, behaviour });
  }
  return { interactions, findings, subjects };
}

function unsaidType({ interaction, exchange }: Played): readonly ReportedFinding[] {
  const { request, response } = interaction;
  if (!request.body || request.headers['content-type'] !== undefined || response.status >= 400) return [];
  const summary = 'The request of the pact has a body and no Content-Type; application/json was sent.';
  return [findingFrom('content-type-unsaid', summary, null, exchange)];
}

function failures(
  { interaction, verdict, exchange, version }: Played,
  showValues: boolean,
): readonly ReportedFinding[] {
  const { mismatches, fault } = verdict;
  if (mismatches.length === 0 && !exchange) {
    const words = fault?.replace(/^Failed to load pact '[^']*' - /, '');
    const said = words ?? `version ${version} does not say why, 16.3 and later do`;
    const summary = `Pact cannot play the interaction, so that no request came: ${said.replace(/\.$/, '')}.`;
    return [findingFrom('unreadable-interaction', summary, null, exchange)];
  }
  const all = mismatches.length > 0 ? mismatches : ownMismatches(interaction, exchange);
  if (all.length === 0) {
    const reason = fault ?? `Pact ${version} does not say why; 16.3 and later do`;
    return [findingFrom('reply-mismatch', `The verification failed: ${reason}.`, null, exchange)];
  }
  const reply = exchange?.exchange.response.body;
  return all.map((mismatch) =>
    findingFrom(
      ruleForMismatch(mismatch),
      summaryOfMismatch(mismatch, { interaction, reply, showValues }),
      mismatch.path ?? null,
      exchange,
    ),
  );
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
