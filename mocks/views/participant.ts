import type { Attribute, Conversation, Participant } from '../store/store';

/** A time as every reply has it. */
export function iso(time: number): string {
  return new Date(time).toISOString();
}

/** The same of a time that may not have come. */
export function isoIf(time: number | undefined): string | undefined {
  return time === undefined ? undefined : iso(time);
}

/** The attributes a read sees at a time (epoch milliseconds): later writes are not there yet. */
export function attributesAt(attributes: ReadonlyMap<string, Attribute>, asOf: number): Record<string, string> {
  const entries: [string, string][] = [];
  for (const [name, newest] of attributes) {
    let attribute: Attribute | undefined = newest;
    while (attribute && attribute.at > asOf) attribute = attribute.older;
    if (attribute) entries.push([name, attribute.value]);
  }
  // fromEntries, because an attribute may be called __proto__.
  return Object.fromEntries(entries);
}

/** The state of a participant's communication: a call that ended is `terminated`, everything else `disconnected`. */
export function stateOf({ endTime, state }: Participant, conversation: Conversation): string {
  if (endTime !== undefined) return conversation.medium === 'call' ? 'terminated' : 'disconnected';
  return state ?? conversation.state;
}

/** When somebody took it up; undefined of an alert that nobody answered. */
export function connectedAt(participant: Participant, conversation: Conversation): number | undefined {
  const { state, startTime, connectedTime } = participant;
  if (connectedTime !== undefined) return connectedTime;
  return (state ?? conversation.state) === 'alerting' ? undefined : startTime;
}

/** Why it ended; undefined while it lasts. */
export function disconnectTypeOf({ endTime, disconnectType }: Participant): string | undefined {
  return endTime === undefined ? undefined : (disconnectType ?? 'peer');
}

/** Who was called, or called; the same for all participants of a conversation unless one says otherwise. */
export function directionOf({ direction }: Participant, { participants }: Conversation): string {
  return direction ?? participants.find((one) => one.direction !== undefined)?.direction ?? 'inbound';
}

/** The communication of the customer, which the others are connected to. */
export function peerOf(participant: Participant, { participants }: Conversation): string | undefined {
  const customer = participants.find(({ purpose }) => purpose === 'customer' || purpose === 'external');
  return customer === undefined || customer.id === participant.id ? undefined : customer.communicationId;
}

/** Another resource by its id, as the media reads and the routing data name it. */
export function reference(path: string, id: string | undefined): { id: string; selfUri: string } | undefined {
  return id === undefined ? undefined : { id, selfUri: `/api/v2/${path}/${id}` };
}

/** How an agent is offered a conversation: as long as in the recordings. */
export const ALERTING_TIMEOUT_MS = 30_000;
