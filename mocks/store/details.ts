/** What consumers look a participant up by, and what an agent's work leaves on it. Times are epoch milliseconds. */
export type ParticipantDetails = {
  readonly ani?: string | undefined;
  readonly dnis?: string | undefined;
  readonly direction?: Direction | undefined;
  readonly queueName?: string | undefined;
  readonly externalContactId?: string | undefined;
  /** Of its communication while it lasts; that of the conversation unless given. */
  readonly state?: LegState | undefined;
  /** Why it ended; `peer` unless given. */
  readonly disconnectType?: string | undefined;
  /** When somebody took it up; its start unless given, and never for one that ended while it was alerting. */
  readonly connectedTime?: number | undefined;
  readonly muted?: boolean | undefined;
  readonly held?: boolean | undefined;
  readonly confined?: boolean | undefined;
  readonly recordingState?: RecordingState | undefined;
  readonly wrapupRequired?: boolean | undefined;
  readonly wrapup?: Wrapup | undefined;
  readonly consultParticipantId?: string | undefined;
  readonly callback?: CallbackDetails | undefined;
};

/** What a conversation has beside its participants. */
export type ConversationDetails = {
  readonly address?: string | undefined;
  readonly externalTag?: string | undefined;
  readonly recordingState?: RecordingState | undefined;
  readonly subject?: string | undefined;
  /** Of a message conversation, oldest first. */
  readonly messages?: readonly StoredMessage[] | undefined;
};

export const DIRECTIONS = ['inbound', 'outbound'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The states of a communication that somebody is still in. */
export const LEG_STATES = ['alerting', 'dialing', 'contacting', 'offering', 'connected', 'scheduled'] as const;
export type LegState = (typeof LEG_STATES)[number];

export const RECORDING_STATES = ['none', 'active', 'paused'] as const;
export type RecordingState = (typeof RECORDING_STATES)[number];

/** What an agent noted after the conversation. */
export type Wrapup = {
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  readonly notes?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly durationSeconds?: number | undefined;
  readonly endTime?: string | undefined;
};

export type CallbackDetails = {
  readonly numbers: readonly string[];
  readonly userName?: string | undefined;
  readonly scriptId?: string | undefined;
  /** ISO 8601, as the creation gave it. */
  readonly scheduledTime?: string | undefined;
};

/** A message that was sent or received. */
export type StoredMessage = {
  readonly id: string;
  readonly at: number;
  readonly direction: Direction;
  readonly textBody: string;
  readonly fromAddress?: string | undefined;
  readonly toAddress?: string | undefined;
};
