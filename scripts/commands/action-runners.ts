import {
  applyReply,
  agentTestFor,
  failureAt,
  isMeantForAttributes,
  matchRoute,
  privateMockFor,
  runAction,
  unsetSummaries,
  type ActionExport,
  type ActionReply,
  type ActionRequest,
  type Call,
  type Failure,
  type Finding,
  type Profile,
  type RuleId,
  type Secrets,
  type Trace,
  actionDraft,
} from '../../mocks/internal';
import { couldNotRun, usageProblem } from '../exit';

/** What became of a run; `secrets` are texts that nobody may see. */
export type Ran = { readonly trace: Trace; readonly findings: readonly Finding[]; readonly secrets: readonly string[] };

type Way = { readonly profile: Profile; readonly secrets: Secrets; readonly contextId: string };

/** Longest reply that is read, in bytes. */
const REPLY_BYTES = 32 * 1024 * 1024;

/** Runs an action against a private mock with the seeded conversation. */
export async function runHere(action: ActionExport, inputs: Trace['inputs'], { profile, ...way }: Way): Promise<Ran> {
  const mock = privateMockFor({ profile });
  const findings: Finding[] = [];
  const call: Call = async (request) => {
    const foreign = foreignHost(request.url);
    if (foreign !== undefined) return refused(foreign, way.contextId, findings);
    if (!isPlayed(request)) return notPlayed(request, way.contextId, findings);
    const reply = await mock(request);
    findings.push(...reply.findings);
    return reply;
  };
  return { trace: await runAction(action, inputs, { ...way, call }), findings, secrets: [] };
}

/** Applies the response side to a raw response; the request is rendered and judged, and goes nowhere. */
export async function runOffline(
  action: ActionExport,
  inputs: Trace['inputs'],
  { profile, body, ...way }: Way & { readonly body: string },
): Promise<Ran> {
  const judge = agentTestFor({ profile });
  const findings: Finding[] = [];
  const reply: ActionReply = { status: 200, headers: {}, body };
  const trace = await runAction(action, inputs, {
    ...way,
    call: async (request) => {
      if (isPlayed(request) && foreignHost(request.url) === undefined)
        findings.push(...(await judge(request)).findings);
      return reply;
    },
  });
  // Without inputs the request may not be rendered; the response side is what was asked for.
  const isRequestSide = trace.failure?.stage === 'inputs' || trace.failure?.stage === 'request';
  if (!isRequestSide) return { trace, findings, secrets: [] };
  return { trace: { ...trace, ...applyReply(action, reply, way) }, findings, secrets: [] };
}

/** Runs an action against a platform, real or played, that a URL names. */
export async function runThere(
  action: ActionExport,
  inputs: Trace['inputs'],
  { profile, url, ...way }: Way & { readonly url: string },
): Promise<Ran> {
  const base = URL.parse(url);
  if (!base || !/^https?:$/.test(base.protocol))
    throw usageProblem(`--url "${url}" is not an http address; http://127.0.0.1:4010 is the usual one.`);
  const timeout = (action.timeoutSeconds ?? 60) * 1000;
  const judge = agentTestFor({ profile });
  const findings: Finding[] = [];
  const secrets: string[] = [];
  const call: Call = async (request) => {
    const foreign = foreignHost(request.url);
    if (foreign !== undefined) return refused(foreign, way.contextId, findings);
    if (isPlayed(request)) findings.push(...(await judge(request)).findings);
    const token = await tokenFor(base);
    secrets.push(token);
    const target = new URL(base.pathname.replace(/\/$/, '') + request.url, base);
    const { method, headers, body } = request;
    const init = {
      method,
      headers: { ...headers, authorization: `Bearer ${token}` },
      body,
      redirect: 'manual' as const,
    };
    return sent(target, { ...init, signal: AbortSignal.timeout(timeout) }, way.contextId);
  };
  return { trace: await runAction(action, inputs, { ...way, call }), findings, secrets };
}

async function sent(target: URL, init: RequestInit, contextId: string): ReturnType<Call> {
  try {
    const reply = await fetch(target, init);
    const bytes = Buffer.from(await reply.arrayBuffer());
    if (bytes.length > REPLY_BYTES)
      return { failure: failureAt('call', contextId, { why: `The reply is longer than ${REPLY_BYTES} bytes.` }) };
    return { status: reply.status, headers: Object.fromEntries(reply.headers), body: bytes.toString('utf8') };
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'TimeoutError') {
      const why = 'The operation did not answer within the timeout of the action.';
      return { failure: failureAt('call', contextId, { why, code: 'request.timeout', status: 504 }) };
    }
    throw couldNotRun(`${target.origin} does not answer (${reasonOf(fault)}).`);
  }
}

function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return ((fault.cause ?? {}) as NodeJS.ErrnoException).code ?? fault.message;
}

/** The token of the environment, or one that its client logs in for. */
async function tokenFor(base: URL): Promise<string> {
  const { GENESYS_ACCESS_TOKEN, GENESYS_CLIENT_ID, GENESYS_CLIENT_SECRET, GENESYS_LOGIN_URL } = process.env;
  if (GENESYS_ACCESS_TOKEN) return GENESYS_ACCESS_TOKEN;
  if (!GENESYS_CLIENT_ID || GENESYS_CLIENT_SECRET === undefined)
    throw usageProblem(
      '--url needs a token: set GENESYS_ACCESS_TOKEN, or GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET.',
    );
  const login = new URL(GENESYS_LOGIN_URL ?? base.href.replace('//api.', '//login.'));
  const reply = await fetch(new URL('/oauth/token', login), {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${GENESYS_CLIENT_ID}:${GENESYS_CLIENT_SECRET}`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  }).catch((fault: unknown) => {
    throw couldNotRun(`${login.origin} does not answer (${reasonOf(fault)}).`);
  });
  const { access_token: token } = (await reply.json().catch(() => ({}))) as { readonly access_token?: string };
  if (!reply.ok || token === undefined) throw couldNotRun(`${login.origin} refused the login with ${reply.status}.`);
  return token;
}

/** The host of a URL that is not relative to the platform; nobody else is called, and nobody else gets the token. */
function foreignHost(url: string): string | undefined {
  if (url.startsWith('/') && !url.startsWith('//')) return undefined;
  const host = URL.parse(url)?.host;
  return host === undefined || host === '' ? url : host;
}

function refused(host: string, contextId: string, findings: Finding[]): { readonly failure: Failure } {
  const why = `The action calls "${host}", not the platform: nobody else is called here. --response FILE runs the response side alone.`;
  findings.push(own('foreign-host', why));
  return { failure: failureAt('call', contextId, { why, rule: 'foreign-host' }) };
}

function notPlayed(request: ActionRequest, contextId: string, findings: Finding[]): { readonly failure: Failure } {
  const why = `The mock does not play ${request.method} ${pathOf(request)}. Give a recorded reply with --response FILE, or a platform with --url.`;
  findings.push(own('not-played', why));
  return { failure: failureAt('call', contextId, { why }) };
}

/** True of what the mock has an opinion on: its own operations, and paths that were meant for participant data. */
function isPlayed(request: ActionRequest): boolean {
  return matchRoute(request.method, pathOf(request)).kind === 'route' || isMeantForAttributes(request);
}

function pathOf({ url }: ActionRequest): string {
  return url.split('?')[0] ?? '';
}

/** Findings of ours about a finished run: what printed itself. */
export function unsetFindings({ unset }: Trace): readonly Finding[] {
  return unsetSummaries(unset).map((summary) => own('unset-input', summary));
}

function own(rule: RuleId, summary: string): Finding {
  const at = new Date().toISOString();
  return { id: 'f-000001', exchangeId: 'x-000001', at, ...actionDraft(rule, null, summary) };
}
