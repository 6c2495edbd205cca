import type { KnownConversation } from '../context';
import { quoted } from '../prose';
import { requestRule } from '../rule';
import { targetOf } from '../suggestion';

const CURE = 'Read the conversation and take the id of the participant with purpose "customer".';

export const unknownParticipant = requestRule({
  id: 'unknown-participant',
  level: 'error',
  title: 'The conversation has no participant with this id.',
  why: 'A user id, a communication id or a participant of another conversation was taken for a participant id.',
  cure: CURE,
  evidence: 'of the behaviour',
  sources: [],
  explains: ['unknown-participant-not-found'],
  detect(context, { status }) {
    const { participantId = '', conversation, nearby } = context;
    const meant = targetOf(context, context.meant())?.participant;
    const question = meant ? `Did you mean the ${meant.purpose}, ${meant.id}? ` : '';
    const what = conversation ? otherThing(participantId, conversation, nearby) : undefined;
    return {
      summary: `${status}: conversation ${conversation?.id ?? ''} has no participant ${quoted(participantId)}${what === undefined ? '' : `; that is ${what}`}.`,
      advice: `${question}${CURE}`,
    };
  },
  examples: [],
});

/** What an id is that is no participant of the conversation. */
function otherThing(
  id: string,
  { participants }: KnownConversation,
  nearby: readonly KnownConversation[],
): string | undefined {
  if (participants.some(({ communicationId }) => communicationId === id)) return 'a communication';
  if (participants.some(({ userId }) => userId === id)) return 'a user';
  const other = nearby.find((conversation) => conversation.participants.some((participant) => participant.id === id));
  return other && `a participant of conversation ${other.id}`;
}
