import type { Medium } from '../behaviours/shared/behaviour';
import type { ConversationDetails, ParticipantDetails } from './details';

/** One attribute of a participant. `at` is in epoch milliseconds; `older` is kept only while a read may still see it. */
export type Attribute = {
  readonly value: string;
  readonly revision: number;
  readonly at: number;
  readonly older?: Attribute | undefined;
};

/** A participant with its own participant data. Times are epoch milliseconds. */
export type Participant = ParticipantDetails & {
  readonly id: string;
  readonly purpose: string;
  readonly communicationId: string;
  readonly name?: string | undefined;
  readonly userId?: string | undefined;
  readonly queueId?: string | undefined;
  readonly address?: string | undefined;
  readonly startTime: number;
  readonly endTime?: number | undefined;
  /** Counts the writes that changed this participant. */
  readonly revision: number;
  readonly attributes: ReadonlyMap<string, Attribute>;
};

/** A stored conversation. Times are epoch milliseconds. */
export type Conversation = ConversationDetails & {
  readonly id: string;
  readonly medium: Medium;
  readonly state: ConversationState;
  readonly startTime: number;
  readonly endTime?: number | undefined;
  readonly participants: readonly Participant[];
};

export const CONVERSATION_STATES = ['connected', 'alerting', 'disconnected'] as const;
export type ConversationState = (typeof CONVERSATION_STATES)[number];
