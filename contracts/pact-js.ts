/** Matchers and provider states for consumers that write their pacts with pact-js: `genesys-understudy/pact`. */

/** A value of an integration JSON, as pact-js's own matchers make it. */
export type PactMatcher = { readonly 'pact:matcher:type': string; readonly value?: string; readonly regex?: string };

/** A provider state as `.given(...)` takes it: its sentence and its parameters. */
export type GivenState = [name: string, params: Record<string, string | Record<string, string>>];

/** Which call a state is about; what is left out is taken from the path of the request. */
export type CallState = {
  readonly conversationId?: string;
  /** The customer. */
  readonly participantId?: string;
  readonly mediaType?: 'call' | 'callback' | 'chat' | 'cobrowse' | 'email' | 'message';
  /** What the customer holds. */
  readonly attributes?: Readonly<Record<string, string>>;
};

/**
 * The body of an attribute write, each value matched by its type, or by a matcher of pact-js. Genesys Cloud holds text
 * alone, so that a number or a boolean is refused here rather than in production.
 * @example .withRequest('PATCH', attributesPath(ids), (b) => b.jsonBody(attributesBody({ customer_tier: 'gold' })))
 */
export function attributesBody(attributes: Readonly<Record<string, string | PactMatcher>>): {
  attributes: Record<string, PactMatcher>;
} {
  const names = Object.keys(attributes);
  if (names.length === 0)
    throw new TypeError(
      'attributesBody({}) names no attribute; Genesys Cloud answers 202 to an empty map and stores nothing.',
    );
  const entries = Object.entries(attributes).map(([name, value]) => [name, matcherOf(name, value)] as const);
  return { attributes: Object.fromEntries(entries) };
}

function matcherOf(name: string, value: unknown): PactMatcher {
  if (typeof value === 'string') return { 'pact:matcher:type': 'type', value };
  if (typeof value === 'object' && value !== null && 'pact:matcher:type' in value) return value as PactMatcher;
  throw new TypeError(
    `The attribute ${JSON.stringify(name)} is ${value === null ? 'null' : `a ${typeof value}`}; Genesys Cloud holds text, so write ${JSON.stringify(String(value))} or a matcher.`,
  );
}

/** The path of an attribute write; with a medium the one that answers with the map. */
export function attributesPath({
  conversationId,
  participantId,
  mediaType,
}: Required<Pick<CallState, 'conversationId' | 'participantId'>> & Pick<CallState, 'mediaType'>): string {
  const medium = mediaType === undefined ? '' : `/${mediaType}s`;
  const ids = [conversationId, participantId].map(encodeURIComponent);
  return `/api/v2/conversations${medium}/${ids[0]}/participants/${ids[1]}/attributes`;
}

/** The Authorization header with any bearer token; the verification puts a real one in its place. */
export function bearerToken(): PactMatcher {
  return { 'pact:matcher:type': 'regex', value: 'Bearer token', regex: '^Bearer .+$' };
}

/**
 * The conversation is connected, and its customer holds the attributes.
 * @example pact.addInteraction().given(...activeCall({ attributes: { language: 'en' } }))
 */
export function activeCall(call: CallState = {}): GivenState {
  return ['an active conversation with a customer', paramsOf(call)];
}

/** The same conversation after it was disconnected. */
export function endedCall(call: CallState = {}): GivenState {
  return ['an ended conversation with a customer', paramsOf(call)];
}

/** No conversation has the id of the path. */
export function noSuchConversation(): GivenState {
  return ['no such conversation', {}];
}

/** The token of the request has expired. */
export function expiredToken(): GivenState {
  return ['an expired token', {}];
}

function paramsOf({ conversationId, participantId, mediaType, attributes }: CallState): GivenState[1] {
  return {
    ...(conversationId === undefined ? {} : { conversationId }),
    ...(participantId === undefined ? {} : { participantId }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(attributes === undefined ? {} : { attributes: { ...attributes } }),
  };
}
