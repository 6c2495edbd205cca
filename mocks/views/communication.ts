import type { Conversation, Participant } from '../store/store';
import { connectedAt, directionOf, disconnectTypeOf, iso, isoIf, peerOf, stateOf } from './participant';

/** Who carries a medium, where a recording names it. */
export const PROVIDERS: Readonly<Record<string, string>> = {
  call: 'Edge',
  callback: 'PureCloud Callback',
  chat: 'PureCloud Webchat v2',
};

/** Who carries the medium of a conversation. */
export function providerOf({ medium }: Conversation): string {
  return PROVIDERS[medium] ?? 'Understudy';
}

/** The one communication of a participant, as the generic read has it in the list of its medium. */
export function communicationView(participant: Participant, conversation: Conversation): Record<string, unknown> {
  const { medium } = conversation;
  const whole = { ...start(participant, conversation), ...end(participant, conversation) };
  if (medium === 'call') return { ...whole, ...callMembers(participant) };
  if (medium === 'callback') return { ...whole, ...callbackMembers(participant) };
  if (medium === 'message') return { ...whole, messages: messagesView(participant, conversation) };
  return whole;
}

function start(participant: Participant, conversation: Conversation) {
  const { communicationId, held = false, startTime, purpose } = participant;
  const isAgent = purpose === 'agent';
  return {
    state: stateOf(participant, conversation),
    // Not in the recorded chats.
    ...(conversation.medium === 'chat'
      ? {}
      : { initialState: isAgent ? 'alerting' : 'offering', direction: directionOf(participant, conversation) }),
    id: communicationId,
    held,
    segments: [],
    ...(isAgent ? { startAlertingTime: iso(startTime) } : {}),
    connectedTime: isoIf(connectedAt(participant, conversation)),
  };
}

function end(participant: Participant, conversation: Conversation) {
  return {
    disconnectType: disconnectTypeOf(participant),
    disconnectedTime: isoIf(participant.endTime),
    provider: providerOf(conversation),
    peerId: peerOf(participant, conversation),
    afterCallWorkRequired: false,
  };
}

function callMembers({ muted = false, confined = false, recordingState = 'none', address, ani, dnis }: Participant) {
  const isKnown = address !== undefined || ani !== undefined || dnis !== undefined;
  return {
    recording: recordingState === 'active',
    recordingState,
    muted,
    confined,
    securePause: false,
    disconnectReasons: [],
    ...(isKnown ? { self: party(address ?? dnis), other: party(ani ?? address) } : {}),
    afterCallWork: {},
  };
}

function party(address: string | undefined) {
  return address === undefined ? undefined : { addressNormalized: address, addressRaw: address };
}

/** What the recorded callbacks carry on every participant. */
export function callbackMembers({ callback }: Participant) {
  return {
    callbackNumbers: callback?.numbers ?? [],
    callbackUserName: callback?.userName,
    scriptId: callback?.scriptId,
    externalCampaign: false,
    skipEnabled: true,
    timeoutSeconds: 0,
    callbackScheduledTime: callback?.scheduledTime,
  };
}

/** The messages of a conversation as a participant's communication lists them. */
export function messagesView({ id }: Participant, conversation: Conversation) {
  return (conversation.messages ?? []).map((message) => ({
    messageId: message.id,
    messageURI: messageUri(conversation.id, message.id),
    messageStatus: message.direction === 'inbound' ? 'received' : 'sent',
    messageTime: iso(message.at),
    messageDirection: message.direction,
    participantId: id,
  }));
}

/** Where a message can be read. */
export function messageUri(conversationId: string, messageId: string): string {
  return `/api/v2/conversations/messages/${conversationId}/messages/${messageId}`;
}
