import type { Medium } from '../../behaviours/shared/behaviour';
import type { Schemas } from '../../contract/contract';
import type { CallbackDetails, Direction } from '../../store/details';
import type { Attribute, Conversation, Participant } from '../../store/store';
import { mediaUri } from '../../views/conversation';
import { found, membersOf, occasionOf, textIn } from './neighbours/answer';
import type { HandlerResult, RequestContext } from './request-context';

const NO_ATTRIBUTES: ReadonlyMap<string, Attribute> = new Map();

/** `POST /conversations/calls`: whoever calls comes first, then who is called, as deployed code expects. */
export async function createCall(context: RequestContext): Promise<HandlerResult> {
  const members = membersOf(context);
  const phoneNumber = textIn(members, 'phoneNumber');
  const agent = participant(context, 'agent', {
    userId: textIn(members, 'callUserId') ?? newId(context),
    queueId: textIn(members, 'callFromQueueId'),
  });
  const customer = participant(context, 'customer', {
    address: phoneNumber,
    ani: textIn(members, 'callerId'),
    dnis: phoneNumber,
    attributes: dataIn(context),
  });
  const { id } = await created(context, 'call', 'outbound', [agent, customer]);
  return found({ id, selfUri: mediaUri({ id, medium: 'call' }) } satisfies Schemas['CreateCallResponse']);
}

/** `POST /conversations/callbacks`: the data lands on two participants, each with a map of its own. */
export async function createCallback(context: RequestContext): Promise<HandlerResult> {
  const members = membersOf(context);
  const numbers = members['callbackNumbers'];
  const callback: CallbackDetails = {
    numbers: Array.isArray(numbers) ? numbers.filter((number): number is string => typeof number === 'string') : [],
    userName: textIn(members, 'callbackUserName'),
    scriptId: textIn(members, 'scriptId'),
    scheduledTime: textIn(members, 'callbackScheduledTime'),
  };
  const queueId = textIn(members, 'queueId');
  const shared = { callback, queueId, attributes: dataIn(context) };
  const customer = participant(context, 'customer', { ...shared, name: callback.userName });
  const acd = participant(context, 'acd', shared);
  const { id } = await created(context, 'callback', 'outbound', [customer, acd]);
  return found({
    conversation: { id, selfUri: `/api/v2/conversations/${id}` },
    callbackIdentifiers: [
      { type: 'EXTERNAL', id: customer.communicationId },
      { type: 'ACD', id: acd.communicationId },
    ],
  } satisfies Schemas['CreateCallbackResponse']);
}

/** `POST /conversations/emails`: the reply has no participants yet. One that goes out has its agent, first. */
export async function createEmail(context: RequestContext): Promise<HandlerResult> {
  const members = membersOf(context);
  const isOutbound = textIn(members, 'direction')?.toUpperCase() === 'OUTBOUND';
  const queueId = textIn(members, 'queueId');
  const customer = participant(context, 'customer', {
    address: textIn(members, isOutbound ? 'toAddress' : 'fromAddress') ?? textIn(members, 'toAddress'),
    name: textIn(members, isOutbound ? 'toName' : 'fromName'),
    attributes: dataIn(context),
  });
  const legs = isOutbound
    ? [participant(context, 'agent', { userId: newId(context), queueId }), customer]
    : [customer, participant(context, 'acd', { queueId })];
  const subject = textIn(members, 'subject');
  const { id } = await created(context, 'email', isOutbound ? 'outbound' : 'inbound', legs, { subject });
  return found({ id, otherMediaUris: [], selfUri: mediaUri({ id, medium: 'email' }) });
}

function newId({ options: { ids }, namespace }: RequestContext): string {
  return ids.next(namespace);
}

function dataIn({ judgement, now }: RequestContext): ReadonlyMap<string, Attribute> {
  return new Map([...judgement.changes].map(([name, value]) => [name, { value, revision: 1, at: now }] as const));
}

function participant(context: RequestContext, purpose: string, more: Partial<Participant>): Participant {
  const { attributes = NO_ATTRIBUTES } = more;
  return {
    id: newId(context),
    communicationId: newId(context),
    purpose,
    startTime: context.now,
    ...more,
    revision: attributes.size > 0 ? 1 : 0,
    attributes,
  };
}

async function created(
  context: RequestContext,
  medium: Medium,
  direction: Direction,
  legs: readonly Participant[],
  more: Partial<Conversation> = {},
): Promise<Conversation> {
  const { options, namespace, now } = context;
  const participants = legs.map((leg) => ({ ...leg, direction }));
  const conversation: Conversation = {
    ...more,
    id: newId(context),
    medium,
    state: 'connected',
    startTime: now,
    participants,
  };
  await options.store.create(namespace, conversation, occasionOf(context));
  return conversation;
}
