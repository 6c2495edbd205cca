import { ATTRIBUTES, GOLD, JSON_TYPE, MEANT, PARTICIPANT, TIER, type Setup, type Wrong } from './case';

const NO_DELETE = 'there is no delete, and blanking what is stored would do harm';
const BODY = { attributes: MEANT };
const DATA = { participantId: '§p', data: MEANT };
const NOBODY = '00000000-0000-4000-8000-000000000000';

type Place = {
  readonly method?: string;
  readonly body?: unknown;
  readonly status?: number;
  readonly rule?: Wrong['rule'];
  readonly setup?: Setup;
  readonly says?: string;
  readonly heals?: Wrong['heals'];
  readonly verdict?: Wrong['verdict'];
  readonly level?: Wrong['level'];
  readonly pointer?: string | null;
  readonly on?: NonNullable<Wrong['on']>;
  readonly why?: string;
};

const place = (name: string, path: string, other: Place = {}): Wrong => {
  const {
    method = 'PATCH',
    status = 404,
    rule = 'wrong-path',
    verdict = 'rejected',
    level = 'error',
    heals = MEANT,
    setup,
    ...rest
  } = other;
  const body = 'body' in other ? other.body : method === 'GET' || method === 'DELETE' ? undefined : BODY;
  const { body: _body, ...more } = rest;
  return {
    name: `place: ${name}`,
    sent: { method, path, ...(body === undefined ? {} : { body }) },
    ...(setup === undefined ? {} : { setup }),
    status,
    verdict,
    rule,
    level,
    heals,
    ...more,
  };
};

/** The operation beside the one that was meant: 202, and the attributes are lost. */
const NEAR_MISSES: readonly Wrong[] = [
  ['attributes', BODY, '/attributes'],
  ['the thread’s other body', DATA, '/data'],
  ['a flat map', MEANT, ''],
  ['misspelt attributes', { atributes: MEANT }, '/atributes'],
  ['customAttributes', { customAttributes: MEANT }, '/customAttributes'],
  [
    'a list of names and values',
    { attributes: Object.entries(MEANT).map(([name, value]) => ({ name, value })) },
    '/attributes',
  ],
  ['attributes as JSON text', { attributes: JSON.stringify(MEANT) }, '/attributes'],
  ['participants', { participants: [{ id: '§p', attributes: MEANT }] }, '/participants/0/attributes'],
].map(([name, body, pointer]) =>
  place(`near miss with ${String(name)}`, PARTICIPANT, {
    body,
    status: 202,
    verdict: 'ignored',
    rule: 'near-miss-operation',
    pointer: String(pointer),
  }),
);

const NEAR_MISSES_BY_MEDIUM: readonly Wrong[] = (
  ['call', 'callback', 'email', 'message', 'cobrowsesession'] as const
).map((medium) =>
  place(`near miss on ${medium}s`, `/api/v2/conversations/${medium}s/§c/participants/§p`, {
    setup: { medium },
    status: 202,
    verdict: 'ignored',
    rule: 'near-miss-operation',
    pointer: '/attributes',
  }),
);

/** Paths that no operation has. */
const PATHS: readonly (readonly [name: string, path: string, other?: Place])[] = [
  ['voice with /attributes', '/api/v2/conversations/voice/§c/participants/§p/attributes', { says: 'voice' }],
  ['interactions', '/api/v2/interactions/§c/participants/§p/attributes', { says: 'interactions' }],
  [
    'conversations/interactions',
    '/api/v2/conversations/interactions/§c/participants/§p/attributes',
    { says: 'interactions' },
  ],
  ['conversations/interactions without attributes', '/api/v2/conversations/interactions/§c/participants/§p'],
  ['chats', '/api/v2/conversations/chats/§c/participants/§p/attributes', { says: 'chats' }],
  ['web', '/api/v2/conversations/web/§c/participants/§p/attributes', { says: 'web' }],
  ['sms', '/api/v2/conversations/sms/§c/participants/§p/attributes', { says: 'sms' }],
  ['social', '/api/v2/conversations/social/§c/participants/§p/attributes', { says: 'social' }],
  ['videos', '/api/v2/conversations/videos/§c/participants/§p/attributes'],
  ['call in the singular', '/api/v2/conversations/call/§c/participants/§p/attributes', { says: 'call' }],
  ['conversation in the singular', '/api/v2/conversation/§c/participants/§p/attributes'],
  ['participant in the singular', '/api/v2/conversations/§c/participant/§p/attributes', { says: 'participant' }],
  ['attribute in the singular', '/api/v2/conversations/§c/participants/§p/attribute'],
  ['customattributes of a participant', '/api/v2/conversations/§c/participants/§p/customattributes'],
  ['participantdata', '/api/v2/conversations/§c/participants/§p/participantdata'],
  ['data', '/api/v2/conversations/§c/participants/§p/data'],
  ['variables', '/api/v2/conversations/§c/participants/§p/variables'],
  ['attributes of the conversation', '/api/v2/conversations/§c/attributes', { says: 'participant' }],
  ['attributes of the call', '/api/v2/conversations/calls/§c/attributes'],
  ['customattributes of the conversation', '/api/v2/conversations/§c/customattributes'],
  ['secureattributes of the conversation', '/api/v2/conversations/§c/secureattributes'],
  ['attributes of all participants', '/api/v2/conversations/§c/participants/attributes'],
  [
    'a list of participants',
    '/api/v2/conversations/§c/participants',
    { body: { participants: [{ id: '§p', attributes: MEANT }] } },
  ],
  ['participants alone', '/api/v2/participants/§p/attributes'],
  ['no conversations segment', '/api/v2/§c/participants/§p/attributes'],
  ['attributes before participants', '/api/v2/conversations/§c/attributes/participants/§p'],
  ['attributes twice', `${ATTRIBUTES}/attributes`],
  ['a name behind attributes', `${ATTRIBUTES}/customer_tier`, { body: { value: GOLD }, heals: TIER }],
  ['a name behind attributes, the value alone', `${ATTRIBUTES}/customer_tier`, { body: GOLD, heals: TIER }],
  [
    'a name behind attributes, PUT',
    `${ATTRIBUTES}/customer_tier`,
    { method: 'PUT', body: { customer_tier: GOLD }, heals: TIER },
  ],
  ['version 1', ATTRIBUTES.replace('v2', 'v1'), { says: 'v1' }],
  ['version 3', ATTRIBUTES.replace('v2', 'v3'), { says: 'v3' }],
  ['an upper-case version', ATTRIBUTES.replace('v2', 'V2')],
  ['no version', ATTRIBUTES.replace('/v2', '')],
  ['no api', ATTRIBUTES.replace('/api', '')],
  ['neither', ATTRIBUTES.replace('/api/v2', '')],
  ['/platform in front', `/platform${ATTRIBUTES}`],
  ['/api/v2 twice', `/api/v2${ATTRIBUTES}`, { says: 'twice' }],
  ['a trailing slash', `${ATTRIBUTES}/`, { says: 'slash' }],
  ['a double slash', `/${ATTRIBUTES}`, { says: 'slash' }],
  ['a double slash inside', ATTRIBUTES.replace('/v2/', '/v2//'), { says: 'slash' }],
  ['upper case', '/API/V2/CONVERSATIONS/§c/PARTICIPANTS/§p/ATTRIBUTES', { says: 'lower case' }],
  ['capitals', '/api/v2/Conversations/§c/Participants/§p/Attributes', { says: 'lower case' }],
  ['a misspelt segment', '/api/v2/conversatoins/§c/participants/§p/attributes'],
  ['a misspelt segment behind', '/api/v2/conversations/§c/particpants/§p/attributes'],
  ['a whole URL as the path', `/https://api.mypurecloud.com${ATTRIBUTES}`],
  ['encoded slashes', '/api/v2/conversations%2F§c%2Fparticipants%2F§p%2Fattributes'],
  ['a blank behind', `${ATTRIBUTES}%20`],
  ['a line break behind', `${ATTRIBUTES}%0A`],
  ['a question mark encoded', `${ATTRIBUTES}%3Fx=1`],
  ['the wrong envelope on a wrong path', '/api/v2/conversations/voice/§c/participants/§p/attributes', { body: DATA }],
  ['analytics', '/api/v2/analytics/conversations/§c/participants/§p/attributes'],
  ['a conversation in the query', '/api/v2/conversations/participants/attributes?conversationId=§c&participantId=§p'],
  ['GET of conversation attributes', '/api/v2/conversations/§c/attributes', { method: 'GET', heals: 'read' }],
  ['GET of voice', '/api/v2/conversations/voice/§c', { method: 'GET', heals: 'read' }],
  ['GET of a participant list', '/api/v2/conversations/§c/participants', { method: 'GET', heals: 'read' }],
  ['GET with version 1', '/api/v1/conversations/§c', { method: 'GET', heals: 'read' }],
  ['GET with a trailing slash', '/api/v2/conversations/§c/', { method: 'GET', heals: 'read' }],
  ['DELETE of one attribute', `${ATTRIBUTES}/language`, { method: 'DELETE', heals: null, why: NO_DELETE }],
];

const METHODS: readonly Wrong[] = [
  place('PUT', ATTRIBUTES, { method: 'PUT', status: 405, rule: 'wrong-method', says: 'PATCH' }),
  place('POST', ATTRIBUTES, { method: 'POST', status: 405, rule: 'wrong-method', says: 'PATCH' }),
  place('PUT of the wrong envelope', ATTRIBUTES, { method: 'PUT', body: DATA, status: 405, rule: 'wrong-method' }),
  place('POST of a flat map', ATTRIBUTES, { method: 'POST', body: MEANT, status: 405, rule: 'wrong-method' }),
  place('GET of attributes', ATTRIBUTES, {
    method: 'GET',
    status: 405,
    rule: 'wrong-method',
    heals: 'read',
    says: 'GET /api/v2/conversations/{conversationId}',
  }),
  place('HEAD of attributes', ATTRIBUTES, {
    method: 'HEAD',
    body: undefined,
    status: 405,
    rule: 'wrong-method',
    heals: 'read',
  }),
  place('DELETE of attributes', ATTRIBUTES, {
    method: 'DELETE',
    status: 405,
    rule: 'wrong-method',
    heals: null,
    why: NO_DELETE,
  }),
  place('PUT on the media path', '/api/v2/conversations/calls/§c/participants/§p/attributes', {
    method: 'PUT',
    status: 405,
    rule: 'wrong-method',
  }),
  place('POST on the thread’s path', '/api/v2/conversations/voice/§c/participants/§p', {
    method: 'POST',
    status: 405,
    rule: 'wrong-method',
  }),
  place('PUT on the participant', PARTICIPANT, { method: 'PUT', status: 405, rule: 'wrong-method' }),
  place('GET of the participant', PARTICIPANT, { method: 'GET', status: 405, rule: 'wrong-method', heals: 'read' }),
  place('PATCH on the conversation', '/api/v2/conversations/§c', {
    body: { participants: [{ id: '§p', attributes: MEANT }] },
    status: 405,
    rule: 'wrong-method',
  }),
  place('PATCH on the call', '/api/v2/conversations/calls/§c', { status: 405, rule: 'wrong-method' }),
  place('PUT on the conversation with attributes', '/api/v2/conversations/§c', {
    method: 'PUT',
    status: 405,
    rule: 'wrong-method',
  }),
];

const at = (conversation: string, participant: string): string =>
  `/api/v2/conversations/${conversation}/participants/${participant}/attributes`;

/** Ids that were never filled in, in either place. */
const UNRENDERED = [
  'undefined',
  'null',
  'None',
  'NaN',
  'nil',
  '[object%20Object]',
  '{conversationId}',
  '%7BconversationId%7D',
  '${input.conversationId}',
  '$%7Binput.conversationId%7D',
  '$input.conversationId',
  '{{Interaction.Id}}',
  '%7B%7BInteraction.Id%7D%7D',
  ':id',
  ':conversationId',
  '<conversationId>',
  '%3CconversationId%3E',
  'conversationId',
  'participantId',
  'CONVERSATION_ID',
  'YOUR_CONVERSATION_ID',
  'your-id-here',
  'uuid-here',
  '$CONVERSATION_ID',
  '%24CONVERSATION_ID',
  '%25s',
  '%20',
  "''",
  '%22%22',
  'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
  NOBODY,
] as const;

const IDS: readonly Wrong[] = [
  ...UNRENDERED.filter((id) => id !== NOBODY).flatMap((id) => [
    place(`the conversation is ${id}`, at(id, '§p'), { rule: 'unrendered-id' }),
    place(`the participant is ${id}`, at('§c', id), { rule: 'unrendered-id' }),
  ]),
  place('both ids are undefined', at('undefined', 'undefined'), { rule: 'unrendered-id' }),
  place(
    'the thread’s template unrendered',
    '/api/v2/conversations/voice/{conversationId}/participants/{participantId}',
    { rule: 'unrendered-id' },
  ),
  place('an empty conversation', at('', '§p'), { rule: 'unrendered-id' }),
  place('an empty participant', at('§c', ''), { rule: 'unrendered-id' }),
  place('two empty ids', at('', ''), { rule: 'unrendered-id' }),
  place('an unrendered id and the wrong envelope', at('§c', 'undefined'), { body: DATA, rule: 'unrendered-id' }),
  place('an unrendered id on the near miss', '/api/v2/conversations/§c/participants/undefined', {
    rule: 'unrendered-id',
  }),
  place('an unrendered id in a media path', '/api/v2/conversations/calls/undefined/participants/§p/attributes', {
    rule: 'unrendered-id',
  }),
  place('an unrendered id in a read', '/api/v2/conversations/undefined', {
    method: 'GET',
    rule: 'unrendered-id',
    heals: 'read',
  }),
  place('ids swapped', at('§p', '§c'), { rule: 'swapped-ids' }),
  place('ids swapped, with the wrong envelope', at('§p', '§c'), { rule: 'swapped-ids', body: DATA }),
  place('ids swapped on a media path', '/api/v2/conversations/calls/§p/participants/§c/attributes', {
    rule: 'swapped-ids',
  }),
  place('ids swapped on the thread’s path', '/api/v2/conversations/voice/§p/participants/§c', { rule: 'swapped-ids' }),
  place('the participant in both places', at('§p', '§p'), { rule: 'swapped-ids' }),
  place('the conversation in both places', at('§c', '§c'), { rule: 'swapped-ids' }),
  place('a read of the participant', '/api/v2/conversations/§p', { method: 'GET', rule: 'swapped-ids', heals: 'read' }),
  place('an unknown conversation', at(NOBODY, NOBODY), { rule: 'unknown-conversation', says: '§c' }),
  place('an unknown conversation with the right participant', at(NOBODY, '§p'), {
    rule: 'unknown-conversation',
    says: '§c',
  }),
  place('an unknown conversation and the wrong envelope', at(NOBODY, '§p'), {
    rule: 'unknown-conversation',
    body: DATA,
  }),
  place('an unknown conversation in a read', `/api/v2/conversations/${NOBODY}`, {
    method: 'GET',
    rule: 'unknown-conversation',
    heals: 'read',
  }),
  place('an unknown call in a read', `/api/v2/conversations/calls/${NOBODY}`, {
    method: 'GET',
    rule: 'unknown-conversation',
    heals: 'read',
  }),
  place('a conversation id cut short', at('§cut', '§p'), { rule: 'unknown-conversation', says: '§c' }),
  place('a conversation id with a line break', at('§c%0A', '§p'), { rule: 'unknown-conversation', says: '§c' }),
  place('a conversation id with blanks', at('%20§c%20', '§p'), { rule: 'unknown-conversation', says: '§c' }),
  place('a conversation id in braces', at('%7B§c%7D', '§p'), { rule: 'unknown-conversation', says: '§c' }),
  place('a conversation id in quotes', at('%22§c%22', '§p'), { rule: 'unknown-conversation', says: '§c' }),
  place('a participant id in quotes', at('§c', '%22§p%22'), { rule: 'unknown-participant', says: '§p' }),
  place('a participant id in braces', at('§c', '%7B§p%7D'), { rule: 'unknown-participant', says: '§p' }),
  place('a participant id with a line break', at('§c', '§p%0A'), { rule: 'unknown-participant', says: '§p' }),
  place('a participant id with a blank', at('§c', '§p%20'), { rule: 'unknown-participant', says: '§p' }),
  place('an unknown participant', at('§c', NOBODY), { rule: 'unknown-participant', says: '§p' }),
  place('an unknown participant and the wrong envelope', at('§c', NOBODY), { rule: 'unknown-participant', body: DATA }),
  place('the communication as participant', at('§c', '§comm'), { rule: 'unknown-participant', says: 'communication' }),
  place('the user as participant', at('§c', '§user'), { rule: 'unknown-participant', says: 'user', on: 'agent' }),
  place('the queue as participant', at('§c', '§queue'), { rule: 'unknown-participant' }),
  place('the word customer as participant', at('§c', 'customer'), { rule: 'unknown-participant' }),
  place('a number as participant', at('§c', '0'), { rule: 'unknown-participant' }),
  place('a participant of another conversation', at('§c', '§p2'), { rule: 'unknown-participant', says: '§c2' }),
  place('an unknown participant on the near miss', `/api/v2/conversations/§c/participants/${NOBODY}`, {
    rule: 'unknown-participant',
  }),
  place('the emails path for a call', '/api/v2/conversations/emails/§c/participants/§p/attributes', {
    rule: 'wrong-medium',
    says: 'email',
  }),
  place('the messages path for a call', '/api/v2/conversations/messages/§c/participants/§p/attributes', {
    rule: 'wrong-medium',
  }),
  place('the calls path for a message', '/api/v2/conversations/calls/§c/participants/§p/attributes', {
    setup: { medium: 'message' },
    rule: 'wrong-medium',
  }),
  place('the calls path for a callback', '/api/v2/conversations/calls/§c/participants/§p/attributes', {
    setup: { medium: 'callback' },
    rule: 'wrong-medium',
    body: DATA,
  }),
  place('the emails read for a call', '/api/v2/conversations/emails/§c', {
    method: 'GET',
    rule: 'wrong-medium',
    heals: 'read',
  }),
  place('the near miss of another medium', '/api/v2/conversations/emails/§c/participants/§p', { rule: 'wrong-medium' }),
];

/** Sent to a place where nobody reads it, or nobody finds it. */
export const PLACES: readonly Wrong[] = [
  ...NEAR_MISSES,
  ...NEAR_MISSES_BY_MEDIUM,
  place('near miss with attributes beside what it reads', PARTICIPANT, {
    body: { wrapup: { code: 'x' }, attributes: MEANT },
    status: 202,
    verdict: 'applied',
    rule: 'near-miss-operation',
    pointer: '/attributes',
  }),
  place('near miss with an empty map', PARTICIPANT, {
    body: { attributes: {} },
    status: 202,
    verdict: 'ignored',
    rule: 'near-miss-operation',
    heals: null,
    why: 'the map is empty',
  }),
  place('a wrap-up sent to its own path', '/api/v2/conversations/§c/participants/§p/wrapup', {
    body: { code: 'x' },
    rule: 'not-simulated',
    level: 'warn',
    heals: null,
    why: 'it is right, and played nowhere here',
  }),
  place('another part of the platform', '/api/v2/routing/queues', {
    method: 'GET',
    rule: 'not-simulated',
    level: 'warn',
    heals: null,
    why: 'it is right, and played nowhere here',
  }),
  place('a login under the API', '/api/v2/oauth/token', {
    body: {},
    method: 'POST',
    heals: null,
    says: '/oauth/token',
    why: 'a login holds no attribute',
  }),
  place('a login by GET', '/oauth/token', {
    method: 'GET',
    status: 405,
    rule: 'wrong-method',
    heals: null,
    says: 'POST',
    why: 'a login holds no attribute',
  }),
  ...PATHS.map(([name, path, other]) => place(name, path, other)),
  ...METHODS,
  ...IDS,
  {
    name: 'place: a form on the near miss',
    sent: {
      path: PARTICIPANT,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      raw: `customer_tier=${GOLD}`,
    },
    status: 415,
    verdict: 'rejected',
    rule: 'wrong-content-type',
    level: 'error',
    heals: TIER,
  },
  {
    name: 'place: broken JSON on the near miss',
    sent: { path: PARTICIPANT, headers: JSON_TYPE, raw: `{'attributes': {'customer_tier': '${GOLD}'}}` },
    status: 400,
    verdict: 'rejected',
    rule: 'not-json',
    level: 'error',
    heals: TIER,
  },
];
