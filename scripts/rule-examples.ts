import {
  BEHAVIOURS,
  REQUEST_RULES,
  PROFILE_NAMES,
  answersOf,
  type Behaviour,
  type ProfileName,
  type RuleId,
} from '../mocks/internal';
import { played, type WorkedExample } from './worked-example';

/** The profile under which a behaviour answers; `default` where none picks it. */
export function profileOf({ question, id }: Behaviour): ProfileName {
  return PROFILE_NAMES.find((name) => answersOf(name).get(question) === id) ?? 'default';
}

/** Every worked example that raises a rule, those of the default profile first. */
export async function examplesOf(rule: RuleId): Promise<readonly WorkedExample[]> {
  const ofBehaviours = BEHAVIOURS.flatMap((behaviour) =>
    behaviour.examples.map((example) => played(example, profileOf(behaviour), behaviour)),
  );
  const all = await Promise.all([
    ...ofBehaviours,
    ...REQUEST_RULES.flatMap(({ examples }) => examples.map((example) => played(example, 'default'))),
  ]);
  const raised = all.filter(({ findings }) => findings.some((finding) => finding.rule === rule));
  return [...raised].sort((one, other) => PROFILE_NAMES.indexOf(one.profile) - PROFILE_NAMES.indexOf(other.profile));
}
