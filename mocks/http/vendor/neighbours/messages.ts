import { isRecord } from '../../../behaviours/shared/behaviour';
import type { StoredMessage } from '../../../store/details';
import { messaged } from '../../../store/lifecycle';
import type { Attribute, Conversation, Participant } from '../../../store/store';
import { messageUri } from '../../../views/communication';
import { mediaUri } from '../../../views/conversation';
import { iso } from '../../../views/participant';
import type { HandlerResult, RequestContext } from '../request-context';
import { conversationIn, found, membersOf, notFound, occasionOf, parameter, refused, textIn } from './answer';

/** Conversations looked through for one with the same address. */
const MAX_LOOKED_THROUGH = 1_000;
/** The vendor puts this in front of what a web page or an open channel sends along (transport, chat-article). */
const CONTEXT = 'context.';
/** Bytes of custom attributes that a message may bring (error 4013 of genesys-messenger-transport-mobile-sdk). */
const MAX_CUSTOM_BYTES = 2_048;

/** `POST /conversations/messages`: the customer at an address, the agent who starts it. */
export async function createMessage(context: RequestContext): Promise<HandlerResult> {
  const members = membersOf(context);
  const address = textIn(members, 'toAddress');
  const queueId = textIn(members, 'queueId');
  const conversation = started(context, { address, queueId, direction: 'outbound', attributes: new Map() });
  await context.options.store.create(context.namespace, conversation, occasionOf(context));
  return found({ id: conversation.id, selfUri: mediaUri(conversation) });
}

/** `POST …/communications/{id}/messages`. */
export async function sendMessage(context: RequestContext): Promise<HandlerResult> {
  const { options, namespace, now } = context;
  const { id, participants } = conversationIn(context);
  const communicationId = parameter(context, 'communicationId');
  if (!participants.some((one) => one.communicationId === communicationId)) return notFound(context);
  const message: StoredMessage = {
    id: options.ids.next(namespace),
    at: now,
    direction: 'outbound',
    textBody: textIn(membersOf(context), 'textBody') ?? '',
    toAddress: participants.find(({ purpose }) => purpose === 'customer')?.address,
  };
  if (!(await options.store.update(namespace, id, messaged(message), occasionOf(context)))) return notFound(context);
  return found(messageData(id, message));
}

/** `GET …/messages/{id}`. */
export async function readMessage(context: RequestContext): Promise<HandlerResult> {
  const { id, messages = [] } = conversationIn(context);
  const wanted = parameter(context, 'messageId');
  const message = messages.find((one) => one.id === wanted);
  return message ? found(messageData(id, message)) : notFound(context);
}

function messageData(conversationId: string, { id, at, direction, textBody, toAddress, fromAddress }: StoredMessage) {
  return {
    id,
    timestamp: iso(at),
    fromAddress,
    toAddress,
    direction,
    messengerType: 'open',
    status: direction === 'inbound' ? 'received' : 'sent',
    normalizedMessage: {
      id,
      type: 'Text',
      text: textBody,
      direction: direction === 'inbound' ? 'Inbound' : 'Outbound',
    },
    conversationId,
    selfUri: messageUri(conversationId, id),
  };
}

/** `POST /conversations/messages/{integration}/inbound/open/message`: goes on with the conversation of its address, or starts one. */
export async function receiveOpenMessage(context: RequestContext): Promise<HandlerResult> {
  const { options, namespace, now } = context;
  const members = membersOf(context);
  const channel = isRecord(members['channel']) ? members['channel'] : {};
  const from = isRecord(channel['from']) ? channel['from'] : {};
  const address = textIn(from, 'id');
  if (address === undefined)
    return refused(context, [
      400,
      'bad.request',
      'The request could not be understood by the server due to malformed syntax.',
    ]);
  const custom = customAttributes(channel);
  if (Buffer.byteLength(JSON.stringify(custom)) > MAX_CUSTOM_BYTES)
    return refused(context, [400, 'bad.request', 'Custom Attributes in channel metadata is larger than 2048 bytes']);
  const id = options.ids.next(namespace);
  const textBody = textIn(members, 'text') ?? '';
  const message: StoredMessage = { id, at: now, direction: 'inbound', textBody, fromAddress: address };
  const conversationId = await place(context, { address, name: nameIn(from), message, custom });
  return found({ id, channel, type: 'Text', text: textBody, metadata: members['metadata'], conversationId });
}

type Received = {
  readonly address: string;
  readonly name: string | undefined;
  readonly message: StoredMessage;
  readonly custom: Readonly<Record<string, string>>;
};

async function place(context: RequestContext, { address, name, message, custom }: Received): Promise<string> {
  const { store } = context.options;
  const newest = await store.newest(context.namespace, MAX_LOOKED_THROUGH);
  const open = newest.find(
    (one) =>
      one.medium === 'message' &&
      one.state !== 'disconnected' &&
      one.participants.some((who) => who.address === address),
  );
  const changes = new Map(Object.entries(custom).map(([key, value]) => [`${CONTEXT}${key}`, value]));
  if (!open) {
    const attributes = new Map([...changes].map(([key, value]) => [key, { value, revision: 1, at: context.now }]));
    const conversation = started(context, { address, name, direction: 'inbound', attributes });
    await store.create(context.namespace, { ...conversation, messages: [message] }, occasionOf(context));
    return conversation.id;
  }
  await store.update(context.namespace, open.id, messaged(message), occasionOf(context));
  const customer = open.participants.find((who) => who.address === address);
  if (customer && changes.size > 0) {
    const write = {
      conversationId: open.id,
      participantId: customer.id,
      changes,
      mode: 'merge',
      at: context.now,
    } as const;
    await store.merge(context.namespace, { ...write, correlationId: context.correlationId });
  }
  return open.id;
}

function customAttributes(channel: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const metadata = isRecord(channel['metadata']) ? channel['metadata'] : {};
  const custom = isRecord(metadata['customAttributes']) ? metadata['customAttributes'] : {};
  return Object.fromEntries(
    Object.entries(custom).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[key, String(value)]]
        : [],
    ),
  );
}

function nameIn(from: Readonly<Record<string, unknown>>): string | undefined {
  const whole = [textIn(from, 'firstName'), textIn(from, 'lastName')].filter((part) => part !== undefined).join(' ');
  return textIn(from, 'nickname') ?? (whole === '' ? undefined : whole);
}

type Start = {
  readonly address: string | undefined;
  readonly name?: string | undefined;
  readonly queueId?: string | undefined;
  readonly direction: 'inbound' | 'outbound';
  readonly attributes: ReadonlyMap<string, Attribute>;
};

function started({ options: { ids }, namespace, now }: RequestContext, start: Start): Conversation {
  const { address, name, queueId, direction, attributes } = start;
  const newId = (): string => ids.next(namespace);
  const base = { startTime: now, direction, revision: 0, attributes: new Map<string, Attribute>() } as const;
  const customer: Participant = {
    ...base,
    id: newId(),
    communicationId: newId(),
    purpose: 'customer',
    name,
    address,
    revision: attributes.size > 0 ? 1 : 0,
    attributes,
  };
  const other: Participant = {
    ...base,
    id: newId(),
    communicationId: newId(),
    purpose: direction === 'outbound' ? 'agent' : 'acd',
    userId: direction === 'outbound' ? newId() : undefined,
    queueId,
  };
  return { id: newId(), medium: 'message', state: 'connected', startTime: now, participants: [customer, other] };
}
