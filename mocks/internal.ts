/** What `contracts/`, `scripts/` and the tests need beside the public library. No promise: it is not in the package's exports. */
export * from './index';
export { JOURNAL_ENTRIES } from './mock/start';
export { type State } from './state/format';
export { NAMESPACE_LENGTH, type Store, type StoreNeeds } from './store/store';
export { HEADER_BYTES } from './http/server/listener';
export { faultsProblem } from './faults/check';
export { stubsIn, StubsProblem } from './stubs/load';
export { SpecProblem } from './stubs/spec';
export { DROPS, FAULT_STATUSES } from './faults/faults';
export { LEVELS } from './findings/finding';
export { RULES, isRule, REQUEST_RULES } from './findings/rules';
export { rulesById } from './findings/rule';
export { ACTION_RULES } from './findings/action-rules';
export { NOTIFICATION_RULES } from './findings/notification-rules';
export { JS_SDK } from './behaviours/shared/sources';
export { BEHAVIOURS } from './behaviours';
export { EVIDENCE, type Behaviour, type Example } from './behaviours/shared/behaviour';
export type { ProbeMark } from './behaviours/shared/probe-mark';
export { startForwarding, type Forwarding } from './mock/start-forwarding';
export { isProfilePath, profileFrom, ProfileProblem, readProfileFile, type ProfileOption } from './mock/profile';
export {
  builtInProfile,
  readProfile,
  type Observed,
  type Profile,
  type ProfileFile,
} from './behaviours/shared/profile-file';
export { DEFAULT_LIMITS, LIMIT_SOURCES } from './behaviours/shared/limits';
export { answersOf, isProfile, PROFILE_NAMES, PROFILES, QUESTIONS } from './behaviours/profiles';
export { REGION_DOMAINS } from './intercept/vendor-hosts';
export { INTERCEPT_VARIABLES } from './intercept/variables';
export { AuthorityUnusable } from './intercept/authority-unusable';
export type { HostEvent } from './intercept/interception';
export { packageInfo } from './util/package-info';
export { MASK, maskedBody, maskedExchange, maskedFinding, maskedReply, maskedSuggestion } from './store/mask';
export { dryRunFor, type DryRun, type DryRunResult, type DryRunRequest, type DryRunSetting } from './mock/dry-run';
export {
  queryModel,
  replyModel,
  requestModel,
  type BodyModel,
  type ReplyModel,
  type SchemaProblem,
} from './contract/models';
export { matchRoute, isVendorPath, ROUTES, type Match, type OperationId, type Route } from './contract/contract';
export { MEDIA, type Medium } from './behaviours/shared/behaviour';
export { nearest } from './util/did-you-mean';
export { readJson, type JsonProblem } from './util/json';
export { isRecord } from './behaviours/shared/behaviour';
export { SEED } from './store/conversation-draft';
export { resolve } from './data-actions/resolve';
export {
  agentTestFor,
  linterFor,
  privateMockFor,
  type ActionDryRunResult,
  type ActionDryRunSetting,
} from './mock/private-mock';
export { isMeantForAttributes, type LintFinding as LintTold } from './data-actions/lint';
export {
  attributeNamesOf,
  writtenMember,
  type AttributeNames,
  type AttributeWrite,
  type CallInputs,
} from './data-actions/attribute-names';
export {
  applyReply,
  coerced,
  describeExportProblem,
  failureAt,
  idNamedBy,
  parseExport,
  propertiesOf,
  requiredOf,
  runAction,
  unsetSummaries,
  type ActionExport,
  type ActionReply,
  type ActionRequest,
  type Call,
  type Failure,
  type Secrets,
  type Trace,
} from './data-actions';
export { isLoopback } from './http/server/exposure';
export { actionDraft } from './findings/action-draft';
export { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from './behaviours/shared/sources';
export { didYouMean } from './util/did-you-mean';
export { entryId } from './store/journal';
export { causeOf } from './findings/cause';
