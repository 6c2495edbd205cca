import type { IncomingHttpHeaders } from 'node:http';
import { reject } from '../../behaviours/shared/behaviour';
import type { Schemas } from '../../contract/contract';
import {
  failedStep,
  failureAt,
  readExport,
  runAction,
  TEST_STEPS,
  unsetSummaries,
  type ActionReply,
  type ActionRequest,
  type Failure,
  type Trace,
} from '../../data-actions/index';
import { actionDraft } from '../../findings/action-draft';
import { newId } from '../../util/ids';
import type { Token } from '../../store/store';
import type { HandlerResult, RequestContext } from './request-context';
import { NAMESPACE_HEADER } from '../server/namespace';
import { recordOf } from '../server/reply';

/** Data Actions that call each other end here. */
const MAX_DEPTH = 5;
/** Longest reply that an action reads, in characters: a test holds it several times over, and may be read by the next. */
const MAX_REPLY = 1024 * 1024;
/** The client that the calls of Data Actions are journalled under. */
const INTEGRATION_CLIENT = 'data-actions-integration';

/** `POST …/execute`: the output, or the platform's error. */
export async function executeAction(context: RequestContext): Promise<HandlerResult> {
  const trace = await ran(context);
  const { failure, output } = trace;
  const reply = failure
    ? { status: failure.error.status ?? 400, body: failure.error }
    : { status: 200, body: output?.value };
  return { reply, ...toldOf(context, trace) };
}

/** `POST …/test`: the stages one by one. Their names are the platform's (TEST_STEPS). */
export async function testAction(context: RequestContext): Promise<HandlerResult> {
  const trace = await ran(context);
  const { failure, output } = trace;
  const operations = stepsOf(trace).map((step, index) => ({ step: index + 1, ...step }));
  const body: Schemas['TestExecutionResult'] = {
    operations,
    success: failure === null,
    ...(failure ? { error: failure.error } : { finalResult: output?.value }),
  };
  return { reply: { status: 200, body }, ...toldOf(context, trace) };
}

async function ran(context: RequestContext): Promise<Trace> {
  const { facts, action, correlationId } = context;
  const inputs = facts.body.kind === 'json' ? (facts.body.value as Readonly<Record<string, unknown>>) : {};
  const read = readExport(action?.exported);
  if ('problem' in read) throw new Error(`The Data Action ${action?.id ?? ''} was loaded unread.`);
  return runAction(read.action, inputs, {
    contextId: correlationId,
    call: (request) => callInside(context, request),
    nullOutput: context.judgement.nullOutput,
  });
}

/** Answers what an action renders here: judged and journalled like any other request. */
async function callInside(
  context: RequestContext,
  { method, url, headers, body }: ActionRequest,
): Promise<ActionReply | { readonly failure: Failure }> {
  const { options, namespace, correlationId, request } = context;
  const { host } = request.headers;
  const depth = context.from?.depth ?? 0;
  const path = pathHere(url, host);
  if (path === undefined) {
    const why = `The action calls ${hostOf(url)}, and this mock makes no call to anybody but itself.`;
    return { failure: failureAt('call', correlationId, { why, rule: 'foreign-host' }) };
  }
  if (depth >= MAX_DEPTH) {
    const why = `Data Actions call each other more than ${MAX_DEPTH} deep.`;
    return { failure: failureAt('call', correlationId, { why }) };
  }
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const incoming = { ...Object.fromEntries(lower), host, [NAMESPACE_HEADER]: namespace };
  const bytes = Buffer.from(body ?? '');
  const inner = await context.exchange(
    { method, url: path, headers: incoming as IncomingHttpHeaders },
    {
      bytes: bytes.length > options.limits.bodyBytes ? undefined : bytes,
      correlationId: newId(),
      started: performance.now(),
      from: { depth: depth + 1, token: integrationToken(context) },
    },
  );
  if (inner.drop !== undefined) {
    const why = 'The connection broke off before the whole reply was there, as a fault of this mock says.';
    return { failure: failureAt('call', correlationId, { why }) };
  }
  const { status, text = '' } = inner.reply;
  if (text.length > MAX_REPLY) {
    const why = `The reply has ${text.length} characters, and a Data Action reads at most ${MAX_REPLY} here.`;
    return { failure: failureAt('call', correlationId, { why }) };
  }
  return { status, headers: { ...recordOf(inner.headers), ...inner.reply.headers }, body: text };
}

/** An integration logs in by its own OAuth client, which may do everything here. */
function integrationToken({ namespace, now }: RequestContext): Token {
  return { secret: '', clientId: INTEGRATION_CLIENT, namespace, expiresAt: now + 60_000 };
}

/** The path and query of a URL that leads back to this mock; undefined for anybody else's. */
function pathHere(url: string, host: string | undefined): string | undefined {
  if (url.startsWith('/') && !url.startsWith('//')) return url.replace(/\s/g, encodeURIComponent);
  const absolute = URL.parse(url);
  return absolute?.protocol === 'http:' && absolute.host === host ? absolute.pathname + absolute.search : undefined;
}

function hostOf(url: string): string {
  const host = URL.parse(url)?.host;
  return host === undefined || host === '' ? 'no path that starts with "/"' : `the host "${host}"`;
}

/** The verdict of a failed run, and what a developer hears of any run. */
function toldOf(
  { operation: { id } }: RequestContext,
  { failure, unset }: Trace,
): Pick<HandlerResult, 'verdict' | 'drafts'> {
  const printed = unsetSummaries(unset).map((summary) => actionDraft('unset-input', id, summary));
  if (!failure) return { drafts: printed };
  const { stage, why, rule, error } = failure;
  const summary = rule === undefined ? `Failed at the ${stage}: ${why}` : why;
  return {
    verdict: reject(error.status ?? 400, error.code ?? '', error.message ?? ''),
    drafts: [actionDraft(rule ?? 'action-failed', id, summary), ...printed],
  };
}

type Step = Omit<Schemas['TestExecutionOperationResult'], 'step'>;

function stepsOf({ inputs, request, reply, translation, output, failure }: Trace): readonly Step[] {
  const translated =
    translation && Object.fromEntries([...translation].map(([name, { text }]) => [name, text ?? null]));
  const sent = reply && { status: reply.status, body: reply.body };
  const results = [
    ...[inputs, {}, inputs, {}],
    ...[request?.url, request?.headers, request?.body],
    ...[sent, translated, output?.value],
  ];
  const at = failure ? failedStep(failure) : TEST_STEPS.length;
  return TEST_STEPS.slice(0, at + 1).map((name, index): Step =>
    failure && index === at
      ? {
          name,
          success: false,
          error: { ...failure.error, message: `${at + 1}. ${name}: ${failure.error.message ?? ''}` },
        }
      : { name, success: true, result: results[index] ?? null },
  );
}
