import { reject } from '../../behaviours/shared/behaviour';
import type { OperationId, Schemas } from '../../contract/contract';
import { unheardChangeDraft } from '../../findings/topic-draft';
import { conversationView, mediaView } from '../../views/conversation';
import { attributesAt } from '../../views/participant';
import { createCall, createCallback, createEmail } from './creations';
import { executeAction, testAction } from './data-actions';
import { newToken, tokenReply } from './oauth';
import * as analytics from './neighbours/analytics';
import { ACCEPTED, notFound, visibleAt } from './neighbours/answer';
import * as lifecycle from './neighbours/lifecycle';
import { listConversations, listMedium } from './neighbours/lists';
import * as messages from './neighbours/messages';
import * as notifications from './neighbours/notifications';
import { searchAttributes } from './neighbours/search';
import type { HandlerResult, RequestContext } from './request-context';
import { locationWith } from './authorize';
import { newRefreshToken } from './grants';
import { endToken, probeToken, readOrganization, readSubject, readToken, readUser } from './identity';
import { oauthRefusal } from '../server/reply';

/** What an operation does once the judge has let it through. */
export type Handler = (context: RequestContext) => Promise<HandlerResult>;

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
  patchConversationParticipant: lifecycle.updateParticipant,
  patchConversationsCallParticipant: lifecycle.updateParticipant,
  patchConversationsCallbackParticipant: lifecycle.updateParticipant,
  patchConversationsEmailParticipant: lifecycle.updateParticipant,
  patchConversationsMessageParticipant: lifecycle.updateParticipant,
  patchConversationsCobrowsesessionParticipant: lifecycle.updateParticipant,
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
  getConversations: listConversations,
  getConversationsCalls: listMedium('call', '/api/v2/conversations/calls'),
  getConversationsCallbacks: listMedium('callback', '/api/v2/conversations/callbacks'),
  getConversationsEmails: listMedium('email', '/api/v2/conversations/emails'),
  getConversationsMessages: listMedium('message', '/api/v2/conversations/messages'),
  getConversationsCobrowsesessions: listMedium('cobrowsesession', '/api/v2/conversations/cobrowsesessions'),
  postConversationDisconnect: lifecycle.disconnect,
  patchConversationsCall: lifecycle.updateMedium,
  patchConversationsCallback: lifecycle.updateMedium,
  patchConversationsEmail: lifecycle.updateMedium,
  patchConversationsMessage: lifecycle.updateMedium,
  patchConversationsCobrowsesession: lifecycle.updateMedium,
  patchConversationRecordingstate: lifecycle.setRecording,
  putConversationTags: lifecycle.setTags,
  postConversationParticipantReplace: lifecycle.replace,
  postConversationParticipantReplaceAgent: lifecycle.replace,
  postConversationParticipantReplaceQueue: lifecycle.replace,
  postConversationParticipantReplaceExternal: lifecycle.replace,
  postConversationsCallParticipantReplace: lifecycle.replace,
  postConversationsCallParticipantCommunicationWrapup: lifecycle.wrapUp,
  postConversationsCallbackParticipantReplace: lifecycle.replace,
  postConversationsCallbackParticipantCommunicationWrapup: lifecycle.wrapUp,
  postConversationsEmailParticipantReplace: lifecycle.replace,
  postConversationsEmailParticipantCommunicationWrapup: lifecycle.wrapUp,
  postConversationsMessageParticipantReplace: lifecycle.replace,
  postConversationsMessageParticipantCommunicationWrapup: lifecycle.wrapUp,
  getConversationParticipantWrapup: lifecycle.readWrapup,
  postConversationsCallParticipantConsult: lifecycle.consult,
  postConversationsCallParticipantConsultAgent: lifecycle.consult,
  postConversationsCallParticipantConsultQueue: lifecycle.consult,
  postConversationsCallParticipantConsultExternal: lifecycle.consult,
  postConversationsMessages: messages.createMessage,
  postConversationsMessageCommunicationMessages: messages.sendMessage,
  getConversationsMessageMessage: messages.readMessage,
  postConversationsMessageInboundOpenMessage: messages.receiveOpenMessage,
  postConversationsParticipantsAttributesSearch: searchAttributes,
  getAnalyticsConversationDetails: analytics.readDetails,
  getAnalyticsConversationsDetails: analytics.readManyDetails,
  postAnalyticsConversationsDetailsQuery: analytics.queryDetails,
  postAnalyticsConversationsDetailsJobs: analytics.createJob,
  getAnalyticsConversationsDetailsJob: analytics.readJob,
  getAnalyticsConversationsDetailsJobResults: analytics.readJobResults,
  getNotificationsAvailabletopics: notifications.listTopics,
  getNotificationsChannels: notifications.listChannels,
  postNotificationsChannels: notifications.createChannel,
  headNotificationsChannel: notifications.verifyChannel,
  getNotificationsChannelSubscriptions: notifications.listSubscriptions,
  postNotificationsChannelSubscriptions: notifications.addSubscriptions,
  putNotificationsChannelSubscriptions: notifications.replaceSubscriptions,
  deleteNotificationsChannelSubscriptions: notifications.clearSubscriptions,
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
    correlationId: context.correlationId,
  });
  // Between the look and the write somebody reset the namespace: the vendor's answer for what is not there.
  if (!merged) return notFound(context);
  if (merged.heard !== 'unheard') return { reply: ACCEPTED.reply, merged };
  const place = { operation: context.operation.id, conversationId, participantId };
  const by = judgement.origin === 'behaviour' ? judgement.behaviour.id : 'attributes-merged';
  return { reply: ACCEPTED.reply, merged, drafts: [unheardChangeDraft(place, by)] };
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
