import { gzipSync } from 'node:zlib';
import { ATTRIBUTES, GOLD, JSON_TYPE, MEANT, OKTA, TIER, type Sent, type Wrong } from './case';

const RIGHT = JSON.stringify({ attributes: MEANT });
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const type = (contentType: string): Record<string, string> => ({ 'content-type': contentType });
const BOUNDARY = 'xBoundaryX';
const parts = (fields: Readonly<Record<string, string>>): string =>
  `${Object.entries(fields)
    .map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('')}--${BOUNDARY}--\r\n`;

/** Bodies whose declared type is not application/json: 415, unread. */
const FOREIGN: readonly (readonly [name: string, sent: Sent, heals?: Wrong['heals']])[] = [
  ['JSON as text/plain', { headers: type('text/plain'), raw: RIGHT }],
  ['JSON as text/plain with a charset', { headers: type('text/plain;charset=UTF-8'), raw: RIGHT }],
  ['JSON as text/json', { headers: type('text/json'), raw: RIGHT }],
  ['JSON as a form, curl’s default', { headers: FORM, raw: RIGHT }],
  ['JSON without a type', { raw: RIGHT }],
  ['JSON as octets', { headers: type('application/octet-stream'), raw: RIGHT }],
  ['JSON as text/html', { headers: type('text/html'), raw: RIGHT }],
  ['JSON as application/xml', { headers: type('application/xml'), raw: RIGHT }],
  ['JSON as application/javascript', { headers: type('application/javascript'), raw: RIGHT }],
  ['JSON as application/json in Latin 1', { headers: type('application/json; charset=iso-8859-1'), raw: RIGHT }],
  ['a merge patch', { headers: type('application/merge-patch+json'), raw: RIGHT }],
  [
    'JSON:API',
    {
      headers: type('application/vnd.api+json'),
      raw: JSON.stringify({ data: { type: 'p', id: '§p', attributes: MEANT } }),
    },
  ],
  [
    'SCIM',
    { headers: type('application/scim+json'), raw: JSON.stringify({ Operations: [{ op: 'add', value: MEANT }] }) },
  ],
  [
    'JSON Patch',
    {
      headers: type('application/json-patch+json'),
      raw: JSON.stringify(
        Object.entries(MEANT).map(([name, value]) => ({ op: 'add', path: `/attributes/${name}`, value })),
      ),
    },
  ],
  ['a form', { headers: FORM, raw: new URLSearchParams(MEANT).toString() }],
  [
    'a form with a charset',
    { headers: type('application/x-www-form-urlencoded; charset=utf-8'), raw: new URLSearchParams(MEANT).toString() },
  ],
  ['a form of one', { headers: FORM, raw: `customer_tier=${GOLD}` }, TIER],
  ['a form with ids', { headers: FORM, raw: `conversationId=§c&participantId=§p&customer_tier=${GOLD}` }, TIER],
  [
    'a form with brackets',
    {
      headers: FORM,
      raw: new URLSearchParams(
        Object.fromEntries(Object.entries(MEANT).map(([name, value]) => [`attributes[${name}]`, value])),
      ).toString(),
    },
  ],
  [
    'a form with dots',
    {
      headers: FORM,
      raw: new URLSearchParams(
        Object.fromEntries(Object.entries(MEANT).map(([name, value]) => [`attributes.${name}`, value])),
      ).toString(),
    },
  ],
  [
    'a form that holds the map as JSON',
    { headers: FORM, raw: new URLSearchParams({ attributes: JSON.stringify(MEANT) }).toString() },
  ],
  [
    'a form that holds ids and the map as JSON',
    { headers: FORM, raw: new URLSearchParams({ participantId: '§p', attributes: JSON.stringify(MEANT) }).toString() },
  ],
  ['a form that holds the map unescaped', { headers: FORM, raw: `attributes={"customer_tier":"${GOLD}"}` }, TIER],
  ['a form that holds the whole body', { headers: FORM, raw: new URLSearchParams({ body: RIGHT }).toString() }],
  ['a form that holds the body as its name', { headers: FORM, raw: encodeURIComponent(RIGHT) }],
  ['a form of names and values', { headers: FORM, raw: `name=customer_tier&value=${GOLD}` }, TIER],
  ['a form with brackets in brackets', { headers: FORM, raw: `data[attributes][customer_tier]=${GOLD}` }, TIER],
  [
    'a form of a list',
    {
      headers: FORM,
      raw: `attributes[0][name]=customer_tier&attributes[0][value]=${GOLD}&attributes[1][name]=x&attributes[1][value]=y`,
    },
    { ...TIER, x: 'y' },
  ],
  [
    'JSON lines',
    {
      headers: type('application/x-ndjson'),
      raw: Object.entries(MEANT)
        .map(([name, value]) => JSON.stringify({ attributes: { [name]: value } }))
        .join('\n'),
    },
  ],
  [
    'SOAP',
    {
      headers: type('application/soap+xml'),
      raw: `<s:Envelope xmlns:s="x"><s:Body><SetAttributes><participantId>§p</participantId><attributes><customer_tier>${GOLD}</customer_tier></attributes></SetAttributes></s:Body></s:Envelope>`,
    },
    TIER,
  ],
  ['multipart with one part a name', { headers: type(`multipart/form-data; boundary=${BOUNDARY}`), raw: parts(MEANT) }],
  [
    'multipart with the map as JSON',
    { headers: type(`multipart/form-data; boundary=${BOUNDARY}`), raw: parts({ attributes: JSON.stringify(MEANT) }) },
  ],
  [
    'multipart with brackets',
    { headers: type(`multipart/form-data; boundary=${BOUNDARY}`), raw: parts({ 'attributes[customer_tier]': GOLD }) },
    TIER,
  ],
  [
    'XML',
    {
      headers: type('application/xml'),
      raw: `<?xml version="1.0"?><attributes><customer_tier>${GOLD}</customer_tier><sync_source>${OKTA}</sync_source></attributes>`,
    },
  ],
  [
    'XML around attributes',
    {
      headers: type('text/xml'),
      raw: `<participant id="§p"><attributes><customer_tier>${GOLD}</customer_tier></attributes></participant>`,
    },
    TIER,
  ],
  [
    'XML of names and values',
    {
      headers: type('text/xml'),
      raw: `<attributes><attribute><name>customer_tier</name><value>${GOLD}</value></attribute><attribute><name>sync_source</name><value>${OKTA}</value></attribute></attributes>`,
    },
  ],
  [
    'XML attributes',
    {
      headers: type('application/xml'),
      raw: `<attributes><attribute name="customer_tier" value="${GOLD}"/><attribute name="sync_source">${OKTA}</attribute></attributes>`,
    },
  ],
  [
    'YAML',
    { headers: type('application/yaml'), raw: `attributes:\n  customer_tier: ${GOLD}\n  sync_source: ${OKTA}\n` },
  ],
  ['lines of names and values', { headers: type('text/plain'), raw: `customer_tier=${GOLD}\nsync_source=${OKTA}` }],
  ['a flat JSON map as text', { headers: type('text/plain'), raw: JSON.stringify(MEANT) }],
  ['single quotes as text', { headers: type('text/plain'), raw: `{'attributes': {'customer_tier': '${GOLD}'}}` }, TIER],
  [
    'JSON in UTF-16 as text',
    { headers: type('text/plain; charset=utf-16'), raw: Buffer.from(`\uFEFF${RIGHT}`, 'utf16le') },
  ],
];

/** Bodies declared as JSON that are not: 400, with line and column. */
const MALFORMED: readonly (readonly [name: string, raw: string | Uint8Array, heals?: Wrong['heals'], says?: string])[] =
  [
    [
      'single quotes',
      `{'attributes': {'customer_tier': '${GOLD}', 'sync_source': '${OKTA}'}}`,
      MEANT,
      'line 1, column 2',
    ],
    [
      'a Python dict',
      `{'attributes': {'customer_tier': '${GOLD}', 'sync_source': '${OKTA}', 'vip': True}}`,
      { ...MEANT, vip: 'true' },
    ],
    ['a trailing comma', `{"attributes": {"customer_tier": "${GOLD}", "sync_source": "${OKTA}",}}`],
    [
      'two trailing commas',
      `{\n  "attributes": {\n    "customer_tier": "${GOLD}",\n    "sync_source": "${OKTA}",\n  },\n}`,
      MEANT,
      'line 4',
    ],
    ['a comma missing', `{"attributes": {"customer_tier": "${GOLD}" "sync_source": "${OKTA}"}}`],
    ['a brace missing', `{"attributes": {"customer_tier": "${GOLD}", "sync_source": "${OKTA}"}`],
    ['both braces missing', `{"attributes": {"customer_tier": "${GOLD}", "sync_source": "${OKTA}"`],
    ['a brace too many', `${RIGHT}}`],
    ['cut inside the last name', `{"attributes": {"customer_tier": "${GOLD}", "sync`, TIER],
    ['unquoted names', `{attributes: {customer_tier: "${GOLD}", sync_source: "${OKTA}"}}`],
    ['unquoted names and values', `{attributes: {customer_tier: ${GOLD}}}`, TIER],
    ['an unquoted value', `{"attributes": {"customer_tier": ${GOLD}}}`, TIER],
    ['a comment in front', `// from the flow\n${RIGHT}`, MEANT, 'line 1, column 1'],
    ['a comment inside', `{"attributes": {"customer_tier": "${GOLD}", /* later */ "sync_source": "${OKTA}"}}`],
    [
      'a line break inside a string',
      `{"attributes": {"customer_tier": "${GOLD}", "note": "one\ntwo Zq7"}}`,
      { ...TIER, note: 'one\ntwo Zq7' },
    ],
    [
      'an unescaped quote inside a string',
      `{"attributes": {"customer_tier": "${GOLD}", "note": "she said "hi" Zq7"}}`,
      { ...TIER, note: 'she said "hi" Zq7' },
    ],
    ['NaN', `{"attributes": {"customer_tier": "${GOLD}", "score": NaN}}`, { ...TIER, score: 'NaN' }],
    ['undefined', `{"attributes": {"customer_tier": "${GOLD}", "score": undefined}}`, { ...TIER, score: '' }],
    ['a byte order mark', `\uFEFF${RIGHT}`],
    ['JSON lines', `{"attributes":{"customer_tier":"${GOLD}"}}\n{"attributes":{"sync_source":"${OKTA}"}}`],
    ['the same twice', `${RIGHT}${RIGHT}`],
    ['curly quotes', `{“attributes”: {“customer_tier”: “${GOLD}”}}`, TIER],
    ['escaped quotes', RIGHT.replaceAll('"', '\\"')],
    ['arrows for colons', `{"attributes" => {"customer_tier" => "${GOLD}"}}`, TIER],
    ['the single quotes of a shell that knows none', `'${RIGHT}'`],
    ['brackets around', `(${RIGHT})`],
    ['a Java map as text', `{attributes={customer_tier=${GOLD}}}`, TIER],
    [
      'an unquoted template beside a value',
      `{"attributes": {"customer_tier": "${GOLD}", "score": \${input.score}}}`,
      TIER,
    ],
    ['text behind', `${RIGHT} OK`],
    ['a zero byte behind', `${RIGHT}\0`],
    ['a semicolon behind', `${RIGHT};`],
    ['the outer braces missing', RIGHT.slice(1, -1)],
    ['a Markdown fence', `\`\`\`json\n${RIGHT}\n\`\`\``],
    ['a form declared as JSON', new URLSearchParams(MEANT).toString()],
    ['a form with the map as JSON, declared as JSON', `attributes=${encodeURIComponent(JSON.stringify(MEANT))}`],
    ['YAML declared as JSON', `attributes:\n  customer_tier: ${GOLD}\n  sync_source: ${OKTA}\n`],
    ['XML declared as JSON', `<attributes><customer_tier>${GOLD}</customer_tier></attributes>`, TIER],
    ['single quotes and the wrong envelope', `{'participantId': '§p', 'data': {'customer_tier': '${GOLD}'}}`, TIER],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${RIGHT}`, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\uFEFF${RIGHT}`, 'utf16le').swap16()],
    ['gzip', gzipSync(RIGHT)],
    [
      'Latin 1',
      Buffer.from(`{"attributes":{"customer_tier":"caf\u00e9 ${GOLD}"}}`, 'latin1'),
      { customer_tier: `café ${GOLD}` },
    ],
    [
      'two values in one string literal',
      `{"attributes": {"customer_tier": "${GOLD}", "path": "C:\\temp Zq7"}}`.replace('\\t', '\\q'),
      { ...TIER, path: 'C:qemp Zq7' },
    ],
  ];

/** Bodies declared as JSON in which nothing can be meant. */
const HOPELESS: readonly (readonly [name: string, raw: string])[] = [
  ['a stringified object', '[object Object]'],
  ['blanks only', '   \n '],
  ['a word', GOLD],
  ['an opening brace', '{'],
  ['undefined', 'undefined'],
  ['a file name', '@payload.json'],
  ['an unquoted template alone', '{"attributes": {"score": ${input.score}}}'],
  ['a value left out', '{"attributes": {"score": }}'],
];

/** JSON that is no object: 400. */
const NOT_OBJECTS: readonly (readonly [name: string, body: unknown, heals?: Wrong['heals']])[] = [
  ['JSON in a string', RIGHT],
  ['JSON in a string, twice', JSON.stringify(RIGHT)],
  ['a flat map in a string', JSON.stringify(MEANT)],
  ['a form in a string', new URLSearchParams(MEANT).toString()],
  ['a list around the body', [{ attributes: MEANT }]],
  ['a list of bodies', Object.entries(MEANT).map(([name, value]) => ({ attributes: { [name]: value } }))],
  ['a list of names and values', Object.entries(MEANT).map(([name, value]) => ({ name, value }))],
  ['a list of keys and values', Object.entries(MEANT).map(([key, value]) => ({ key, value }))],
  ['a list of pairs', Object.entries(MEANT)],
  ['a list of flat maps', Object.entries(MEANT).map(([name, value]) => ({ [name]: value }))],
  [
    'a list of participants',
    [
      { id: '§agent', attributes: { skill: 'x' } },
      { id: '§p', attributes: MEANT },
    ],
  ],
  ['JSON Patch', Object.entries(MEANT).map(([name, value]) => ({ op: 'replace', path: `/attributes/${name}`, value }))],
  [
    'JSON Patch without the prefix',
    Object.entries(MEANT).map(([name, value]) => ({ op: 'add', path: `/${name}`, value })),
  ],
  ['JSON Patch of the whole map', [{ op: 'add', path: '/attributes', value: MEANT }]],
  ['JSON Patch with odd names', [{ op: 'add', path: '/attributes/a~1b.c', value: GOLD }], { 'a/b.c': GOLD }],
  [
    'JSON Patch with a removal',
    [
      { op: 'add', path: '/attributes/customer_tier', value: GOLD },
      { op: 'remove', path: '/attributes/language' },
    ],
    { ...TIER, language: '' },
  ],
  [
    'JSON Patch with a test',
    [
      { op: 'test', path: '/attributes/language', value: 'en-GB' },
      { op: 'replace', path: '/attributes/customer_tier', value: GOLD },
    ],
    TIER,
  ],
  [
    'JSON Patch through participants',
    [{ op: 'add', path: '/participants/0/attributes/customer_tier', value: GOLD }],
    TIER,
  ],
  ['null', null, null],
  ['an empty list', [], null],
  ['a number', 7070707, null],
  ['true', true, null],
  ['an empty string', '', null],
  ['a word', GOLD, null],
];

const BRACKETS = `${'['.repeat(999)}${']'.repeat(999)}`;
const why = 'nothing in the body can be read as a name and a value';

/** The body is not the JSON object that was declared, or was not declared. */
export const ENCODINGS: readonly Wrong[] = [
  ...FOREIGN.map(([name, sent, heals = MEANT]): Wrong => ({
    name: `foreign: ${name}`,
    sent: { path: ATTRIBUTES, ...sent },
    status: 415,
    verdict: 'rejected',
    rule: 'wrong-content-type',
    level: 'error',
    heals,
  })),
  ...MALFORMED.map(([name, raw, heals = MEANT, says]): Wrong => ({
    name: `not JSON: ${name}`,
    sent: { path: ATTRIBUTES, headers: JSON_TYPE, raw },
    status: 400,
    verdict: 'rejected',
    rule: 'not-json',
    level: 'error',
    ...(says === undefined ? {} : { says }),
    heals,
  })),
  ...HOPELESS.map(([name, raw]): Wrong => ({
    name: `not JSON: ${name}`,
    sent: { path: ATTRIBUTES, headers: JSON_TYPE, raw },
    status: 400,
    verdict: 'rejected',
    rule: 'not-json',
    level: 'error',
    heals: null,
    why,
  })),
  ...NOT_OBJECTS.map(([name, body, heals = MEANT]): Wrong => ({
    name: `not an object: ${name}`,
    sent: { path: ATTRIBUTES, body },
    status: 400,
    verdict: 'rejected',
    rule: 'not-an-object',
    level: 'error',
    pointer: '',
    heals,
    ...(heals === null ? { why } : {}),
  })),
  ...(['application/json', undefined] as const).map((contentType): Wrong => ({
    name: `empty: no body, ${contentType ?? 'no type'}`,
    sent: { path: ATTRIBUTES, ...(contentType === undefined ? {} : { headers: JSON_TYPE }) },
    status: 400,
    verdict: 'rejected',
    rule: 'empty-body',
    level: 'error',
    heals: null,
    why,
  })),
  {
    name: 'empty: no body, the names in the query',
    sent: { path: `${ATTRIBUTES}?customer_tier=${GOLD}` },
    status: 400,
    verdict: 'rejected',
    rule: 'empty-body',
    level: 'error',
    heals: TIER,
  },
  {
    name: 'not JSON: nested deeper than 1,000',
    sent: {
      path: ATTRIBUTES,
      headers: JSON_TYPE,
      raw: `{"attributes":{"customer_tier":"${GOLD}","deep":${BRACKETS}}}`,
    },
    status: 400,
    verdict: 'rejected',
    rule: 'not-json',
    level: 'error',
    says: 'deeper than 1000',
    heals: { ...TIER, deep: BRACKETS },
    // 1,998 brackets, spread over attributes of 256 characters.
    healsStrict: {
      ...TIER,
      ...Object.fromEntries(
        Array.from({ length: 8 }, (_, part) => [`deep_${part + 1}`, BRACKETS.slice(part * 256, (part + 1) * 256)]),
      ),
    },
  },
];
