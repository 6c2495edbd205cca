import { isRecord } from '../../../behaviours/shared/behaviour';
import {
  consulted,
  ended,
  mediaUpdated,
  participantUpdated,
  replaced,
  tagged,
  wrappedUp,
  type Destination,
  type NewLeg,
  type Update,
} from '../../../store/lifecycle';
import type { Conversation } from '../../../store/store';
import { conversationView } from '../../../views/conversation';
import type { HandlerResult, RequestContext } from '../request-context';
import { ACCEPTED, conversationIn, found, membersOf, notFound, occasionOf, textIn, visibleAt } from './answer';

/** Changes the conversation of the path; undefined when somebody has reset the namespace since. */
function change(context: RequestContext, update: Update): Promise<Conversation | undefined> {
  const { id } = conversationIn(context);
  return context.options.store.update(context.namespace, id, update, occasionOf(context));
}

async function accepted(context: RequestContext, update: Update): Promise<HandlerResult> {
  return (await change(context, update)) ? ACCEPTED : notFound(context);
}

/** `POST /conversations/{id}/disconnect`. */
export function disconnect(context: RequestContext): Promise<HandlerResult> {
  return accepted(context, ended(context.now));
}

/** `PATCH /conversations/{media}/{id}`: answered with the conversation. */
export async function updateMedium(context: RequestContext): Promise<HandlerResult> {
  const updated = await change(context, mediaUpdated(membersOf(context), context.now));
  return updated ? found(conversationView(updated, visibleAt(context))) : notFound(context);
}

/** `PATCH /conversations/{id}/recordingstate`. */
export function setRecording(context: RequestContext): Promise<HandlerResult> {
  return accepted(context, mediaUpdated({ recordingState: membersOf(context)['recordingState'] }, context.now));
}

/** `PUT /conversations/{id}/tags`. */
export function setTags(context: RequestContext): Promise<HandlerResult> {
  const externalTag = membersOf(context)['externalTag'];
  return typeof externalTag === 'string' ? accepted(context, tagged(externalTag)) : Promise.resolve(ACCEPTED);
}

/** `PATCH …/participants/{id}`: accepted whatever it says; what a read shows of it is kept. */
export function updateParticipant(context: RequestContext): Promise<HandlerResult> {
  const { participantId = '', now } = context;
  return accepted(context, participantUpdated(participantId, membersOf(context), now));
}

/** `POST …/communications/{id}/wrapup`. */
export function wrapUp(context: RequestContext): Promise<HandlerResult> {
  const { participantId = '', now } = context;
  return accepted(context, wrappedUp(participantId, membersOf(context), now));
}

/** `GET …/participants/{id}/wrapup`. */
export async function readWrapup({ participant }: RequestContext): Promise<HandlerResult> {
  const { name: _name, ...assigned } = participant?.wrapup ?? {};
  return found(assigned);
}

/** `POST …/participants/{id}/replace`, and by kind of destination. */
export function replace(context: RequestContext): Promise<HandlerResult> {
  const { participantId = '', now } = context;
  return accepted(context, replaced(participantId, destinationIn(membersOf(context)), newLeg(context), now));
}

/** `POST …/participants/{id}/consult`, and by kind of destination. */
export async function consult(context: RequestContext): Promise<HandlerResult> {
  const { participantId = '', now } = context;
  const { destination, ...members } = membersOf(context);
  const leg = newLeg(context);
  const to = destinationIn(isRecord(destination) ? destination : members);
  if (!(await change(context, consulted(participantId, to, leg, now)))) return notFound(context);
  return found({ destinationParticipantId: leg.id });
}

function newLeg({ options: { ids }, namespace }: RequestContext): NewLeg {
  return { id: ids.next(namespace), communicationId: ids.next(namespace) };
}

function destinationIn(members: Readonly<Record<string, unknown>>): Destination {
  return {
    userId: textIn(members, 'userId'),
    userName: textIn(members, 'userName') ?? textIn(members, 'userDisplayName'),
    queueId: textIn(members, 'queueId'),
    address: textIn(members, 'address'),
  };
}
