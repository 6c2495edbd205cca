import type { Behaviour } from './shared/behaviour';
import { actionRun } from './action-run';
import { attributesMerged } from './attributes-merged';
import { attributesReplaced } from './attributes-replaced';
import { authorizationRefused } from './authorization-refused';
import { browserRedirected } from './browser-redirected';
import { conversationCreated } from './conversation-created';
import { conversationRead } from './conversation-read';
import { creationRefused } from './creation-refused';
import { emptyBodyRefused } from './empty-body-refused';
import { emptyMapIgnored } from './empty-map-ignored';
import { emptyOptionalBodyIgnored } from './empty-optional-body-ignored';
import { endedConversationRefused } from './ended-conversation-refused';
import { endedConversationStored } from './ended-conversation-stored';
import { expiredTokenRefused } from './expired-token-refused';
import { extraKeysIgnored } from './extra-keys-ignored';
import { extraKeysRejected } from './extra-keys-rejected';
import { foreignContentTypeRefused } from './foreign-content-type-refused';
import { identityRead } from './identity-read';
import { invalidGrantRefused } from './invalid-grant-refused';
import { malformedJsonRefused } from './malformed-json-refused';
import { mediaReplyMergedMap } from './media-reply-merged-map';
import { mediaReplySentMap } from './media-reply-sent-map';
import { misshapedBodyIgnored } from './misshaped-body-ignored';
import { misshapedBodyRejected } from './misshaped-body-rejected';
import { missingClientRefused } from './missing-client-refused';
import { missingPermissionRefused } from './missing-permission-refused';
import { missingScopeAllowed } from './missing-scope-allowed';
import { missingScopeRefused } from './missing-scope-refused';
import { missingTokenRefused } from './missing-token-refused';
import { nestedValueDropped } from './nested-value-dropped';
import { nestedValueRejected } from './nested-value-rejected';
import { nonObjectRefused } from './non-object-refused';
import { nullAttributesRefused } from './null-attributes-refused';
import { nullValueDropped } from './null-value-dropped';
import { nullValueRejected } from './null-value-rejected';
import { otherMediumNotFound } from './other-medium-not-found';
import { overlongNameRejected } from './overlong-name-rejected';
import { overlongNameStored } from './overlong-name-stored';
import { overlongValueRejected } from './overlong-value-rejected';
import { overlongValueStored } from './overlong-value-stored';
import { oversizeBodyRefused } from './oversize-body-refused';
import { participantUpdateAccepted } from './participant-update-accepted';
import { participantUpdateIgnored } from './participant-update-ignored';
import { rateLimitRefused } from './rate-limit-refused';
import { readsDelayed } from './reads-delayed';
import { readsImmediate } from './reads-immediate';
import { reservedCharacterRejected } from './reserved-character-rejected';
import { reservedCharacterStored } from './reserved-character-stored';
import { reservedNameRejected } from './reserved-name-rejected';
import { reservedNameStored } from './reserved-name-stored';
import { scalarValueRejected } from './scalar-value-rejected';
import { scalarValueStoredAsText } from './scalar-value-stored-as-text';
import { tokenIssued } from './token-issued';
import { unauthorizedGrantRefused } from './unauthorized-grant-refused';
import { unknownActionNotFound } from './unknown-action-not-found';
import { unknownClientRefused } from './unknown-client-refused';
import { unknownConversationNotFound } from './unknown-conversation-not-found';
import { unknownParticipantNotFound } from './unknown-participant-not-found';
import { unknownPathNotFound } from './unknown-path-not-found';
import { unknownTokenRefused } from './unknown-token-refused';
import { unsupportedGrantRefused } from './unsupported-grant-refused';
import { userContextNotAsked } from './user-context-not-asked';
import { userContextRequired } from './user-context-required';
import { voicePathNotFound } from './voice-path-not-found';
import { voicePathWorks } from './voice-path-works';
import { wrongMethodRefused } from './wrong-method-refused';
import { wrongSecretRefused } from './wrong-secret-refused';

/**
 * Every behaviour of the mock, in the order in which the vendor is taken to check.
 * The order itself is an assumption, but for one point: permissions come before existence (genesys-web-messaging-tester).
 */
export const BEHAVIOURS: readonly Behaviour[] = [
  wrongMethodRefused,
  unknownPathNotFound,
  voicePathWorks,
  voicePathNotFound,
  oversizeBodyRefused,
  unsupportedGrantRefused,
  missingClientRefused,
  unknownClientRefused,
  wrongSecretRefused,
  unauthorizedGrantRefused,
  invalidGrantRefused,
  tokenIssued,
  authorizationRefused,
  browserRedirected,
  missingTokenRefused,
  unknownTokenRefused,
  expiredTokenRefused,
  rateLimitRefused,
  userContextRequired,
  userContextNotAsked,
  missingScopeRefused,
  missingScopeAllowed,
  missingPermissionRefused,
  foreignContentTypeRefused,
  malformedJsonRefused,
  emptyBodyRefused,
  nonObjectRefused,
  unknownConversationNotFound,
  otherMediumNotFound,
  unknownParticipantNotFound,
  unknownActionNotFound,
  endedConversationStored,
  endedConversationRefused,
  emptyOptionalBodyIgnored,
  nullAttributesRefused,
  misshapedBodyIgnored,
  misshapedBodyRejected,
  creationRefused,
  extraKeysIgnored,
  extraKeysRejected,
  reservedNameRejected,
  reservedNameStored,
  reservedCharacterRejected,
  reservedCharacterStored,
  nestedValueDropped,
  nestedValueRejected,
  nullValueDropped,
  nullValueRejected,
  scalarValueStoredAsText,
  scalarValueRejected,
  overlongNameRejected,
  overlongNameStored,
  overlongValueStored,
  overlongValueRejected,
  emptyMapIgnored,
  mediaReplyMergedMap,
  mediaReplySentMap,
  readsImmediate,
  readsDelayed,
  attributesMerged,
  attributesReplaced,
  participantUpdateIgnored,
  participantUpdateAccepted,
  conversationRead,
  identityRead,
  conversationCreated,
  actionRun,
];
