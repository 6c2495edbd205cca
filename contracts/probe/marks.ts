import { DEFAULT_LIMITS, type Limits } from '../../mocks/internal';

/** How an example is sent to a real org. */
export type ProbeMark = {
  /** The one name that is sent as it stands, because the question is about it; every other gets the prefix. */
  readonly asIs?: string;
  /** The read follows at once, because the question is when a write can be seen. */
  readonly atOnce?: true;
};

/** TEMPORARY: these move to the examples of the behaviours. */
export const MARKS: Readonly<Record<string, Readonly<Record<string, ProbeMark>>>> = {
  'unknown-path-not-found': { 'the interactions segment, which does not exist': {} },
  'voice-path-not-found': { 'the thread’s request': {} },
  'missing-token-refused': { 'no Authorization header': {} },
  'unknown-token-refused': { 'a made-up token': {} },
  'missing-scope-refused': { 'a token that may only read': {} },
  'foreign-content-type-refused': { 'JSON sent as text/plain': {} },
  'malformed-json-refused': { 'a trailing comma': {} },
  'empty-body-refused': { 'a PATCH without a body': {} },
  'non-object-refused': { 'a list at the root': {} },
  'other-medium-not-found': { 'the emails path for a call': {} },
  'unknown-participant-not-found': { 'a participant of no conversation': {} },
  'ended-conversation-stored': { 'a write after hang-up': {} },
  'empty-optional-body-ignored': { 'a message participant, no body': {} },
  'null-attributes-refused': { 'a null map': {} },
  'misshaped-body-ignored': { 'the thread’s other body': {}, 'a flat map': {}, 'an empty object': {} },
  'extra-keys-ignored': { 'a participantId beside the map': {} },
  'reserved-name-rejected': { 'one reserved among good ones': { asIs: 'conversationId' } },
  'reserved-character-rejected': { 'braces in a name': {} },
  'reserved-character-stored': { 'a dollar sign': {} },
  'nested-value-dropped': { 'one nested among good ones': {} },
  'null-value-dropped': { 'an attempt to delete': {} },
  'scalar-value-stored-as-text': { 'a number and a boolean': {} },
  'overlong-stored': { '257 characters': {} },
  'empty-map-ignored': { 'an empty map': {} },
  'media-reply-merged-map': { 'a call participant who already holds a name': {} },
  'reads-immediate': { 'a write, read at once': { atOnce: true } },
  'reads-delayed': { 'a write, read at once': { atOnce: true } },
  'attributes-merged': { 'a second name': {}, 'a new value': {} },
  'participant-update-ignored': { 'attributes on the near-miss path': {} },
  'conversation-read': { 'the media-neutral read': {}, 'the call read': {} },
};

/** TEMPORARY: why a question is not asked at all. */
export const UNASKED: Readonly<Record<string, string>> = {
  'wrong-method': 'A method that nobody published could do anything.',
  'oversize-body': 'If it is stored, half a megabyte stays on the participant: there is no delete.',
  'grant-type': 'Logins are not tried out on a real org.',
  'missing-client': 'Logins are not tried out on a real org.',
  'unknown-client': 'Logins are not tried out on a real org.',
  'wrong-secret': 'A wrong secret may lock the client.',
  login: 'The probe’s own login shows it.',
  'expired-token': 'A token would have to be kept until it expires.',
  'rate-limit': 'It would use up a minute of all that the client may send.',
  'missing-permission': 'It needs a client without the permission.',
  'unknown-conversation': 'The probe never leaves its conversation.',
  'unknown-action': 'The probe never leaves its conversation.',
  'creation-schema': 'It would create a conversation.',
  creation: 'It would create a conversation.',
  'participant-update': 'It would change the state or the wrap-up of the conversation.',
  'action-run': 'The probe never leaves its conversation.',
};

/** What an org made of the attributes of one request. `lagMs`: how long the write could not be seen. */
export type Sighting = {
  readonly sent: ReadonlyMap<string, unknown>;
  readonly isStored: boolean;
  readonly lagMs: number;
};

/** TEMPORARY: the limits that an answer needs to explain what was seen; undefined where it cannot. */
export const LIMITS_FROM: Readonly<Record<string, (seen: readonly Sighting[]) => Partial<Limits> | undefined>> = {
  'reads-delayed': (seen) => ({ readLagMs: Math.ceil(Math.max(...seen.map(({ lagMs }) => lagMs)) / 100) * 100 }),
  'reserved-character-rejected': (seen) => {
    if (seen.every(({ isStored }) => isStored)) return undefined;
    const stored = seen.flatMap(({ sent, isStored }) => (isStored ? [...sent.keys()] : [])).join('');
    const kept = [...DEFAULT_LIMITS.reservedCharacters].filter((character) => !stored.includes(character)).join('');
    return { reservedCharacters: kept };
  },
};
