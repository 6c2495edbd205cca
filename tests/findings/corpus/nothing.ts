import { ATTRIBUTES, GOLD, OKTA, TIER, type Setup, type Wrong } from './case';

const NOTHING_MEANT = 'the body holds no name and no value';

/** Bodies in which nothing can be meant. */
const EMPTY: readonly (readonly [name: string, body: unknown, pointer: string])[] = [
  ['an empty object', {}, ''],
  ['an empty map', { attributes: {} }, '/attributes'],
  ['an empty list as attributes', { attributes: [] }, '/attributes'],
  ['empty text as attributes', { attributes: '' }, '/attributes'],
  ['a word as attributes', { attributes: GOLD }, '/attributes'],
  ['a number as attributes', { attributes: 7070707 }, '/attributes'],
  ['true as attributes', { attributes: true }, '/attributes'],
  ['false as attributes', { attributes: false }, '/attributes'],
  ['a list of nothing as attributes', { attributes: [null] }, '/attributes'],
  ['only ids', { participantId: '§p', conversationId: '§c' }, ''],
  ['an empty data', { data: {} }, ''],
  ['an empty data beside empty attributes', { data: {}, attributes: {} }, '/attributes'],
  ['data null', { data: null }, ''],
  ['an empty list of participants', { participants: [] }, ''],
  ['participants without attributes', { participants: [{ id: '§p', attributes: {} }] }, ''],
];

const dropped = (
  name: string,
  attributes: unknown,
  {
    verdict,
    heals,
    pointer,
    rule = 'names-dropped',
    setup,
  }: Pick<Wrong, 'verdict' | 'heals'> & { pointer?: string; rule?: Wrong['rule']; setup?: Setup },
): Wrong => ({
  name: `dropped: ${name}`,
  sent: { path: ATTRIBUTES, body: { attributes } },
  ...(setup === undefined ? {} : { setup }),
  status: 202,
  verdict,
  rule,
  level: 'error',
  ...(pointer === undefined ? {} : { pointer }),
  heals,
});

/** Success on the wire, and all or some of it lost for want of a text. */
export const NOTHING: readonly Wrong[] = [
  ...EMPTY.map(([name, body, pointer]): Wrong => ({
    name: `nothing: ${name}`,
    sent: { path: ATTRIBUTES, body },
    status: 202,
    verdict: 'ignored',
    rule: 'nothing-to-apply',
    level: pointer === '/attributes' && JSON.stringify(body).includes('"attributes":{}') ? 'warn' : 'error',
    pointer,
    heals: null,
    why: NOTHING_MEANT,
  })),
  {
    name: 'nothing: no body where none is required',
    sent: { path: '/api/v2/conversations/messages/§c/participants/§p/attributes' },
    setup: { medium: 'message' },
    status: 202,
    verdict: 'ignored',
    rule: 'nothing-to-apply',
    level: 'error',
    heals: null,
    why: NOTHING_MEANT,
  },
  {
    name: 'nothing: no body, the names in the query',
    sent: {
      path: `/api/v2/conversations/messages/§c/participants/§p/attributes?${new URLSearchParams(TIER).toString()}`,
    },
    setup: { medium: 'message' },
    status: 202,
    verdict: 'ignored',
    rule: 'wrong-envelope',
    level: 'error',
    heals: TIER,
  },
  {
    name: 'nothing: an empty object, the names in the query',
    sent: { path: `${ATTRIBUTES}?${new URLSearchParams(TIER).toString()}`, body: {} },
    status: 202,
    verdict: 'ignored',
    rule: 'wrong-envelope',
    level: 'error',
    heals: TIER,
  },
  dropped(
    'an object',
    { address: { city: OKTA } },
    { verdict: 'ignored', heals: { address: `{"city":"${OKTA}"}` }, pointer: '/attributes/address' },
  ),
  dropped(
    'an object among good ones',
    { ...TIER, address: { city: OKTA } },
    { verdict: 'applied', heals: { ...TIER, address: `{"city":"${OKTA}"}` }, pointer: '/attributes/address' },
  ),
  dropped(
    'an object called customer',
    { ...TIER, customer: { city: OKTA } },
    { verdict: 'applied', heals: { ...TIER, customer: `{"city":"${OKTA}"}` } },
  ),
  dropped(
    'an object called customer, alone',
    { customer: { city: OKTA } },
    { verdict: 'ignored', heals: { customer: `{"city":"${OKTA}"}` } },
  ),
  dropped(
    'an object called data among good ones',
    { ...TIER, data: { x: OKTA } },
    { verdict: 'applied', heals: { ...TIER, data: `{"x":"${OKTA}"}` } },
  ),
  dropped(
    'four levels',
    { a: { b: { c: { d: OKTA } } } },
    { verdict: 'ignored', heals: { a: `{"b":{"c":{"d":"${OKTA}"}}}` } },
  ),
  dropped('a list', { skills: [GOLD, OKTA] }, { verdict: 'ignored', heals: { skills: JSON.stringify([GOLD, OKTA]) } }),
  dropped('a list of one', { customer_tier: [GOLD] }, { verdict: 'ignored', heals: TIER }),
  dropped('an empty list', { skills: [], ...TIER }, { verdict: 'applied', heals: { ...TIER, skills: '[]' } }),
  dropped('an empty object', { address: {}, ...TIER }, { verdict: 'applied', heals: { ...TIER, address: '{}' } }),
  dropped('value and type', { customer_tier: { value: GOLD, type: 'string' } }, { verdict: 'ignored', heals: TIER }),
  dropped('value alone', { customer_tier: { value: GOLD } }, { verdict: 'ignored', heals: TIER }),
  dropped(
    'type and value, a number',
    { score: { type: 'int', value: 7070707 } },
    { verdict: 'ignored', heals: { score: '7070707' } },
  ),
  dropped('DynamoDB values', { customer_tier: { S: GOLD } }, { verdict: 'ignored', heals: TIER }),
  dropped('literals of a flow', { customer_tier: { lit: GOLD } }, { verdict: 'ignored', heals: TIER }),
  dropped('a stringValue', { customer_tier: { stringValue: GOLD } }, { verdict: 'ignored', heals: TIER }),
  dropped('null', { language: null }, { verdict: 'ignored', heals: { language: '' }, pointer: '/attributes/language' }),
  dropped(
    'null among good ones',
    { ...TIER, language: null },
    { verdict: 'applied', heals: { ...TIER, language: '' }, pointer: '/attributes/language' },
  ),
  dropped(
    'a name with a slash and a tilde',
    { 'a/b~c': { x: OKTA } },
    { verdict: 'ignored', heals: { 'a/b~c': `{"x":"${OKTA}"}` }, pointer: '/attributes/a~1b~0c' },
  ),
  dropped('an object called __proto__', JSON.parse(`{"__proto__":{"x":"${OKTA}"},"customer_tier":"${GOLD}"}`), {
    verdict: 'applied',
    heals: JSON.parse(`{"__proto__":"{\\"x\\":\\"${OKTA}\\"}","customer_tier":"${GOLD}"}`) as Record<string, string>,
  }),
  dropped(
    'every odd value at once',
    { a: { x: 1 }, b: [OKTA, GOLD], c: GOLD },
    { verdict: 'applied', heals: { a: '{"x":1}', b: JSON.stringify([OKTA, GOLD]), c: GOLD } },
  ),
];
