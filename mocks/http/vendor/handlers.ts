import { isRecord, reject, type Medium } from '../../behaviours/shared/behaviour';
import type { OperationId, Schemas } from '../../contract/contract';
import { mediaSegment } from '../../contract/contract';
import type { Conversation } from '../../store/store';
import { executeAction, testAction } from './data-actions';
import type { HandlerResult, RequestContext } from './request-context';
import { locationWith } from './authorize';
import { newRefreshToken } from './grants';
import { endToken, probeToken, readOrganization, readSubject, readToken, readUser } from './identity';
import { newToken, tokenReply } from './oauth';
import { errorBody, oauthRefusal } from '../server/reply';
import { attributesAt, conversationView, mediaView } from './views';

/** What an operation does once the judge has let it through. */
export type Handler = (context: RequestContext) => Promise<HandlerResult>;

const ACCEPTED: HandlerResult = { reply: { status: 202 } };

/** One handler an operation: a path in the document without one does not compile. */
export const handlers: Readonly<Record<OperationId, Handler>> = {
  postOauthToken: logIn,
  getOauthAuthorize: authorize,
  getLogout: authorize,
  getUsersMe: readUser,
  getTokensMe: readToken,
  headTokensMe: probeToken,
  deleteTokensMe: endToken,
  getOrganizationsMe: readOrganization,
  getAuthorizationSubjectsMe: readSubject,
  patchConversationParticipantAttributes: write,
  patchConversationsCallParticipantAttributes: writeWithReply,
  patchConversationsCallbackParticipantAttributes: writeWithReply,
  patchConversationsEmailParticipantAttributes: writeWithReply,
  patchConversationsMessageParticipantAttributes: writeWithReply,
  patchConversationsCobrowsesessionParticipantAttributes: writeWithReply,
  patchConversationsVoiceParticipant: writeWithReply,
  patchConversationParticipant: accept,
  patchConversationsCallParticipant: accept,
  patchConversationsCallbackParticipant: accept,
  patchConversationsEmailParticipant: accept,
  patchConversationsMessageParticipant: accept,
  patchConversationsCobrowsesessionParticipant: accept,
  getConversation: readWhole,
  getConversationsCall: readMedia,
  getConversationsCallback: readMedia,
  getConversationsEmail: readMedia,
  getConversationsMessage: readMedia,
  getConversationsCobrowsesession: readMedia,
  postConversationsCalls: createCall,
  postConversationsCallbacks: createCallback,
  postConversationsEmails: createEmail,
  postIntegrationsActionExecute: executeAction,
  postIntegrationsActionTest: testAction,
};

async function logIn(context: RequestContext): Promise<HandlerResult> {
  const { options, login, granted, now, namespace: own } = context;
  const { store, tokenSeconds } = options;
  if (!login) throw new Error('A login was let through unread.');
  if (!granted) {
    const token = newToken(login, { now, seconds: tokenSeconds, namespace: own });
    await store.issue(token);
    return { reply: { status: 200, body: tokenReply(token, tokenSeconds) } };
  }
  // Of two who come with one code the second has none (RFC 6749, section 4.1.2).
  const taken = granted.use === 'code' ? await store.take(granted.secret) : granted;
  if (!taken) return { reply: oauthRefusal(reject(400, 'invalid_grant', 'the code was used before')) };
  const { clientId, namespace, scopes, userId } = granted;
  const token = newToken({ clientId, client: login.client, scopes }, { now, seconds: tokenSeconds, namespace, userId });
  const refresh = newRefreshToken({ ...token }, { challenge: granted.challenge, now });
  await Promise.all([store.issue(token), granted.use === 'code' ? store.issue(refresh) : undefined]);
  return { reply: { status: 200, body: tokenReply(token, tokenSeconds, granted.use === 'code' ? refresh : granted) } };
}

async function authorize({ options, authorization, now, namespace }: RequestContext): Promise<HandlerResult> {
  if (!authorization || 'error' in authorization) throw new Error('An authorization was let through unread.');
  const { store, tokenSeconds: seconds } = options;
  const location =
    'kind' in authorization
      ? await locationWith(authorization, { store, now, seconds, namespace })
      : authorization.location;
  return { reply: location === '' ? { status: 200 } : { status: 302, headers: { location } } };
}

function write(context: RequestContext): Promise<HandlerResult> {
  return stored(context, { readsBack: false });
}

async function stored(context: RequestContext, { readsBack }: { readonly readsBack: boolean }): Promise<HandlerResult> {
  const { options, namespace, now, judgement, conversationId, participantId } = context;
  const { verdict, changes, lagMs } = judgement;
  if (verdict.kind !== 'applied' || verdict.mode === 'none') return ACCEPTED;
  if (conversationId === undefined || participantId === undefined)
    throw new Error('A write without ids was let through.');
  const merged = await options.store.merge(namespace, {
    conversationId,
    participantId,
    changes,
    mode: verdict.mode,
    at: now,
    keepMs: lagMs,
    readsBack,
  });
  // Between the look and the write somebody reset the namespace: the vendor's answer for what is not there.
  if (!merged)
    return {
      reply: {
        status: 404,
        body: errorBody(404, 'not.found', 'The requested resource was not found.', context.correlationId),
      },
    };
  return { reply: ACCEPTED.reply, merged };
}

async function writeWithReply(context: RequestContext): Promise<HandlerResult> {
  const done = await stored(context, { readsBack: true });
  if (done.reply.status !== 202) return done;
  const { judgement, conversation, participantId } = context;
  const held =
    done.merged?.after ?? conversation?.participants.find(({ id }) => id === participantId)?.attributes ?? new Map();
  const attributes =
    judgement.reply === 'sent' && done.merged ? Object.fromEntries(judgement.changes) : attributesAt(held, Infinity);
  return { ...done, reply: { status: 202, body: { attributes } satisfies Schemas['ParticipantAttributes'] } };
}

async function accept(): Promise<HandlerResult> {
  return ACCEPTED;
}

/** What a read sees: all that is stored, whatever any clock says, unless the answer was chosen under which reads lag. */
function visibleAt({ options: { readLagMs = 0 }, now }: RequestContext): number {
  return readLagMs === 0 ? Infinity : now - readLagMs;
}

async function readWhole(context: RequestContext): Promise<HandlerResult> {
  const { conversation } = context;
  if (!conversation) throw new Error('A read without a conversation was let through.');
  return { reply: { status: 200, body: conversationView(conversation, visibleAt(context)) } };
}

async function readMedia(context: RequestContext): Promise<HandlerResult> {
  const { conversation } = context;
  if (!conversation) throw new Error('A read without a conversation was let through.');
  return { reply: { status: 200, body: mediaView(conversation, visibleAt(context)) } };
}

async function createCall(context: RequestContext): Promise<HandlerResult> {
  const { id } = await created(context, 'call', 'phoneNumber');
  return { reply: { status: 202, body: { id, selfUri: selfUri('call', id) } satisfies Schemas['CreateCallResponse'] } };
}

async function createCallback(context: RequestContext): Promise<HandlerResult> {
  const { id } = await created(context, 'callback', 'callbackUserName');
  const body: Schemas['CreateCallbackResponse'] = {
    conversation: { id, selfUri: `/api/v2/conversations/${id}` },
    callbackIdentifiers: [{ type: 'ACD', id }],
  };
  return { reply: { status: 201, body } };
}

async function createEmail(context: RequestContext): Promise<HandlerResult> {
  const conversation = await created(context, 'email', 'toAddress');
  return { reply: { status: 200, body: mediaView(conversation, Infinity) } };
}

function selfUri(medium: Medium, id: string): string {
  return `/api/v2/conversations/${mediaSegment(medium)}/${id}`;
}

/** A customer who holds the participant data of the request, and the queue or agent on the other side. */
async function created(
  { options: { store, ids }, namespace, now, facts, judgement }: RequestContext,
  medium: Medium,
  addressMember: string,
): Promise<Conversation> {
  const newId = (): string => ids.next(namespace);
  const members = facts.body.kind === 'json' && isRecord(facts.body.value) ? facts.body.value : {};
  const address = members[addressMember];
  const queueId = members['queueId'] ?? members['callFromQueueId'];
  const attributes = new Map(
    [...judgement.changes].map(([name, value]) => [name, { value, revision: 1, at: now }] as const),
  );
  const conversation: Conversation = {
    id: newId(),
    medium,
    state: 'connected',
    startTime: now,
    participants: [
      {
        id: newId(),
        purpose: 'customer',
        communicationId: newId(),
        address: typeof address === 'string' ? address : undefined,
        startTime: now,
        revision: attributes.size > 0 ? 1 : 0,
        attributes,
      },
      {
        id: newId(),
        purpose: medium === 'call' ? 'agent' : 'acd',
        communicationId: newId(),
        queueId: typeof queueId === 'string' ? queueId : undefined,
        startTime: now,
        revision: 0,
        attributes: new Map(),
      },
    ],
  };
  await store.create(namespace, conversation);
  return conversation;
}
