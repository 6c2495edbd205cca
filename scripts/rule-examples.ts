import {
  BEHAVIOURS,
  PROFILE_NAMES,
  answersOf,
  type Behaviour,
  type Example,
  type ProfileName,
  type RuleId,
} from '../mocks/internal';
import { played, type WorkedExample } from './worked-example';

/** Mistakes that no behaviour shows, because the vendor does nothing special about them. */
const MISTAKES: readonly Example[] = [
  {
    name: 'conversation and participant swapped',
    request: { path: '/api/v2/conversations/{participantId}/participants/{conversationId}/attributes' },
    send: { attributes: { customer_tier: 'gold' } },
    reply: { status: 404 },
  },
  {
    name: 'an id that was never filled in',
    request: { path: '/api/v2/conversations/undefined/participants/{participantId}/attributes' },
    send: { attributes: { customer_tier: 'gold' } },
    reply: { status: 404 },
  },
  {
    name: 'another spelling of a stored name',
    given: { customer_tier: 'silver' },
    send: { attributes: { Customer_Tier: 'gold' } },
    reply: { status: 202 },
  },
  {
    name: 'a template that was not rendered',
    send: { attributes: { customer_tier: '${input.tier}' } },
    reply: { status: 202 },
  },
  {
    name: 'another part of the platform',
    request: { method: 'GET', path: '/api/v2/users/me' },
    reply: { status: 404 },
  },
  {
    name: 'the agent instead of the customer',
    request: { path: '/api/v2/conversations/{conversationId}/participants/{agentId}/attributes' },
    send: { attributes: { customer_tier: 'gold' } },
    reply: { status: 202 },
  },
];

/** The profile under which a behaviour answers; `default` where none picks it. */
export function profileOf({ question, id }: Behaviour): ProfileName {
  return PROFILE_NAMES.find((name) => answersOf(name).get(question) === id) ?? 'default';
}

/** Every worked example that raises a rule, those of the default profile first. */
export async function examplesOf(rule: RuleId): Promise<readonly WorkedExample[]> {
  const ofBehaviours = BEHAVIOURS.flatMap((behaviour) =>
    behaviour.examples.map((example) => played(example, profileOf(behaviour), behaviour)),
  );
  const all = await Promise.all([...ofBehaviours, ...MISTAKES.map((example) => played(example, 'default'))]);
  const raised = all.filter(({ findings }) => findings.some((finding) => finding.rule === rule));
  return [...raised].sort((one, other) => PROFILE_NAMES.indexOf(one.profile) - PROFILE_NAMES.indexOf(other.profile));
}
