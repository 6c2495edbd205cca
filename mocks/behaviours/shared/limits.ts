import type { Source } from './evidence';
import { DEVELOPMENT_CHOICE, FORUM_THREAD, HELP_SET, LIMITS_PAGE } from './sources';

/** The numbers and lists that behaviours compare with; a config file can replace each of them. */
export type Limits = {
  /** Names that the participant keeps for itself, compared exactly. */
  readonly reservedNames: ReadonlySet<string>;
  /** Characters no name may hold; control characters (U+0000 to U+001F, U+007F) are always among them. */
  readonly reservedCharacters: string;
  /** Longest name, in UTF-16 code units. */
  readonly nameLength: number;
  /** Longest value, in UTF-16 code units. */
  readonly valueLength: number;
  /** Largest request body, in bytes. */
  readonly bodyBytes: number;
  /** Deepest nesting of a JSON body. */
  readonly bodyDepth: number;
  /** Longest request path, in bytes. */
  readonly pathBytes: number;
  /** How long a write stays invisible to reads in the `lagging` profile, in milliseconds. */
  readonly readLagMs: number;
};

/** What the limits are unless a config file says otherwise. */
export const DEFAULT_LIMITS: Limits = {
  reservedNames: new Set([
    'id',
    'conversationId',
    'participantId',
    'communicationId',
    'purpose',
    'participantType',
    'startTime',
    'endTime',
    'connectedTime',
    'userId',
    'userUri',
    'queueId',
    'groupId',
    'teamId',
    'externalContactId',
    'externalOrganizationId',
    'consultParticipantId',
    'monitoredParticipantId',
    'coachedParticipantId',
  ]),
  reservedCharacters: '{}$"\\',
  nameLength: 256,
  valueLength: 256,
  bodyBytes: 512_000,
  bodyDepth: 1_000,
  pathBytes: 8_192,
  readLagMs: 2_000,
};

/** Where each limit comes from. */
export const LIMIT_SOURCES: Readonly<Record<keyof Limits, Source>> = {
  reservedNames: {
    title: `${DEVELOPMENT_CHOICE.title}: the participant's own system fields; nobody has published a list`,
  },
  reservedCharacters: {
    title: `${DEVELOPMENT_CHOICE.title}: "reserved characters" are the thread's words, the list is ours`,
  },
  nameLength: FORUM_THREAD,
  valueLength: HELP_SET,
  bodyBytes: LIMITS_PAGE,
  bodyDepth: {
    title: `${DEVELOPMENT_CHOICE.title}: the default nesting limit of the Jackson parser, whose wording the platform's errors resemble`,
  },
  pathBytes: DEVELOPMENT_CHOICE,
  readLagMs: DEVELOPMENT_CHOICE,
};
