import { ATTRIBUTES, GOLD, MEANT, OKTA, TIER, type Setup, type Wrong } from './case';

type Luck = {
  readonly path?: string;
  readonly setup?: Setup;
  readonly pointer?: string | null;
  readonly says?: string;
  readonly on?: NonNullable<Wrong['on']>;
  readonly why?: string;
  readonly level?: Wrong['level'];
};

const luck = (
  name: string,
  body: unknown,
  rule: Wrong['rule'],
  heals: Wrong['heals'],
  { path = ATTRIBUTES, ...more }: Luck = {},
): Wrong => ({
  name: `luck: ${name}`,
  sent: { path, body },
  status: 202,
  verdict: 'applied',
  rule,
  level: 'warn',
  heals,
  ...more,
});

const VOICE = '/api/v2/conversations/voice/§c/participants/§p';
const UNRENDERED = [
  `\${input.tier} Zq7`,
  `$!{input.tier} Zq7`,
  `Zq7 {{interaction.customer_tier}}`,
  `{{ Customer.Tier }} Zq7`,
  `{{{tier}}} Zq7`,
  `{{#if tier}}Zq7{{/if}}`,
  `<%= tier %> Zq7`,
  `Zq7 $input.tier`,
  `Zq7 \${Input.Tier}`,
];

/** Stored, but by luck or by rumour. */
export const WARNINGS: readonly Wrong[] = [
  luck(
    'a number',
    { attributes: { score: 7070707 } },
    'not-text',
    { score: '7070707' },
    { pointer: '/attributes/score' },
  ),
  luck('zero', { attributes: { score: 0 } }, 'not-text', { score: '0' }),
  luck('a fraction', { attributes: { score: -1.5 } }, 'not-text', { score: '-1.5' }),
  luck('true', { attributes: { vip: true } }, 'not-text', { vip: 'true' }),
  luck('false', { attributes: { vip: false } }, 'not-text', { vip: 'false' }),
  luck(
    'a number among texts',
    { attributes: { ...TIER, score: 7 } },
    'not-text',
    { ...TIER, score: '7' },
    { pointer: '/attributes/score' },
  ),
  luck(
    'two that are not text',
    { attributes: { a: 1, b: true } },
    'not-text',
    { a: '1', b: 'true' },
    { pointer: '/attributes/a' },
  ),
  luck('the thread’s path', { attributes: MEANT }, 'unpublished-path', MEANT, { path: VOICE, pointer: null }),
  luck(
    'another case',
    { attributes: { Language: GOLD } },
    'similar-name',
    { language: GOLD },
    { pointer: '/attributes/Language', says: '"language"' },
  ),
  luck('upper case', { attributes: { LANGUAGE: GOLD } }, 'similar-name', { language: GOLD }),
  luck(
    'a blank behind',
    { attributes: { 'language ': GOLD } },
    'similar-name',
    { language: GOLD },
    { pointer: '/attributes/language ' },
  ),
  luck('a blank before', { attributes: { ' language': GOLD } }, 'similar-name', { language: GOLD }),
  luck(
    'blanks inside',
    { attributes: { 'Numero VIP': GOLD } },
    'similar-name',
    { 'Numero  VIP': GOLD },
    { setup: { stored: { 'Numero  VIP': '1' } } },
  ),
  luck('a similar name among good ones', { attributes: { ...TIER, Language: OKTA } }, 'similar-name', {
    ...TIER,
    language: OKTA,
  }),
  luck(
    'two similar names',
    { attributes: { ANI: GOLD, Dnis: OKTA } },
    'similar-name',
    { Ani: GOLD, DNIS: OKTA },
    { setup: { stored: { Ani: '1', DNIS: '2' } } },
  ),
  ...UNRENDERED.map((value) =>
    luck(`unrendered ${value}`, { attributes: { customer_tier: value } }, 'unrendered-value', null, {
      pointer: '/attributes/customer_tier',
      why: 'what the template would have printed is not known',
    }),
  ),
  luck('two unrendered values', { attributes: { a: '${x}', b: '{{y}}', c: GOLD } }, 'unrendered-value', null, {
    pointer: '/attributes/a',
    says: '"b"',
    why: 'what the template would have printed is not known',
  }),
  luck('participantId beside', { participantId: '§p', attributes: MEANT }, 'extra-keys', MEANT, {
    pointer: '/participantId',
  }),
  luck('both ids beside', { conversationId: '§c', participantId: '§p', attributes: MEANT }, 'extra-keys', MEANT),
  luck('a version beside', { attributes: MEANT, version: 3 }, 'extra-keys', MEANT, { pointer: '/version' }),
  luck('data beside', { attributes: TIER, data: { sync_source: OKTA } }, 'extra-keys', MEANT, { pointer: '/data' }),
  luck('an empty data beside', { attributes: TIER, data: {} }, 'extra-keys', TIER),
  luck(
    'a list under customAttributes beside',
    { attributes: TIER, customAttributes: [{ name: 'sync_source', value: OKTA }] },
    'extra-keys',
    MEANT,
  ),
  luck('Attributes beside', { attributes: TIER, Attributes: { sync_source: OKTA } }, 'extra-keys', MEANT),
  luck('the agent', { attributes: MEANT }, 'wrong-participant', MEANT, {
    path: ATTRIBUTES.replace('§p', '§agent'),
    says: '§p',
    // The client has read the conversation before.
    level: 'info',
  }),
  luck('the acd', { attributes: MEANT }, 'wrong-participant', MEANT, {
    path: ATTRIBUTES.replace('§p', '§acd'),
    says: '§p',
    // The client has read the conversation before.
    level: 'info',
  }),
  luck('the ivr', { attributes: MEANT }, 'wrong-participant', MEANT, {
    path: ATTRIBUTES.replace('§p', '§ivr'),
    says: '§p',
    // The client has read the conversation before.
    level: 'info',
  }),
  luck('the agent on a media path', { attributes: MEANT }, 'wrong-participant', MEANT, {
    path: '/api/v2/conversations/calls/§c/participants/§agent/attributes',
    level: 'info',
  }),
  ...['undefined', 'null', 'NaN', 'None', '[object Object]', 'tel:undefined', 'undefined\n75,x'].map((value) =>
    luck(`the value ${JSON.stringify(value)}`, { attributes: { note: value } }, 'printed-value', null, {
      pointer: '/attributes/note',
      why: 'nobody knows what was meant',
    }),
  ),
  ...['System.Collections.Hashtable', 'com.acme.Order@1b6d3586', '<acme.Order object at 0x7f3c2a10>'].map((value) =>
    luck(`the value ${value}`, { attributes: { note: value } }, 'printed-value', null, {
      why: 'nobody knows what was meant',
    }),
  ),
  luck('an empty name', { attributes: { '': GOLD } }, 'odd-name', null, { why: 'nobody knows which name was meant' }),
  luck('a name of blanks', { attributes: { ' ': GOLD } }, 'odd-name', null, {
    why: 'nobody knows which name was meant',
  }),
  luck('the name as a template spells it', { attributes: { 'interaction.customer_tier': GOLD } }, 'odd-name', null, {
    says: '"customer_tier"',
    why: 'what was sent is stored; the advice says the other name',
  }),
  luck('an ended conversation', { attributes: MEANT }, 'conversation-ended', null, {
    setup: { ended: true },
    why: 'no request reaches a time before the end',
  }),
];
