import { isRecord, MEDIA } from '../../mocks/internal';
import { Stop, type Reply } from './client';
import type { Subject } from './experiments';
import { codeOf, type Attributes } from './fit';

/**
 * What the participant holds, out of the reply to a read of the conversation. Throws a Stop at the first sign that the
 * conversation is not the one that is meant, or has become another.
 */
export function attributesIn(reply: Reply, subject: Subject): Attributes {
  const { conversationId, participantId } = subject;
  if (reply.status !== 200) throw refusedRead(reply);
  const conversation = reply.json;
  if (!isRecord(conversation) || !Array.isArray(conversation['participants']))
    throw new Stop(
      'stranger',
      'The read of the conversation was answered 200 with something else than a conversation.',
    );
  if (conversation['id'] !== conversationId)
    throw new Stop('stranger', 'The read of the conversation was answered with another conversation.');
  const participants = conversation['participants'].filter(isRecord);
  const participant = participants.find(({ id }) => id === participantId);
  if (!participant) throw new Stop('changed', missingText(participants, subject));
  const hasEnded = [conversation, participant].some(({ endTime }) => typeof endTime === 'string');
  if (hasEnded !== subject.ended)
    throw new Stop(
      'changed',
      hasEnded
        ? 'The conversation has ended, or the participant has left it: the questions need one that goes on.'
        : 'The conversation has not ended yet, and this question needs one that has.',
    );
  const other = otherMedium(participant, subject);
  if (other !== undefined)
    throw new Stop('changed', `It is a conversation of the medium ${other}: say --medium ${other}.`);
  const attributes = isRecord(participant['attributes']) ? participant['attributes'] : {};
  return new Map(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}

function refusedRead(reply: Reply): Stop {
  const said = `${reply.status}${codeOf(reply.json) === undefined ? '' : ` ${codeOf(reply.json)}`}`;
  switch (reply.status) {
    case 401:
      return new Stop(
        'refused',
        `The read of the conversation was answered ${said}: the token is not accepted here. Is it of this region, and has it expired?`,
      );
    case 403:
      return new Stop(
        'refused',
        `The read of the conversation was answered ${said}: the client needs the permission conversation:communication:view.`,
      );
    case 404:
      return new Stop(
        'changed',
        `The read of the conversation was answered ${said}: the org has no such conversation.`,
      );
    default:
      return new Stop('stranger', `A plain read of the conversation was answered ${said}.`);
  }
}

function missingText(participants: readonly Readonly<Record<string, unknown>>[], { participantId }: Subject): string {
  const known = participants.map(({ id, purpose }) => `${String(id)} (${String(purpose)})`).join(', ');
  return `The conversation has no participant ${participantId}; it has ${known === '' ? 'none' : known}.`;
}

/** The medium that the participant is in when it is not the one that was said; undefined where that cannot be seen. */
function otherMedium(participant: Readonly<Record<string, unknown>>, { medium }: Subject): string | undefined {
  const used = MEDIA.filter((each) => {
    const list = participant[`${each}s`];
    return Array.isArray(list) && list.length > 0;
  });
  return used.length === 0 || used.includes(medium) ? undefined : used[0];
}
