export { startMock, JOURNAL_ENTRIES, type MockOptions } from './server';
export { StateProblem, StateUnavailable, type State } from './state';
export { storeAt } from './store/open';
export { NAMESPACE_LENGTH, StoreUnavailable, type Store, type StoreNeeds } from './store/store';
export type { CreatedConversation, Mock, NamespaceOption } from './mock';
export type { Router } from './http/front';
export { HEADER_BYTES } from './http/listener';
export type { ConversationDraft, ParticipantDraft } from './conversation';
export type { Client } from './http/oauth';
export type { Told } from './http/visit';
export type { Exchange } from './journal';
export { faultsProblem } from './fault-checks';
export { DROPS, FAULT_STATUSES, type Drop, type Fault, type FaultMatch } from './faults';
export type { Finding, Level, Suggestion } from './findings/finding';
export { LEVELS } from './findings/finding';
export { RULES, isRule, type Rule, type RuleId } from './findings/rules';
export { BEHAVIOURS } from './behaviours';
export { EVIDENCE, type Behaviour, type Evidence, type Example, type Source } from './behaviours/behaviour';
export { DEFAULT_LIMITS, LIMIT_SOURCES, type Limits } from './behaviours/limits';
export {
  answersOf,
  isProfile,
  PROFILE_NAMES,
  PROFILES,
  QUESTIONS,
  type Answers,
  type ProfileName,
} from './behaviours/profiles';
export { tool } from './tool';
export { MASK, maskedBody, maskedExchange, maskedFinding, maskedReply, maskedSuggestion } from './mask';
export { rehearsalFor, type Rehearsal, type Rehearsed, type RehearsedRequest, type Setting } from './rehearsal';
export {
  describedQuery,
  describedReply,
  describedRequest,
  describedStatuses,
  type Described,
  type DescribedReply,
  type SchemaProblem,
} from './described';
export { matchRoute, isVendorPath, ROUTES, type Match, type OperationId, type Route, type Schemas } from './contract';
export { MEDIA, type Medium } from './behaviours/behaviour';
export { nearest } from './findings/nearest';
export { readJson, type JsonProblem } from './json';
export { isRecord } from './behaviours/behaviour';
export { SEED } from './conversation';
export { resolve, ResolveProblem, type Resolved, type ResolveRequest, type Unresolved } from './resolve';
export { bystanderFor, linterFor, privateMockFor, type ActionRehearsed, type ActionSetting } from './action';
export { isMeantForAttributes, type Told as LintTold } from './data-actions/lint';
export {
  applyReply,
  coerced,
  describeExportProblem,
  failureAt,
  idNamedBy,
  parseExport,
  propertiesOf,
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
