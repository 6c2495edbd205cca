import { isRule, RULES, type Rule } from '../mocks/internal';

/** What a pact can have wrong beside what its requests have: the rules that only `check` finds. */
export const PACT_RULES = {
  'unexpected-status': {
    level: 'error',
    title: 'The consumer waits for another status than the platform sends.',
    why: 'A client that tests for 200 takes the 202 of a successful write for a failure.',
    cure: 'Expect the status that the operation answers with; attribute writes answer 202.',
  },
  'unknown-status': {
    level: 'error',
    title: 'The operation never answers with this status.',
    why: 'The status is in nobody’s reference for this operation.',
    cure: 'Expect one of the statuses of the operation.',
  },
  'unexpected-reply-body': {
    level: 'error',
    title: 'The consumer waits for a body where the platform sends none.',
    why: 'The media-neutral attribute write answers 202 without a body; parsing it fails in production.',
    cure: 'Expect no body, or use a media path such as /conversations/calls/…, which answers with the map.',
  },
  'reply-mismatch': {
    level: 'error',
    title: 'The consumer waits for a reply that does not come like this.',
    why: 'A member that the model does not have, another type, or a value that no request of this kind gets.',
    cure: 'Expect what the model in the OpenAPI document has; use a type matcher where the value varies.',
  },
  'unknown-reply-header': {
    level: 'error',
    title: 'The consumer waits for a header that the platform does not send.',
    why: 'Replies carry ININ-Correlation-Id and the inin-ratelimit-* headers.',
    cure: 'Take the header out of the expectation.',
  },
  'undescribed-reply-header': {
    level: 'info',
    title: 'The consumer waits for a standard header that the document does not promise.',
    why: 'It may come, from a proxy for example; nothing says that it does.',
    cure: 'Take it out of the expectation unless the consumer needs it.',
  },
  'request-model': {
    level: 'error',
    title: 'The request body differs from the published model.',
    why: 'What a lenient reader lets through, a stricter one refuses.',
    cure: 'Compare the body with the model in the OpenAPI document.',
  },
  'body-not-read': {
    level: 'error',
    title: 'The request has a body where the operation takes none, or none of this type.',
    why: 'The document describes no such body, so nobody reads it.',
    cure: 'Leave the body out, or send it to the operation that takes it.',
  },
  'wrong-request-type': {
    level: 'error',
    title: 'The operation does not take this media type.',
    why: 'The document names the media types of each request.',
    cure: 'Send the media type that the operation takes.',
  },
  'wrong-accept': {
    level: 'error',
    title: 'The consumer accepts only media types that the platform does not send.',
    why: 'Replies are application/json.',
    cure: 'Send Accept: application/json, or no Accept header.',
  },
  'invalid-query': {
    level: 'error',
    title: 'A query parameter has a value that the operation does not take.',
    why: 'The document gives the parameter a type.',
    cure: 'Send a value of that type.',
  },
  'unknown-query': {
    level: 'warn',
    title: 'The operation has no such query parameter.',
    why: 'It is ignored at best; a misspelt parameter changes nothing.',
    cure: 'Take it out, or correct its name.',
  },
  'unknown-request-header': {
    level: 'info',
    title: 'The operation does not name this request header.',
    why: 'It is ignored, as far as anybody knows.',
    cure: 'Nothing to do, unless the consumer relies on it.',
  },
  'content-type-needless': {
    level: 'info',
    title: 'The request declares a body where the operation takes none.',
    why: 'Some SDKs send Content-Type with every request; it does no harm.',
    cure: 'Nothing to do.',
  },
  'content-type-unsaid': {
    level: 'warn',
    title: 'The pact does not say how the body is declared.',
    why: 'Without Content-Type: application/json the platform answers 415; the pact allows a client that sends none.',
    cure: 'Add the header Content-Type: application/json to the request of the pact.',
  },
  'token-unsaid': {
    level: 'warn',
    title: 'The pact does not say that the request is authorised.',
    why: 'Every operation but the login answers 401 without a bearer token; the pact allows a client that sends none.',
    cure: 'Add an Authorization header to the request of the pact, with a matcher such as regex "Bearer .+".',
  },
  'loose-body': {
    level: 'warn',
    title: 'A matcher lets the request body be anything.',
    why: 'Only the example was judged; the pact allows every other body.',
    cure: 'Put matchers on the members, such as $.attributes.customer_tier.',
  },
  'refusal-expected': {
    level: 'info',
    title: 'The path or method is outside the API, and the consumer expects the refusal.',
    why: 'What the consumer expects is what comes; no document describes it.',
    cure: 'Nothing to do, if that is what the consumer is meant to show.',
  },
} as const satisfies Readonly<Record<string, Rule>>;
export type PactRuleId = keyof typeof PACT_RULES;

/** A rule of findings or of pacts by its id. */
export function ruleOf(id: string): Rule | undefined {
  if (isRule(id)) return RULES[id];
  return Object.hasOwn(PACT_RULES, id) ? PACT_RULES[id as PactRuleId] : undefined;
}
