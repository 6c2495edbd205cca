import type { CannedJudgement } from '../../judge';
import { filledIn } from '../../stubs/stubs';
import type { Stub } from '../../stubs/stub';
import type { Canned, LookedUp } from './request-context';

/** The answer of the first stub that fits a request, else of the document, where the mock does not play it. */
export async function cannedAnswer(context: LookedUp): Promise<Canned | undefined> {
  const { options, method, path, body, route, url, request } = context;
  const hit = options.stubs?.hit({ method, path, body, played: route?.id });
  if (hit) return { from: 'stub', reply: replyOf(hit.stub, await valuesFor(context, hit.params)) };
  if (!options.spec || route) return undefined;
  const sent = body.kind === 'json' ? body.value : undefined;
  const reply = await options.spec.answer({ method, url, headers: request.headers, body: sent });
  return reply && { from: 'spec', reply: { status: reply.status, body: reply.body } };
}

function replyOf({ status = 200, headers, body }: Stub, values: Readonly<Record<string, string | undefined>>) {
  return {
    status,
    ...(body === undefined ? {} : { body: filledIn(body, values) }),
    ...(headers === undefined ? {} : { headers: filledIn(headers, values) as Readonly<Record<string, string>> }),
  };
}

/** What placeholders stand for: the names of the path, then what is stored of the conversation that it names. */
async function valuesFor(
  { options, namespace, conversation: known, participant, token, now }: LookedUp,
  params: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string | undefined>>> {
  // A path that is not played was not looked up.
  const id = params['conversationId'];
  const conversation = known ?? (id === undefined ? undefined : await options.store.conversation(namespace, id));
  const customer = conversation?.participants.find(({ purpose }) => purpose === 'customer');
  const agent = conversation?.participants.find(({ purpose }) => purpose === 'agent');
  return {
    now: new Date(now).toISOString(),
    clientId: token?.clientId,
    participantId: (participant ?? customer)?.id,
    customerId: customer?.id,
    agentId: agent?.id,
    userId: agent?.userId,
    queueId: (agent ?? customer)?.queueId,
    ...params,
  };
}

/** The judgement in the place of the vendor's. */
export function cannedJudgement({ from }: Canned): CannedJudgement {
  return {
    origin: from,
    verdict: { kind: 'applied', mode: 'none' },
    notes: [],
    changes: new Map(),
    reply: 'merged',
    lagMs: 0,
  };
}
