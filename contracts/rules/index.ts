import { isRule, RULES, rulesById, type Rule } from '../../mocks/internal';
import { NAME_RULES } from '../names/rules';
import { bodyNotRead } from './body-not-read';
import { contentTypeNeedless } from './content-type-needless';
import { contentTypeUnsaid } from './content-type-unsaid';
import { invalidQuery } from './invalid-query';
import { looseBody } from './loose-body';
import { refusalExpected } from './refusal-expected';
import { replyMismatch } from './reply-mismatch';
import { requestModel } from './request-model';
import { tokenUnsaid } from './token-unsaid';
import { undescribedReplyHeader } from './undescribed-reply-header';
import { unexpectedReplyBody } from './unexpected-reply-body';
import { unexpectedStatus } from './unexpected-status';
import { unknownQuery } from './unknown-query';
import { unknownReplyHeader } from './unknown-reply-header';
import { unknownRequestHeader } from './unknown-request-header';
import { unknownStatus } from './unknown-status';
import { unreadableInteraction } from './unreadable-interaction';
import { wholeUrl } from './whole-url';
import { wrongAccept } from './wrong-accept';
import { wrongRequestType } from './wrong-request-type';

/** What a pact can have wrong beside what its requests have: the rules that only `check` and `verify` find. */
const LIST = [
  unexpectedStatus,
  unknownStatus,
  unexpectedReplyBody,
  replyMismatch,
  unknownReplyHeader,
  undescribedReplyHeader,
  requestModel,
  bodyNotRead,
  wrongRequestType,
  wrongAccept,
  invalidQuery,
  unknownQuery,
  unknownRequestHeader,
  contentTypeNeedless,
  contentTypeUnsaid,
  tokenUnsaid,
  looseBody,
  refusalExpected,
  unreadableInteraction,
  wholeUrl,
] as const;

export type PactRuleId = (typeof LIST)[number]['id'];

/** The rules of pacts by their ids. */
export const PACT_RULES = rulesById<PactRuleId>(LIST);

/** A rule of findings, of pacts or of names by its id. */
export function ruleOf(id: string): Rule | undefined {
  if (isRule(id)) return RULES[id];
  const ofNames = NAME_RULES.find((rule) => rule.id === id);
  if (ofNames) return ofNames;
  return Object.hasOwn(PACT_RULES, id) ? PACT_RULES[id as PactRuleId] : undefined;
}
