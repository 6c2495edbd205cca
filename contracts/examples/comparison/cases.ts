/** A request that pacts are made of; what is not said is right. */
export type Case = {
  readonly name: string;
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly status?: number;
  readonly reply?: unknown;
  readonly replyHeaders?: Readonly<Record<string, string>>;
  /** The rules that `check` must find, worst first; none for a right one. */
  readonly finds: readonly string[];
};

const PAIR = '3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10/participants/7c9e6679-7425-40de-944b-e07fc1f90ae7';
const CONVERSATION = '/api/v2/conversations/3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10';
/** The media-neutral attribute write. */
export const ATTRIBUTES = `/api/v2/conversations/${PAIR}/attributes`;
const MEDIA = (medium: string): string => `/api/v2/conversations/${medium}/${PAIR}/attributes`;
const TIER = { attributes: { customer_tier: 'gold' } };
const AUTHORIZED = { authorization: 'Bearer token' };
const GET = { method: 'GET', path: CONVERSATION, headers: AUTHORIZED, body: undefined } as const;

/** One table for both tools: what the comparator of OpenAPI and Pact reports, and what it lets through. */
export const CASES: readonly Case[] = [
  { name: 'the documented body', body: TIER, finds: [] },
  { name: 'two names at once', body: { attributes: { customer_tier: 'gold', sync_source: 'okta_scim' } }, finds: [] },
  { name: 'an empty text as a value', body: { attributes: { customer_tier: '' } }, finds: [] },
  { name: 'the calls path and its map', path: MEDIA('calls'), body: TIER, reply: TIER, finds: [] },
  { name: 'the messages path', path: MEDIA('messages'), body: TIER, reply: TIER, finds: [] },
  { name: 'a read', ...GET, status: 200, reply: { participants: [{ purpose: 'customer' }] }, finds: [] },
  {
    name: 'a login',
    method: 'POST',
    path: '/oauth/token',
    headers: { authorization: 'Basic YTpi', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
    status: 200,
    reply: { token_type: 'bearer' },
    finds: [],
  },

  {
    name: 'the thread: `participantId` and `data`',
    body: { participantId: 'x', data: { customer_tier: 'gold' } },
    finds: ['wrong-envelope'],
  },
  { name: 'a flat map', body: { customer_tier: 'gold' }, finds: ['wrong-envelope'] },
  { name: '`Attributes` with a capital', body: { Attributes: { customer_tier: 'gold' } }, finds: ['wrong-envelope'] },
  { name: '`customAttributes`', body: { customAttributes: { customer_tier: 'gold' } }, finds: ['wrong-envelope'] },
  {
    name: '`participants: [{id, attributes}]`',
    body: { participants: [{ id: 'x', ...TIER }] },
    finds: ['wrong-envelope'],
  },
  { name: '`{}`', body: {}, finds: ['nothing-to-apply'] },
  { name: 'an empty map', body: { attributes: {} }, finds: ['nothing-to-apply'] },
  { name: 'only unknown members', body: { note: null }, finds: ['wrong-envelope'] },
  { name: 'a name that is reserved', body: { attributes: { conversationId: 'x' } }, finds: ['reserved-name'] },
  { name: 'a name of 257 characters', body: { attributes: { ['n'.repeat(257)]: 'x' } }, finds: ['too-long'] },
  { name: 'members beside `attributes`', body: { ...TIER, participantId: 'x' }, finds: ['extra-keys'] },
  {
    name: 'a template that was not rendered',
    body: { attributes: { customer_tier: '${input.tier}' } },
    finds: ['unrendered-value'],
  },
  {
    name: 'the participant path, without `/attributes`',
    path: `/api/v2/conversations/${PAIR}`,
    body: TIER,
    finds: ['near-miss-operation'],
  },
  { name: 'the thread’s path', path: `/api/v2/conversations/voice/${PAIR}`, body: TIER, finds: ['unpublished-path'] },
  {
    name: 'an id that is `undefined`',
    path: ATTRIBUTES.replace(/3f1d[^/]*/, 'undefined'),
    body: TIER,
    finds: ['unrendered-id'],
  },
  { name: 'no Authorization', headers: { 'content-type': 'application/json' }, body: TIER, finds: ['token-unsaid'] },
  {
    name: 'Basic instead of Bearer',
    headers: { authorization: 'Basic YTpi', 'content-type': 'application/json' },
    body: TIER,
    finds: ['missing-token'],
  },

  { name: 'a number as a value', body: { attributes: { score: 7 } }, finds: ['not-text'] },
  { name: 'a boolean as a value', body: { attributes: { vip: true } }, finds: ['not-text'] },
  { name: 'an object as a value', body: { attributes: { customer: { tier: 'gold' } } }, finds: ['names-dropped'] },
  { name: 'null as a value', body: { attributes: { customer_tier: null, lang: 'en' } }, finds: ['names-dropped'] },
  { name: '`attributes: null`', body: { attributes: null }, finds: ['null-attributes'] },
  { name: '`attributes` as a list', body: { attributes: ['gold'] }, finds: ['wrong-envelope'] },
  { name: 'a list as the body', body: [TIER], finds: ['not-an-object'] },
  {
    name: 'JSON in a string',
    body: JSON.stringify(JSON.stringify(TIER)),
    finds: ['not-an-object'],
  },
  { name: 'no body', body: undefined, finds: ['empty-body'] },
  { name: 'PUT instead of PATCH', method: 'PUT', body: TIER, finds: ['wrong-method'] },
  {
    name: 'another API version',
    path: ATTRIBUTES.replace('v2', 'v1'),
    body: TIER,
    finds: ['wrong-path'],
  },
  {
    name: '`/interactions/`',
    path: ATTRIBUTES.replace('conversations', 'interactions'),
    body: TIER,
    finds: ['wrong-path'],
  },
  {
    name: 'attributes of the conversation',
    path: `${CONVERSATION}/attributes`,
    body: TIER,
    finds: ['wrong-path'],
  },
  {
    name: '`text/plain`',
    headers: { ...AUTHORIZED, 'content-type': 'text/plain' },
    body: TIER,
    finds: ['wrong-content-type'],
  },
  {
    name: 'a form',
    headers: { ...AUTHORIZED, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'customer_tier=gold',
    finds: ['wrong-content-type'],
  },
  { name: 'a body without Content-Type', headers: AUTHORIZED, body: TIER, finds: ['content-type-unsaid'] },
  {
    name: 'Accept: text/xml',
    path: MEDIA('calls'),
    headers: { ...AUTHORIZED, 'content-type': 'application/json', accept: 'text/xml' },
    body: TIER,
    reply: TIER,
    finds: ['wrong-accept'],
  },
  { name: 'an unknown query parameter', query: 'merge=true', body: TIER, finds: ['unknown-query'] },
  {
    name: 'a query parameter of another type',
    method: 'POST',
    path: '/api/v2/integrations/actions/custom_-_1/execute',
    query: 'flatten=maybe',
    body: { tier: 'gold' },
    status: 200,
    finds: ['invalid-query'],
  },
  {
    name: 'a header nobody reads',
    headers: { ...AUTHORIZED, 'content-type': 'application/json', 'x-team': 'ivr' },
    body: TIER,
    finds: ['unknown-request-header'],
  },
  {
    name: 'a read with a body',
    ...GET,
    headers: { ...AUTHORIZED, 'content-type': 'application/json' },
    body: TIER,
    status: 200,
    finds: ['body-not-read'],
  },
  {
    name: 'a read with Content-Type',
    ...GET,
    headers: { ...AUTHORIZED, 'content-type': 'application/json' },
    status: 200,
    finds: ['content-type-needless'],
  },
  {
    name: 'a creation of the wrong type',
    method: 'POST',
    path: '/api/v2/conversations/calls',
    body: { phoneNumber: 7 },
    status: 200,
    finds: ['request-model'],
  },

  { name: 'waits for 200', body: TIER, status: 200, finds: ['unknown-status'] },
  { name: 'waits for 204', body: TIER, status: 204, finds: ['unknown-status'] },
  { name: 'waits for a body on the generic path', body: TIER, reply: TIER, finds: ['unexpected-reply-body'] },
  { name: 'waits for `{}` on the generic path', body: TIER, reply: {}, finds: ['unexpected-reply-body'] },
  {
    name: 'waits for 200 and a body',
    body: TIER,
    status: 200,
    reply: TIER,
    finds: ['unexpected-reply-body', 'unknown-status'],
  },
  {
    name: 'waits for the map without `attributes`',
    path: MEDIA('calls'),
    body: TIER,
    reply: { customer_tier: 'gold' },
    finds: ['reply-mismatch'],
  },
  {
    name: 'waits for another value',
    path: MEDIA('calls'),
    body: TIER,
    reply: { attributes: { customer_tier: 'silver' } },
    finds: ['reply-mismatch'],
  },
  {
    name: 'waits for a number',
    path: MEDIA('calls'),
    body: TIER,
    reply: { attributes: { customer_tier: 7 } },
    finds: ['reply-mismatch'],
  },
  {
    name: 'waits for XML',
    path: MEDIA('calls'),
    body: TIER,
    reply: TIER,
    replyHeaders: { 'content-type': 'text/xml' },
    finds: ['reply-mismatch'],
  },
  {
    name: 'waits for a media type without a body',
    body: TIER,
    replyHeaders: { 'content-type': 'application/json' },
    finds: ['reply-mismatch'],
  },
  {
    name: 'waits for a header nobody sends',
    body: TIER,
    replyHeaders: { 'x-request-id': '1' },
    finds: ['unknown-reply-header'],
  },
  { name: 'waits for ETag', body: TIER, replyHeaders: { etag: '1' }, finds: ['undescribed-reply-header'] },
  {
    name: 'waits for a member no conversation has',
    ...GET,
    status: 200,
    reply: { tier: 'gold' },
    finds: ['reply-mismatch'],
  },

  { name: 'expects 400 for `attributes: null`', body: { attributes: null }, status: 400, finds: [] },
  { name: 'expects 422 for a reserved name', body: { attributes: { conversationId: 'x' } }, status: 422, finds: [] },
  { name: 'expects 404 and its code', body: TIER, status: 404, reply: { code: 'not.found', status: 404 }, finds: [] },
  {
    name: 'expects 401 without a token',
    headers: { 'content-type': 'application/json' },
    body: TIER,
    status: 401,
    finds: [],
  },
  { name: 'expects 429', body: TIER, status: 429, finds: [] },
  {
    name: 'expects 404 on a path outside the API',
    path: `${CONVERSATION}/attributes`,
    body: TIER,
    status: 404,
    finds: ['refusal-expected'],
  },
  {
    name: 'expects 400 for the thread’s body',
    body: { data: { customer_tier: 'gold' } },
    status: 400,
    finds: ['unexpected-status', 'wrong-envelope'],
  },
];

/** A pact of version 3 with one interaction for each case. */
export function pactOf(cases: readonly Case[]) {
  return {
    consumer: { name: 'table' },
    provider: { name: 'genesys-cloud' },
    interactions: cases.map((one) => ({
      description: one.name,
      request: {
        method: one.method ?? 'PATCH',
        path: one.path ?? ATTRIBUTES,
        ...(one.query === undefined
          ? {}
          : { query: Object.fromEntries([...new URLSearchParams(one.query)].map(([name, value]) => [name, [value]])) }),
        headers: one.headers ?? { ...AUTHORIZED, 'content-type': 'application/json' },
        ...(one.body === undefined ? {} : { body: one.body }),
      },
      response: {
        status: one.status ?? 202,
        ...(one.replyHeaders ? { headers: one.replyHeaders } : {}),
        ...(one.reply === undefined ? {} : { body: one.reply }),
      },
    })),
    metadata: { pactSpecification: { version: '3.0.0' } },
  };
}
