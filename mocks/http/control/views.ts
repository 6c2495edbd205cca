import type { Conversation, Participant } from '../../store/store';

/** What is stored, with the revision and time of each attribute. */
export function storedView({ id, medium, state, startTime, endTime, participants }: Conversation) {
  return {
    id,
    mediaType: medium,
    state,
    startTime: new Date(startTime).toISOString(),
    endTime: endTime === undefined ? null : new Date(endTime).toISOString(),
    participants: participants.map(storedParticipant),
  };
}

function storedParticipant({ id, purpose, name, userId, queueId, communicationId, revision, attributes }: Participant) {
  const entries = [...attributes];
  return {
    id,
    purpose,
    name: name ?? null,
    userId: userId ?? null,
    queueId: queueId ?? null,
    communicationId,
    revision,
    attributes: Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
    history: Object.fromEntries(
      entries.map(([key, attribute]) => [
        key,
        { revision: attribute.revision, at: new Date(attribute.at).toISOString() },
      ]),
    ),
  };
}
