import { BEHAVIOURS } from '.';
import type { Behaviour } from './shared/behaviour';

/** Which behaviour answers each question. */
export type Answers = ReadonlyMap<string, string>;

/** What each profile is for; the order is the order of every table. */
export const PROFILES = {
  default: 'the best reading of all evidence, reports included: what to test against',
  documented: 'only what the vendor has published',
  strict: 'refuses whatever the published schema does not foresee',
  replace: 'the rumour that a write replaces the whole map; otherwise as default',
  lagging: 'reads see a write two seconds late; otherwise as default',
} as const;
export type ProfileName = keyof typeof PROFILES;

const DOCUMENTED: Readonly<Record<string, string>> = {
  'nested-value': 'nested-value-rejected',
  'reserved-name': 'reserved-name-stored',
  'reserved-character': 'reserved-character-stored',
  'overlong-name': 'overlong-name-stored',
  'voice-path': 'voice-path-not-found',
  'missing-scope': 'missing-scope-allowed',
};
const STRICT: Readonly<Record<string, string>> = {
  'misshaped-body': 'misshaped-body-rejected',
  'nested-value': 'nested-value-rejected',
  'scalar-value': 'scalar-value-rejected',
  'null-value': 'null-value-rejected',
  'extra-keys': 'extra-keys-rejected',
  'voice-path': 'voice-path-not-found',
  'ended-conversation': 'ended-conversation-refused',
  'overlong-value': 'overlong-value-rejected',
};
const DEVIATIONS: Readonly<Record<ProfileName, Readonly<Record<string, string>>>> = {
  default: {},
  documented: DOCUMENTED,
  strict: STRICT,
  replace: { write: 'attributes-replaced' },
  lagging: { 'read-lag': 'reads-delayed' },
};

/** Every question with its rival answers; the first listed is the default one. */
export const QUESTIONS: ReadonlyMap<string, readonly Behaviour[]> = questionsOf(BEHAVIOURS);

function questionsOf(behaviours: readonly Behaviour[]): ReadonlyMap<string, readonly Behaviour[]> {
  const questions = new Map<string, Behaviour[]>();
  for (const behaviour of behaviours) {
    const rivals = questions.get(behaviour.question);
    if (rivals) rivals.push(behaviour);
    else questions.set(behaviour.question, [behaviour]);
  }
  return questions;
}

/** The profile names, in table order. */
export const PROFILE_NAMES = Object.keys(PROFILES) as readonly ProfileName[];

/** True of the name of a profile. */
export function isProfile(name: string): name is ProfileName {
  return Object.hasOwn(PROFILES, name);
}

/** Who answers each question in a profile, with some questions answered otherwise. */
export function answersOf(profile: ProfileName, otherwise: Answers = new Map()): Answers {
  const answers = new Map<string, string>();
  for (const [question, [first]] of QUESTIONS) {
    if (first) answers.set(question, otherwise.get(question) ?? DEVIATIONS[profile][question] ?? first.id);
  }
  return answers;
}
