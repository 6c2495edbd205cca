import { unheardChange } from './unheard-change';
import { unknownTopic } from './unknown-topic';

/** The rules of notifications: they are found by who serves them, not by a verdict. */
export const NOTIFICATION_RULES = [unknownTopic, unheardChange] as const;
