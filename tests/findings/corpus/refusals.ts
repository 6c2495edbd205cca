import { ATTRIBUTES, GOLD, JSON_TYPE, MEANT, OKTA, PARTICIPANT, TIER, type Setup, type Wrong } from './case';

const refused = (
  name: string,
  attributes: unknown,
  rule: Wrong['rule'],
  heals: Wrong['heals'],
  pointer?: string,
  healsStrict?: Readonly<Record<string, string>>,
): Wrong => ({
  name: `refused: ${name}`,
  sent: { path: ATTRIBUTES, body: { attributes } },
  status: 422,
  verdict: 'rejected',
  rule,
  level: 'error',
  ...(pointer === undefined ? {} : { pointer }),
  heals,
  ...(healsStrict === undefined ? {} : { healsStrict }),
});

/** The participant's own system fields. */
const RESERVED = [
  'id',
  'conversationId',
  'participantId',
  'purpose',
  'startTime',
  'endTime',
  'connectedTime',
  'userId',
  'queueId',
];
/** Each with the name that is suggested in its place. */
const CHARACTERS: readonly (readonly [name: string, suggested: string])[] = [
  ['{{tier}}', '__tier__'],
  ['tier}', 'tier_'],
  ['$tier', '_tier'],
  ['say "tier"', 'say _tier_'],
  ['a\\b', 'a_b'],
  ['a\nb', 'a_b'],
  ['a\tb', 'a_b'],
  ['a\u0000b', 'a_b'],
  ['a\u007fb', 'a_b'],
];
const LONG = `Zq7${'x'.repeat(253)}`;

const SAME_TOKEN = 'the same request with the same token would be refused again';
const tokenTrouble = (
  name: string,
  token: NonNullable<Setup['token']>,
  rule: Wrong['rule'],
  other: Partial<Wrong> = {},
): Wrong => ({
  name: `refused: ${name}`,
  sent: { path: ATTRIBUTES, body: { attributes: MEANT } },
  setup: { token },
  status: 401,
  verdict: 'rejected',
  rule,
  level: 'error',
  heals: MEANT,
  ...other,
});

const padded = (bytes: number): string => {
  const text = JSON.stringify({ attributes: TIER });
  return `${text.slice(0, -1)}${' '.repeat(bytes - text.length)}}`;
};

/** Read, understood, and refused. */
export const REFUSALS: readonly Wrong[] = [
  ...RESERVED.map((name) =>
    refused(
      `the reserved name ${name}`,
      { [name]: GOLD },
      'reserved-name',
      { [`custom_${name}`]: GOLD },
      `/attributes/${name}`,
    ),
  ),
  refused(
    'a reserved name among good ones',
    { ...MEANT, conversationId: GOLD },
    'reserved-name',
    { ...MEANT, custom_conversationId: GOLD },
    '/attributes/conversationId',
  ),
  ...CHARACTERS.map(([name, suggested]) =>
    refused(
      `a reserved character in ${JSON.stringify(name)}`,
      { [name]: GOLD },
      'reserved-character',
      { [suggested]: GOLD },
      `/attributes/${name}`,
    ),
  ),
  refused(
    'a reserved character among good ones',
    { ...MEANT, a$b: GOLD },
    'reserved-character',
    { ...MEANT, a_b: GOLD },
    '/attributes/a$b',
  ),
  refused('two names that would become one', { 'a{': GOLD, 'a}': OKTA }, 'reserved-character', {
    a_: GOLD,
    a__2: OKTA,
  }),
  refused('a name of 257 characters', { ['n'.repeat(257)]: GOLD }, 'too-long', { ['n'.repeat(256)]: GOLD }),
  refused(
    'a long name and a long value',
    { ['n'.repeat(257)]: `${LONG}y` },
    'too-long',
    { ['n'.repeat(256)]: `${LONG}y` },
    undefined,
    { [`${'n'.repeat(248)}_1`]: LONG, [`${'n'.repeat(248)}_2`]: 'y' },
  ),
  refused(
    'a long name among good ones, one of them with a long value',
    { ...TIER, ['n'.repeat(257)]: GOLD, note: `${LONG}y` },
    'too-long',
    { ...TIER, ['n'.repeat(256)]: GOLD, note: `${LONG}y` },
    `/attributes/${'n'.repeat(257)}`,
    { ...TIER, ['n'.repeat(256)]: GOLD, note_1: LONG, note_2: 'y' },
  ),
  {
    name: 'refused: attributes null',
    sent: { path: ATTRIBUTES, body: { attributes: null } },
    status: 400,
    verdict: 'rejected',
    rule: 'null-attributes',
    level: 'error',
    pointer: '/attributes',
    heals: null,
    why: 'no name is given',
  },
  {
    name: 'refused: attributes null beside data',
    sent: { path: ATTRIBUTES, body: { attributes: null, data: MEANT } },
    status: 400,
    verdict: 'rejected',
    rule: 'null-attributes',
    level: 'error',
    pointer: '/attributes',
    heals: MEANT,
  },
  {
    name: 'refused: one byte over 512,000',
    sent: { path: ATTRIBUTES, headers: JSON_TYPE, raw: padded(512_001) },
    status: 413,
    verdict: 'rejected',
    rule: 'body-too-large',
    level: 'error',
    heals: null,
    why: 'the bytes are not kept, and no single request could hold them',
  },
  {
    name: 'refused: a value of 600,000 characters',
    sent: { path: ATTRIBUTES, body: { attributes: { note: 'Zq7'.repeat(200_000) } } },
    status: 413,
    verdict: 'rejected',
    rule: 'body-too-large',
    level: 'error',
    heals: null,
    why: 'the bytes are not kept, and no single request could hold them',
  },
  tokenTrouble('no token', 'absent', 'missing-token'),
  tokenTrouble('no token, the wrong envelope', 'absent', 'missing-token', {
    sent: { path: ATTRIBUTES, body: { data: MEANT } },
  }),
  tokenTrouble('another scheme', 'absent', 'missing-token', {
    sent: { path: ATTRIBUTES, headers: { authorization: 'Basic YTpi' }, body: { attributes: MEANT } },
  }),
  tokenTrouble('an empty bearer', 'absent', 'missing-token', {
    sent: { path: ATTRIBUTES, headers: { authorization: 'Bearer ' }, body: { attributes: MEANT } },
  }),
  tokenTrouble('an unknown token', 'unknown', 'unknown-token'),
  tokenTrouble('a token in quotes', 'quoted', 'unknown-token'),
  tokenTrouble('an unrendered token', 'absent', 'unknown-token', {
    sent: { path: ATTRIBUTES, headers: { authorization: 'Bearer {access_token}' }, body: { attributes: MEANT } },
  }),
  tokenTrouble('an expired token', 'expired', 'expired-token'),
  tokenTrouble('a token that may only read', { scope: 'conversations:readonly' }, 'missing-scope', {
    status: 403,
    heals: null,
    why: SAME_TOKEN,
  }),
  tokenTrouble('a token for something else', { scope: 'analytics routing' }, 'missing-scope', {
    status: 403,
    says: 'conversations',
    heals: null,
    why: SAME_TOKEN,
  }),
  tokenTrouble('no token on a read', 'absent', 'missing-token', {
    sent: { method: 'GET', path: '/api/v2/conversations/§c' },
    heals: 'read',
  }),
  tokenTrouble('no token on the near miss', 'absent', 'missing-token', {
    sent: { path: PARTICIPANT, body: { attributes: MEANT } },
  }),
  tokenTrouble('a token that may only read, on the near miss', { scope: 'conversations:readonly' }, 'missing-scope', {
    status: 403,
    heals: null,
    // That profile lets a token with other scopes in; what is told of is the near miss.
    healsDocumented: MEANT,
    why: SAME_TOKEN,
    sent: { path: PARTICIPANT, body: { attributes: MEANT } },
  }),
];

const login = (name: string, sent: Wrong['sent'], status: number): Wrong => ({
  name: `login: ${name}`,
  sent: { method: 'POST', path: '/oauth/token', ...sent },
  status,
  verdict: 'rejected',
  rule: 'login-refused',
  level: 'error',
  heals: null,
  why: 'a login holds no attribute',
});
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** Logins that fail. */
export const LOGINS: readonly Wrong[] = [
  login('as JSON', { body: { grant_type: 'client_credentials', client_id: 'a', client_secret: 'b' } }, 400),
  login('without a grant', { headers: FORM, raw: 'client_id=a&client_secret=b' }, 400),
  login('with another grant', { headers: FORM, raw: 'grant_type=password&client_id=a&client_secret=b' }, 400),
  login('without a client', { headers: FORM, raw: 'grant_type=client_credentials' }, 401),
];

const created = (name: string, path: string, body: unknown, other: Partial<Wrong>): Wrong => ({
  name: `creation: ${name}`,
  sent: { method: 'POST', path: `/api/v2/conversations/${path}`, body },
  status: 200,
  verdict: 'applied',
  rule: 'wrong-envelope',
  level: 'error',
  heals: MEANT,
  on: 'created',
  ...other,
});
const NUMBERS = { callbackNumbers: ['+15551234'] };
const MAIL = { provider: 'PureCloud Email', queueId: 'q' };

/** Conversations created without the data that was meant to come along. */
export const CREATIONS: readonly Wrong[] = [
  created('a call with data', 'calls', { phoneNumber: '+15551234', data: MEANT }, { pointer: '/data' }),
  created(
    'a call with customAttributes',
    'calls',
    { phoneNumber: '+15551234', customAttributes: MEANT },
    { pointer: '/customAttributes' },
  ),
  created(
    'a call with Attributes',
    'calls',
    { phoneNumber: '+15551234', Attributes: MEANT },
    { pointer: '/Attributes' },
  ),
  created(
    'a call with a list under participantData',
    'calls',
    { phoneNumber: '+15551234', participantData: Object.entries(MEANT).map(([name, value]) => ({ name, value })) },
    { pointer: '/participantData' },
  ),
  created(
    'a callback with attributes',
    'callbacks',
    { ...NUMBERS, attributes: MEANT },
    { status: 200, pointer: '/attributes' },
  ),
  created(
    'a callback with variables',
    'callbacks',
    { ...NUMBERS, variables: MEANT },
    { status: 200, pointer: '/variables' },
  ),
  created('an email with data', 'emails', { ...MAIL, data: MEANT }, { status: 200, pointer: '/data' }),
  created('an email with atributes', 'emails', { ...MAIL, atributes: MEANT }, { status: 200, pointer: '/atributes' }),
  created(
    'a call with an object as value',
    'calls',
    { phoneNumber: '+15551234', attributes: { ...TIER, address: { city: OKTA } } },
    { rule: 'names-dropped', heals: { ...TIER, address: `{"city":"${OKTA}"}` }, pointer: '/attributes/address' },
  ),
  created(
    'a callback with null as value',
    'callbacks',
    { ...NUMBERS, data: { ...TIER, note: null } },
    { status: 200, rule: 'names-dropped', heals: { ...TIER, note: '' }, pointer: '/data/note' },
  ),
  created(
    'a callback with a number as value',
    'callbacks',
    { ...NUMBERS, data: { score: 7070707 } },
    { status: 200, rule: 'not-text', level: 'warn', heals: { score: '7070707' }, pointer: '/data/score' },
  ),
  created(
    'a call with a reserved name',
    'calls',
    { phoneNumber: '+15551234', attributes: { purpose: GOLD } },
    {
      status: 422,
      verdict: 'rejected',
      rule: 'reserved-name',
      heals: { custom_purpose: GOLD },
      pointer: '/attributes/purpose',
    },
  ),
  created(
    'a callback with a reserved name',
    'callbacks',
    { ...NUMBERS, data: { purpose: GOLD } },
    {
      status: 422,
      verdict: 'rejected',
      rule: 'reserved-name',
      heals: { custom_purpose: GOLD },
      pointer: '/data/purpose',
    },
  ),
  created(
    'a callback with a long name',
    'callbacks',
    { ...NUMBERS, data: { ['n'.repeat(257)]: GOLD } },
    {
      status: 422,
      verdict: 'rejected',
      rule: 'too-long',
      heals: { ['n'.repeat(256)]: GOLD },
      pointer: `/data/${'n'.repeat(257)}`,
    },
  ),
  created(
    'a call with attributes as a list',
    'calls',
    { phoneNumber: '+15551234', attributes: Object.entries(MEANT).map(([name, value]) => ({ name, value })) },
    { status: 400, verdict: 'rejected', rule: 'creation-refused' },
  ),
  created(
    'a call with attributes as text',
    'calls',
    { phoneNumber: '+15551234', attributes: JSON.stringify(MEANT) },
    { status: 400, verdict: 'rejected', rule: 'creation-refused' },
  ),
  created(
    'a callback whose numbers are no list',
    'callbacks',
    { callbackNumbers: '+15551234', data: MEANT },
    {
      status: 400,
      verdict: 'rejected',
      rule: 'creation-refused',
      heals: null,
      why: 'what is wrong is not the participant data',
    },
  ),
  created('a call as a form', 'calls', undefined, {
    sent: { method: 'POST', path: '/api/v2/conversations/calls', headers: FORM, raw: 'phoneNumber=1' },
    status: 415,
    verdict: 'rejected',
    rule: 'wrong-content-type',
    heals: null,
    why: 'a form holds no model of a call',
  }),
  created(
    'a call by client credentials',
    'calls',
    { phoneNumber: '+15551234', attributes: MEANT },
    {
      setup: { token: { scope: 'conversations' } },
      status: 400,
      verdict: 'rejected',
      rule: 'no-user',
      heals: null,
      why: 'it takes another token',
    },
  ),
  created(
    'a call without a token',
    'calls',
    { phoneNumber: '+15551234', attributes: MEANT },
    { setup: { token: 'absent' }, status: 401, verdict: 'rejected', rule: 'missing-token' },
  ),
];
