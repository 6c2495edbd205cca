import { ACTION_RULES } from '../action-rules';
import { LIVE_RULES } from '../live-rules';
import { rulesById } from '../rule';
import { duplicateMember } from './duplicate-member';
import { preflightRefused } from './preflight-refused';
import { printedValue } from './printed-value';
import { oddName } from './odd-name';
import { bodyTooLarge } from './body-too-large';
import { conversationEnded } from './conversation-ended';
import { creationRefused } from './creation-refused';
import { emptyBody } from './empty-body';
import { expiredToken } from './expired-token';
import { extraKeys } from './extra-keys';
import { invalidValue } from './invalid-value';
import { noUser } from './no-user';
import { loginRefused } from './login-refused';
import { missingPermission } from './missing-permission';
import { missingScope } from './missing-scope';
import { missingToken } from './missing-token';
import { namesDropped } from './names-dropped';
import { nearMissOperation } from './near-miss-operation';
import { notAnObject } from './not-an-object';
import { notJson } from './not-json';
import { notSimulated } from './not-simulated';
import { notText } from './not-text';
import { nothingToApply } from './nothing-to-apply';
import { nullAttributes } from './null-attributes';
import { rateLimited } from './rate-limited';
import { refused } from './refused';
import { reservedCharacter } from './reserved-character';
import { reservedName } from './reserved-name';
import { similarName } from './similar-name';
import { swappedIds } from './swapped-ids';
import { tooLong } from './too-long';
import { unexpectedMember } from './unexpected-member';
import { unknownAction } from './unknown-action';
import { unknownConversation } from './unknown-conversation';
import { unknownParticipant } from './unknown-participant';
import { unknownToken } from './unknown-token';
import { unpublishedPath } from './unpublished-path';
import { unrenderedId } from './unrendered-id';
import { unrenderedValue } from './unrendered-value';
import { wrongContentType } from './wrong-content-type';
import { wrongEnvelope } from './wrong-envelope';
import { wrongMedium } from './wrong-medium';
import { wrongMethod } from './wrong-method';
import { wrongParticipant } from './wrong-participant';
import { wrongPath } from './wrong-path';

/**
 * The rules of requests. Where several explain one behaviour the first that finds something wins, so the more telling ones
 * come first; `refused` is the last resort.
 */
export const REQUEST_RULES = [
  preflightRefused,
  unrenderedId,
  swappedIds,
  notSimulated,
  wrongPath,
  unknownConversation,
  unknownParticipant,
  wrongMethod,
  wrongMedium,
  missingToken,
  unknownToken,
  expiredToken,
  missingScope,
  missingPermission,
  rateLimited,
  loginRefused,
  noUser,
  bodyTooLarge,
  wrongContentType,
  notJson,
  emptyBody,
  notAnObject,
  nullAttributes,
  nearMissOperation,
  wrongEnvelope,
  nothingToApply,
  namesDropped,
  invalidValue,
  unexpectedMember,
  reservedName,
  reservedCharacter,
  tooLong,
  conversationEnded,
  creationRefused,
  unknownAction,
  notText,
  extraKeys,
  unpublishedPath,
  unrenderedValue,
  printedValue,
  oddName,
  duplicateMember,
  similarName,
  wrongParticipant,
] as const;

export { refused as LAST_RESORT };

const ALL = [...ACTION_RULES, ...LIVE_RULES, ...REQUEST_RULES, refused] as const;

/** The id of a rule that a finding of the mock can name. */
export type RuleId = (typeof ALL)[number]['id'];

/** Every rule by its id. */
export const RULES = rulesById<RuleId>(ALL);

/** True of the id of a rule. */
export function isRule(id: string): id is RuleId {
  return Object.hasOwn(RULES, id);
}
