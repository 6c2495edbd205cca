import { ATTRIBUTES, GOLD, MEANT, OKTA, TIER, type Wrong } from './case';

/** Bodies that hold the two attributes somewhere else than in a map under "attributes". */
const SHAPES: readonly (readonly [name: string, body: unknown, pointer?: string])[] = [
  ['the thread’s other body', { participantId: '§p', data: MEANT }, '/data'],
  ['data', { data: MEANT }, '/data'],
  ['Data', { Data: MEANT }, '/Data'],
  ['DATA', { DATA: MEANT }, '/DATA'],
  ['attribute', { attribute: MEANT }, '/attribute'],
  ['Attributes', { Attributes: MEANT }, '/Attributes'],
  ['ATTRIBUTES', { ATTRIBUTES: MEANT }, '/ATTRIBUTES'],
  ['atributes', { atributes: MEANT }, '/atributes'],
  ['attribtues', { attribtues: MEANT }, '/attribtues'],
  ['attributs', { attributs: MEANT }, '/attributs'],
  ['attibutes', { attibutes: MEANT }, '/attibutes'],
  ['atrributes', { atrributes: MEANT }, '/atrributes'],
  ['attributess', { attributess: MEANT }, '/attributess'],
  ['attributes with a blank behind', { 'attributes ': MEANT }, '/attributes '],
  ['attributes with a blank before', { ' attributes': MEANT }, '/ attributes'],
  ['attributes with a colon in the name', { 'attributes:': MEANT }, '/attributes:'],
  ['attribute_map', { attribute_map: MEANT }, '/attribute_map'],
  ['attributeMap', { attributeMap: MEANT }, '/attributeMap'],
  ['attributesMap', { attributesMap: MEANT }, '/attributesMap'],
  ['attributeList as a map', { attributeList: MEANT }, '/attributeList'],
  ['attrs', { attrs: MEANT }, '/attrs'],
  ['attribs', { attribs: MEANT }, '/attribs'],
  ['participant_attributes', { participant_attributes: MEANT }, '/participant_attributes'],
  ['participantAttributes', { participantAttributes: MEANT }, '/participantAttributes'],
  ['custom-attributes', { 'custom-attributes': MEANT }, '/custom-attributes'],
  ['customAttributes', { customAttributes: MEANT }, '/customAttributes'],
  ['custom_attributes', { custom_attributes: MEANT }, '/custom_attributes'],
  ['CustomAttributes', { CustomAttributes: MEANT }, '/CustomAttributes'],
  ['participantData', { participantData: MEANT }, '/participantData'],
  ['participant_data', { participant_data: MEANT }, '/participant_data'],
  ['Participant Data', { 'Participant Data': MEANT }, '/Participant Data'],
  ['setParticipantData', { setParticipantData: MEANT }, '/setParticipantData'],
  ['callAttributes', { callAttributes: MEANT }, '/callAttributes'],
  ['conversationAttributes', { conversationAttributes: MEANT }, '/conversationAttributes'],
  ['interactionAttributes', { interactionAttributes: MEANT }, '/interactionAttributes'],
  ['userAttributes', { userAttributes: MEANT }, '/userAttributes'],
  ['contactAttributes', { contactAttributes: MEANT }, '/contactAttributes'],
  ['customData', { customData: MEANT }, '/customData'],
  ['attachedData', { attachedData: MEANT }, '/attachedData'],
  ['kvp', { kvp: MEANT }, '/kvp'],
  ['userData', { userData: MEANT }, '/userData'],
  ['variables', { variables: MEANT }, '/variables'],
  ['Variables', { Variables: MEANT }, '/Variables'],
  ['context', { context: MEANT }, '/context'],
  ['contextData', { contextData: MEANT }, '/contextData'],
  ['body', { body: MEANT }, '/body'],
  ['payload', { payload: MEANT }, '/payload'],
  ['properties', { properties: MEANT }, '/properties'],
  ['fields', { fields: MEANT }, '/fields'],
  ['customFields', { customFields: MEANT }, '/customFields'],
  ['metadata', { metadata: MEANT }, '/metadata'],
  ['params', { params: MEANT }, '/params'],
  ['values', { values: MEANT }, '/values'],
  ['map', { map: MEANT }, '/map'],
  ['value', { value: MEANT }, '/value'],
  ['input', { input: MEANT }, '/input'],
  ['a name nobody foresaw', { zaphod: MEANT }, '/zaphod'],
  ['a name with a slash and a tilde', { 'genesys/~data': MEANT }, '/genesys~1~0data'],
  ['a name that would fill pages', { ['x\n'.repeat(5_000)]: MEANT }],
  ['a name that would fill pages around attributes', { ['x\n'.repeat(5_000)]: { attributes: MEANT } }],
  ['a flat map', { ...MEANT }, ''],
  ['a flat map beside participantId', { participantId: '§p', ...MEANT }, ''],
  ['a flat map beside both ids', { conversationId: '§c', participantId: '§p', ...MEANT }, ''],
  ['a flat map beside id and type', { id: '§p', type: 'participant', ...MEANT }, ''],
  ['dotted names', { 'attributes.customer_tier': GOLD, 'attributes.sync_source': OKTA }],
  ['bracketed names', { 'attributes[customer_tier]': GOLD, 'attributes[sync_source]': OKTA }],
  ['dotted names under data', { 'data.customer_tier': GOLD, 'data.sync_source': OKTA }],
  ['body around attributes', { body: { attributes: MEANT } }, '/body/attributes'],
  ['data around attributes', { data: { attributes: MEANT } }, '/data/attributes'],
  ['request around data', { request: { data: MEANT } }, '/request/data'],
  ['request around body around attributes', { request: { body: { attributes: MEANT } } }, '/request/body/attributes'],
  ['five levels of wrapping', { a: { b: { c: { d: { e: { attributes: MEANT } } } } } }, '/a/b/c/d/e/attributes'],
  ['attributes around data', { attributes: { data: MEANT } }, '/attributes/data'],
  ['attributes inside attributes', { attributes: { attributes: MEANT } }, '/attributes/attributes'],
  ['attributes three times', { attributes: { attributes: { attributes: MEANT } } }],
  ['attributes around customAttributes', { attributes: { customAttributes: MEANT } }, '/attributes/customAttributes'],
  ['attributes around variables', { attributes: { variables: MEANT } }, '/attributes/variables'],
  ['attributes by participant id', { attributes: { '§p': MEANT } }],
  ['participant around attributes', { participant: { id: '§p', attributes: MEANT } }, '/participant/attributes'],
  ['participants with one entry', { participants: [{ id: '§p', attributes: MEANT }] }, '/participants/0/attributes'],
  [
    'participants with several entries',
    {
      participants: [
        { id: '§agent', attributes: { skill: 'x' } },
        { id: '§p', attributes: MEANT },
        { id: '§acd', attributes: {} },
      ],
    },
    '/participants/1/attributes',
  ],
  ['participants that name a participantId', { participants: [{ participantId: '§p', attributes: MEANT }] }],
  ['participants with data', { participants: [{ id: '§p', data: MEANT }] }],
  ['participants with flat entries', { participants: [{ id: '§p', purpose: 'customer', ...MEANT }] }],
  ['participants without ids', { participants: [{ attributes: MEANT }] }],
  [
    'participants by purpose',
    {
      participants: [
        { purpose: 'agent', attributes: { a: 'x' } },
        { purpose: 'customer', attributes: MEANT },
      ],
    },
  ],
  ['participants by id', { participants: { '§p': { attributes: MEANT } } }],
  ['participants by id, flat', { participants: { '§p': MEANT } }],
  [
    'the whole conversation',
    { id: '§c', participants: [{ id: '§p', purpose: 'customer', calls: [], attributes: MEANT }] },
  ],
  ['JSON:API', { data: { type: 'participants', id: '§p', attributes: MEANT } }, '/data/attributes'],
  ['JSON:API with a list', { data: [{ type: 'participants', id: '§p', attributes: MEANT }] }],
  [
    'JSON:API with links and version',
    { jsonapi: { version: '1.1' }, links: { self: '/x' }, data: { type: 'p', id: '§p', attributes: MEANT } },
  ],
  [
    'SCIM user with an extension',
    {
      schemas: [
        'urn:ietf:params:scim:schemas:core:2.0:User',
        'urn:ietf:params:scim:schemas:extension:genesys:2.0:User',
      ],
      userName: 'ada',
      active: true,
      'urn:ietf:params:scim:schemas:extension:genesys:2.0:User': MEANT,
    },
  ],
  [
    'SCIM extension with attributes inside',
    {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      'urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User': { attributes: MEANT },
    },
  ],
  [
    'SCIM PatchOp with paths',
    {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [
        { op: 'replace', path: 'customer_tier', value: GOLD },
        { op: 'add', path: 'attributes.sync_source', value: OKTA },
      ],
    },
  ],
  [
    'SCIM PatchOp without a path',
    { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [{ op: 'Replace', value: MEANT }] },
  ],
  [
    'SCIM PatchOp with an attributes value',
    {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'add', value: { attributes: MEANT } }],
    },
  ],
  ['SCIM PatchOp on path attributes', { Operations: [{ op: 'add', path: 'attributes', value: MEANT }] }],
  [
    'SCIM PatchOp with urn paths',
    {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [
        { op: 'add', path: 'urn:ietf:params:scim:schemas:extension:genesys:2.0:User:customer_tier', value: GOLD },
        {
          op: 'add',
          path: 'urn:ietf:params:scim:schemas:extension:genesys:2.0:User:attributes.sync_source',
          value: OKTA,
        },
      ],
    },
  ],
  [
    'SCIM PatchOp with a urn as key of the value',
    { Operations: [{ op: 'add', value: { 'urn:ietf:params:scim:schemas:extension:genesys:2.0:User': MEANT } }] },
  ],
  [
    'SCIM PatchOp with value paths',
    {
      Operations: [
        { op: 'replace', path: 'attributes[name eq "customer_tier"].value', value: GOLD },
        { op: 'replace', path: 'attributes[name eq "sync_source"].value', value: OKTA },
      ],
    },
  ],
  [
    'SCIM PatchOp with a list as value',
    {
      Operations: [
        {
          op: 'add',
          path: 'attributes',
          value: [
            { name: 'customer_tier', value: GOLD },
            { name: 'sync_source', value: OKTA },
          ],
        },
      ],
    },
  ],
  ['SCIM PatchOp in lower case', { operations: [{ op: 'add', path: '/attributes', value: MEANT }] }],
  [
    'GraphQL',
    {
      query: 'mutation Set($input: SetInput!) { set(input: $input) { id } }',
      operationName: 'Set',
      variables: { input: { conversationId: '§c', participantId: '§p', attributes: MEANT } },
    },
  ],
  ['GraphQL without attributes', { query: 'mutation M($i: I!) { m(i: $i) }', variables: { i: MEANT } }],
  [
    'a list of name and value',
    { attributes: Object.entries(MEANT).map(([name, value]) => ({ name, value })) },
    '/attributes',
  ],
  [
    'a list of key and value',
    { attributes: Object.entries(MEANT).map(([key, value]) => ({ key, value })) },
    '/attributes',
  ],
  [
    'a list of Key and Value',
    { attributes: Object.entries(MEANT).map(([Key, Value]) => ({ Key, Value })) },
    '/attributes',
  ],
  [
    'a list of attributeName and attributeValue',
    { attributes: Object.entries(MEANT).map(([attributeName, attributeValue]) => ({ attributeName, attributeValue })) },
    '/attributes',
  ],
  [
    'a list of name, value and type',
    { attributes: Object.entries(MEANT).map(([name, value]) => ({ name, value, type: 'string' })) },
  ],
  ['a list of k and v', { attributes: Object.entries(MEANT).map(([k, v]) => ({ k, v })) }],
  ['a list of id and value', { attributes: Object.entries(MEANT).map(([id, value]) => ({ id, value })) }],
  ['a list of pairs', { attributes: Object.entries(MEANT) }, '/attributes'],
  [
    'a list of small maps',
    { attributes: Object.entries(MEANT).map(([name, value]) => ({ [name]: value })) },
    '/attributes',
  ],
  ['a list of one map', { attributes: [MEANT] }, '/attributes'],
  [
    'a list of texts with equals signs',
    { attributes: Object.entries(MEANT).map(([name, value]) => `${name}=${value}`) },
  ],
  ['a list of texts with colons', { attributes: Object.entries(MEANT).map(([name, value]) => `${name}: ${value}`) }],
  ['names and values in turns', { attributes: Object.entries(MEANT).flat() }, '/attributes'],
  [
    'data with a list of name and value',
    { data: Object.entries(MEANT).map(([name, value]) => ({ name, value })) },
    '/data',
  ],
  [
    'variables with a list of name and value',
    { variables: Object.entries(MEANT).map(([name, value]) => ({ name, value })) },
  ],
  [
    'participantData with a list of key and value',
    { participantData: Object.entries(MEANT).map(([key, value]) => ({ key, value })) },
  ],
  [
    'attributes around a list in attribute',
    { attributes: { attribute: Object.entries(MEANT).map(([name, value]) => ({ name, value })) } },
  ],
  [
    'attributes around a list of entries',
    { attributes: { entry: Object.entries(MEANT).map(([key, value]) => ({ key, value })) } },
  ],
  [
    'the flow’s own YAML as JSON',
    {
      setParticipantData: {
        attributes: Object.entries(MEANT).map(([name, value]) => ({
          attribute: { name: { lit: name }, value: { lit: value } },
        })),
      },
    },
  ],
  ['DynamoDB items', { Item: { customer_tier: { S: GOLD }, sync_source: { S: OKTA } } }],
  ['Firestore fields', { fields: { customer_tier: { stringValue: GOLD }, sync_source: { stringValue: OKTA } } }],
  ['a Mongo update', { $set: MEANT }, '/$set'],
  ['a Mongo update with dotted names', { $set: { 'attributes.customer_tier': GOLD, 'attributes.sync_source': OKTA } }],
  ['attributes as JSON text', { attributes: JSON.stringify(MEANT) }, '/attributes'],
  ['attributes as JSON text, encoded twice', { attributes: JSON.stringify(JSON.stringify(MEANT)) }, '/attributes'],
  [
    'attributes as JSON text of a list',
    { attributes: JSON.stringify(Object.entries(MEANT).map(([name, value]) => ({ name, value }))) },
  ],
  ['attributes as query text', { attributes: new URLSearchParams(MEANT).toString() }, '/attributes'],
  ['attributes as text with semicolons', { attributes: `customer_tier=${GOLD};sync_source=${OKTA}` }],
  ['attributes as text with colons and commas', { attributes: `customer_tier:${GOLD}, sync_source:${OKTA}` }],
  ['attributes as lines', { attributes: `customer_tier: ${GOLD}\nsync_source: ${OKTA}` }],
  ['data as JSON text', { data: JSON.stringify(MEANT) }, '/data'],
  ['body as JSON text', { body: JSON.stringify({ attributes: MEANT }) }, '/body'],
  [
    'an HTTP client’s options',
    { method: 'PATCH', url: 'https://api.mypurecloud.com/x', headers: { Accept: '*/*' }, body: { attributes: MEANT } },
  ],
  [
    'participantAttributes with a list of participants',
    { participantAttributes: [{ participantId: '§p', attributes: MEANT }] },
  ],
  ['attributes_to_set', { attributes_to_set: MEANT }, '/attributes_to_set'],
  ['newAttributes', { newAttributes: MEANT }, '/newAttributes'],
  ['externalData beside a reference', { externalData: MEANT, reference: 'x' }, '/externalData'],
  [
    'a name nobody foresaw around attributes, beside texts',
    { contents: { attributes: MEANT }, size: 3 },
    '/contents/attributes',
  ],
  ['a batch of requests', { requests: [{ method: 'PATCH', body: { attributes: MEANT } }] }],
  ['keys and values', { keys: Object.keys(MEANT), values: Object.values(MEANT) }],
  ['attributes of keys and values', { attributes: { keys: Object.keys(MEANT), values: Object.values(MEANT) } }],
  ['a list around attributes around a map', { attributes: [{ attributes: MEANT }] }],
  ['an empty attributes map beside data', { attributes: {}, data: MEANT }, '/data'],
];

/** Bodies that hold one attribute as a pair. */
const PAIRS: readonly (readonly [name: string, body: unknown])[] = [
  ['key and value', { key: 'customer_tier', value: GOLD }],
  ['name and value', { name: 'customer_tier', value: GOLD }],
  ['attributeName and attributeValue', { attributeName: 'customer_tier', attributeValue: GOLD }],
  ['attribute and value', { attribute: 'customer_tier', value: GOLD }],
  ['key and value beside the participant', { participantId: '§p', key: 'customer_tier', value: GOLD }],
  ['a pair under attribute', { attribute: { name: 'customer_tier', value: GOLD } }],
  ['a pair under data', { data: { key: 'customer_tier', value: GOLD } }],
  ['a flat map of one', { customer_tier: GOLD }],
  ['a flat name that is a label elsewhere', { data: { customer_tier: GOLD, participantId: '§p' } }],
  ['one JSON Patch operation', { op: 'add', path: '/attributes/customer_tier', value: GOLD }],
  ['one dotted name', { 'attributes.customer_tier': GOLD }],
  ['a list of one in a flat map', { customer_tier: [GOLD] }],
  ['a typed value in a flat map', { customer_tier: { value: GOLD, type: 'string' } }],
];

const ODD_VALUES: readonly (readonly [name: string, body: unknown, heals: Record<string, string>])[] = [
  ['numbers in data', { data: { score: 7070707, vip: true } }, { score: '7070707', vip: 'true' }],
  [
    'an object among the values of data',
    { data: { customer_tier: GOLD, address: { city: OKTA } } },
    { customer_tier: GOLD, address: `{"city":"${OKTA}"}` },
  ],
  [
    'names like key, value and type in data',
    { data: { key: GOLD, value: OKTA, type: GOLD, extra: OKTA } },
    { key: GOLD, value: OKTA, type: GOLD, extra: OKTA },
  ],
  ['a flat attribute called type', { type: GOLD, customer_tier: OKTA }, { type: GOLD, customer_tier: OKTA }],
  ['JSON text as a value in data', { data: { basket: `{"a":"${OKTA}"}` } }, { basket: `{"a":"${OKTA}"}` }],
  [
    'a URL as a value in data',
    { data: { link: `https://x.example/?a=1&b=${OKTA}` } },
    { link: `https://x.example/?a=1&b=${OKTA}` },
  ],
  ['a value with an equals sign, flat', { note: `a=${OKTA}` }, { note: `a=${OKTA}` }],
  ['an attribute called data inside data', { data: { data: GOLD } }, { data: GOLD }],
  ['unicode in data', { data: { 'prénom 😀': `Zoë ${GOLD} 日本` } }, { 'prénom 😀': `Zoë ${GOLD} 日本` }],
  [
    '__proto__ in data',
    JSON.parse(`{"data":{"__proto__":"${GOLD}","constructor":"${OKTA}"}}`),
    JSON.parse(`{"__proto__":"${GOLD}","constructor":"${OKTA}"}`),
  ],
  ['an empty value in data', { data: { language: '', customer_tier: GOLD } }, { language: '', customer_tier: GOLD }],
  ['a null among the values of data', { data: { customer_tier: GOLD, note: null } }, { customer_tier: GOLD, note: '' }],
];

const envelope = (name: string, body: unknown, heals: Readonly<Record<string, string>>, pointer?: string): Wrong => ({
  name: `envelope: ${name}`,
  sent: { path: ATTRIBUTES, body },
  status: 202,
  verdict: 'ignored',
  rule: 'wrong-envelope',
  level: 'error',
  ...(pointer === undefined ? {} : { pointer }),
  heals,
});

/** Success on the wire, nothing stored: the silent failure in all its shapes. */
export const ENVELOPES: readonly Wrong[] = [
  ...SHAPES.map(([name, body, pointer]) => envelope(name, body, MEANT, pointer)),
  ...PAIRS.map(([name, body]) => envelope(name, body, TIER)),
  ...ODD_VALUES.map(([name, body, heals]) => envelope(name, body, heals)),
  {
    ...envelope(
      'attributes around Attributes beside a value',
      { attributes: { customer_tier: GOLD, Attributes: { sync_source: OKTA } } },
      MEANT,
      '/attributes/Attributes',
    ),
    verdict: 'applied',
  },
  {
    ...envelope('a reserved name in data', { data: { purpose: GOLD } }, { custom_purpose: GOLD }),
    healsDocumented: { purpose: GOLD },
  },
];
