import { linterFor, parseExport, type LintTold } from '../../mocks/internal';
import { exported, READ_URL, reading, TEXT, WRITE_INPUTS, WRITE_URL, type Parts } from './exported';

const LIST_OF_TEXT = { type: 'object', properties: { ids: { type: 'array', items: TEXT } } };
const ONE_TEXT = { type: 'object', properties: { id: TEXT } };
const CUSTOMERS = "$.participants[?(@.purpose == 'customer')].id";

async function lint(exportedAction: unknown): Promise<readonly LintTold[]> {
  const read = parseExport(JSON.stringify(exportedAction));
  if ('problem' in read) throw new Error(read.problem.problem);
  return linterFor()(read.action);
}

const right: readonly (readonly [string, Record<string, unknown>])[] = [
  ['a write with everything escaped', exported()],
  [
    'all inputs as they come',
    exported({
      url: '/api/v2/conversations/${input.conversationId}/disconnect',
      method: 'POST',
      body: '${input.rawRequest}',
      inputs: { conversationId: TEXT },
    }),
  ],
  ['a root name in another case', exported({ body: '{"attributes": {"tier": "$esc.jsonString($INPUT.tier)"}}' })],
  ['escaping by its newer name', exported({ body: '{"attributes": {"tier": "$esc.jsonEncode(${input.tier})"}}' })],
  [
    'a number between quotes',
    exported({
      body: '{"attributes": {"score": "${input.score}"}}',
      inputs: { ...WRITE_INPUTS, tier: undefined, score: { type: 'integer' } },
    }),
  ],
  [
    'an optional input in #if',
    exported({
      body: '{"attributes": {"a": "b"#if($input.tier), "tier": "$esc.jsonString(${input.tier})"#end}}',
      required: ['conversationId', 'participantId'],
    }),
  ],
  [
    'an id of a few',
    exported({
      url: '/api/v2/flows/executions',
      method: 'POST',
      body: '{"flowId": "$!{input.flow_id}"}',
      inputs: { flow_id: { ...TEXT, enum: ['a', 'b'] } },
    }),
  ],
  [
    'a query that is encoded',
    reading({ url: '/api/v2/externalcontacts/contacts?q=$esc.url(${input.phone})', inputs: { phone: TEXT } }),
  ],
  ['a list for a list', reading({ map: { ids: CUSTOMERS }, success: '{"ids": ${ids}}', output: LIST_OF_TEXT })],
  [
    'a participant’s state, which is another job than attributes',
    exported({
      url: WRITE_URL.replace('/attributes', ''),
      body: '{"state": "disconnected"}',
      inputs: { conversationId: TEXT, participantId: TEXT },
    }),
  ],
  [
    'a condition on what may be empty',
    exported({
      body: '{"attributes": {"a": "b"#if("$!{input.tier}" != ""), "tier": "$esc.jsonString(${input.tier})"#end}}',
      required: ['conversationId', 'participantId'],
    }),
  ],
  [
    'a reply that is a list',
    reading({ url: '/api/v2/x', inputs: {}, map: { a: '$[0].a' }, defaults: { a: '""' }, success: '{"a": ${a}}' }),
  ],
  [
    'the first of a list',
    reading({
      map: { ids: CUSTOMERS },
      success: '{"id": ${successTemplateUtils.firstFromArray("${ids}", "$esc.quote$esc.quote")}}',
      output: ONE_TEXT,
    }),
  ],
  [
    'a default that is JSON',
    reading({
      map: { id: '$.participants[0].id' },
      defaults: { id: '""' },
      success: '{"id": ${id}}',
      output: ONE_TEXT,
    }),
  ],
  [
    'an operation that the mock does not play',
    reading({ url: '/api/v2/users/${input.userId}', inputs: { userId: TEXT } }),
  ],
  [
    'a path of the platform that only looks alike',
    exported({
      url: '/api/v2/conversations/${input.conversationId}/participants/${input.participantId}/replace',
      method: 'POST',
      body: '{"address": "$esc.jsonString(${input.tier})"}',
    }),
  ],
  [
    'web services with an absolute URL',
    exported({
      integrationType: 'custom-rest-actions',
      url: 'https://example.com/tiers',
      method: 'POST',
      body: '{"tier": "$esc.jsonString(${input.tier})", "key": "${credentials.key}"}',
      inputs: { tier: TEXT },
    }),
  ],
  [
    'the whole reply against a contract that the reply keeps',
    reading({
      output: {
        type: 'object',
        properties: { id: TEXT, participants: { type: 'array', items: { type: 'object', properties: { id: TEXT } } } },
      },
    }),
  ],
];

test.each(right)('nothing is said about %s', async (_what, action) => {
  expect(await lint(action)).toEqual([]);
});

const wrong: readonly (readonly [string, Parts | Record<string, unknown>, string, RegExp])[] = [
  [
    'the envelope of the thread',
    { body: '{"data": {"tier": "$esc.jsonString(${input.tier})"}}' },
    'wrong-envelope',
    /"data" where Genesys reads "attributes"/,
  ],
  [
    'names at the root',
    { body: '{"tier": "$esc.jsonString(${input.tier})"}' },
    'wrong-envelope',
    /outside "attributes"/,
  ],
  [
    'an object as a value',
    { body: '{"attributes": {"tier": {"a": "$esc.jsonString(${input.tier})"}}}' },
    'names-dropped',
    /"tier"/,
  ],
  [
    'a number as a value',
    {
      body: '{"attributes": {"score": ${input.score}}}',
      inputs: { conversationId: TEXT, participantId: TEXT, score: { type: 'integer' } },
    },
    'not-text',
    /"score"/,
  ],
  [
    'the thread’s path',
    { url: '/api/v2/conversations/voice/${input.conversationId}/participants/${input.participantId}' },
    'unpublished-path',
    /no reference/i,
  ],
  ['the near-miss path', { url: WRITE_URL.replace('/attributes', '') }, 'near-miss-operation', /attributes/],
  [
    'a segment that does not exist',
    { url: WRITE_URL.replace('conversations/', 'conversations/interactions/') },
    'wrong-path',
    /404/,
  ],
  [
    'attributes of the conversation',
    { url: '/api/v2/conversations/${input.conversationId}/attributes' },
    'wrong-path',
    /404/,
  ],
  ['POST instead of PATCH', { method: 'POST' }, 'wrong-method', /PATCH/],
  [
    'ids in each other’s place',
    { url: '/api/v2/conversations/${input.participantId}/participants/${input.conversationId}/attributes' },
    'swapped-ids',
    /participant/,
  ],
  ['a text as content type', { headers: { 'Content-Type': 'text/plain' } }, 'wrong-content-type', /text\/plain/],
  [
    'a reserved attribute',
    { body: '{"attributes": {"conversationId": "$esc.jsonString(${input.tier})"}}' },
    'reserved-name',
    /"conversationId"/,
  ],
  [
    'an input without escaping',
    { body: '{"attributes": {"tier": "${input.tier}"}}' },
    'input-not-escaped',
    /a quote, a backslash, a line break/,
  ],
  [
    'an input that only loses its quotes',
    { body: '{"attributes": {"tier": "${input.tier.replace(\'"\', \'\')}"}}' },
    'input-not-escaped',
    /: a backslash, a line break/,
  ],
  [
    'an input into a query',
    { ...reading({ url: '/api/v2/externalcontacts/contacts?q=${input.phone}', inputs: { phone: TEXT } }) },
    'input-not-encoded',
    /"phone".*query/,
  ],
  ['JSON asked of the caller', { body: '{"attributes": ${input.tier}}' }, 'input-is-json', /"tier"/],
  [
    'an optional input that prints itself',
    { required: ['conversationId', 'participantId'], body: '{"attributes": {"tier": "$esc.jsonString($input.tier)"}}' },
    'unset-input',
    /"tier" is optional.*\$esc\.jsonString/,
  ],
  [
    'an optional input that leaves a gap',
    {
      required: ['conversationId', 'participantId'],
      inputs: { conversationId: TEXT, participantId: TEXT, score: { type: 'integer' } },
      body: '{"attributes": {"n": "x", "score": $!{input.score}}}',
    },
    'unset-input',
    /no longer JSON/,
  ],
  [
    'an input that the contract lacks',
    { body: '{"attributes": {"tier": "$esc.jsonString(${input.level})"}}' },
    'unknown-input',
    /input\.level.*does not have/,
  ],
  [
    'an input in another case',
    { body: '{"attributes": {"tier": "$esc.jsonString(${input.Tier})"}}' },
    'unknown-input',
    /"tier".*case-sensitive/,
  ],
  ['a variable without input', { body: '{"attributes": {"tier": "${tier}"}}' }, 'unknown-variable', /\$\{tier\}/],
  [
    'the notation of the thread',
    { body: '{"attributes": {"tier": "{{interaction.tier}}"}}' },
    'unrendered-value',
    /"tier"/,
  ],
  [
    'that notation on another path',
    { ...reading({ url: '/api/v2/users?name={{interaction.name}}', inputs: {} }) },
    'foreign-template',
    /\{\{interaction\.name\}\}/,
  ],
  [
    'a scope nobody published',
    {
      ...exported({
        integrationType: 'custom-rest-actions',
        url: 'https://login.mypurecloud.com/oauth/token',
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'grant_type=client_credentials&scope=conversations:participant:write',
        inputs: {},
      }),
    },
    'unpublished-scope',
    /conversations:participant:write/,
  ],
  ['an absolute URL', { url: `https://api.mypurecloud.com${WRITE_URL}` }, 'foreign-host', /api\.mypurecloud\.com/],
  [
    'a template that does not parse',
    { body: '{"attributes": {#if($input.tier)"tier": "x"}}' },
    'template-broken',
    /line \d+, column \d+/,
  ],
  [
    'a body that is no JSON',
    { body: '{"attributes": {"tier": "$esc.jsonString(${input.tier})",}}' },
    'not-json',
    /comma/,
  ],
  ['a reserved input', { inputs: { ...WRITE_INPUTS, orgId: TEXT } }, 'input-contract', /"orgId"/],
  ['an input with a blank', { inputs: { ...WRITE_INPUTS, 'the tier': TEXT } }, 'input-contract', /"the tier"/],
  ['a nested input', { inputs: { ...WRITE_INPUTS, map: { type: 'object' } } }, 'input-contract', /"map" is an object/],
  [
    'a list in a list',
    { output: { type: 'array', items: { type: 'array', items: TEXT } } },
    'output-contract',
    /list in a list/,
  ],
  ['a timeout out of bounds', { timeoutSeconds: 90 }, 'action-settings', /90/],
  [
    'a path that is none',
    { ...reading({ map: { id: '$.participants[?(' }, success: '{"id": ${id}}' }) },
    'bad-path',
    /column/,
  ],
  [
    'a misspelt member',
    { ...reading({ map: { id: '$.participant[0].id' }, defaults: { id: '""' }, success: '{"id": ${id}}' }) },
    'path-never-matches',
    /did you mean "participants"/,
  ],
  [
    'a list of calls on a media path',
    {
      ...reading({
        url: READ_URL.replace('conversations/', 'conversations/calls/'),
        map: { id: '$.participants[0].calls[0].id' },
        defaults: { id: '""' },
        success: '{"id": ${id}}',
      }),
    },
    'path-never-matches',
    /flat/,
  ],
  [
    'a misspelt member in a filter',
    { ...reading({ map: { id: "$.participants[?(@.porpose == 'customer')].id" }, success: '{"id": ${id}}' }) },
    'path-never-matches',
    /"purpose"/,
  ],
  [
    'a member of a list',
    { ...reading({ map: { id: '$.participants.id' }, defaults: { id: '""' }, success: '{"id": ${id}}' }) },
    'path-never-matches',
    /\[\*\] or \[0\]/,
  ],
  [
    'a path into an empty reply',
    { map: { tier: '$.attributes.tier' }, defaults: { tier: '""' }, success: '{"tier": ${tier}}' },
    'path-never-matches',
    /without a body/,
  ],
  [
    'a list where one value belongs',
    { ...reading({ map: { id: CUSTOMERS }, success: '{"id": ${id}}', output: ONE_TEXT }) },
    'list-for-scalar',
    /\/id is a list where the contract has string/,
  ],
  [
    'the first of a list that may be empty',
    {
      ...reading({
        map: { id: CUSTOMERS },
        defaults: { id: '[]' },
        success: '{"id": ${successTemplateUtils.firstFromArray("${id}")}}',
        output: ONE_TEXT,
      }),
    },
    'empty-list',
    /empty list.*no longer JSON/,
  ],
  [
    'one value where a list belongs',
    { ...reading({ map: { ids: CUSTOMERS }, success: '{"ids": "x"}', output: LIST_OF_TEXT }) },
    'output-mismatch',
    /\/ids/,
  ],
  [
    'no default',
    { ...reading({ map: { id: '$.participants[0].id' }, success: '{"id": ${id}}', output: ONE_TEXT }) },
    'missing-default',
    /"id" has no default/,
  ],
  [
    'a default under another case',
    { ...reading({ map: { id: '$.participants[0].id' }, defaults: { ID: '""' }, success: '{"id": ${id}}' }) },
    'missing-default',
    /"id"/,
  ],
  [
    'a default without quotes',
    { ...reading({ map: { id: '$.participants[0].id' }, defaults: { id: 'none' }, success: '{"id": ${id}}' }) },
    'broken-default',
    /no longer JSON/,
  ],
  [
    'a default of another type',
    {
      ...reading({
        map: { id: '$.participants[0].id' },
        defaults: { id: '[]' },
        success: '{"id": ${id}}',
        output: ONE_TEXT,
      }),
    },
    'broken-default',
    /breaks the contract/,
  ],
  [
    'a variable that the map lacks',
    { ...reading({ map: { id: '$.id' }, success: '{"id": ${Id}}' }) },
    'success-template',
    /Variable \$Id has not been set at successTemplate\[line 1, column 8\]/,
  ],
  [
    'a success template that does not parse',
    { ...reading({ success: '{"id": #if(}' }) },
    'success-template',
    /successTemplate/,
  ],
  [
    'an output that is no JSON',
    { ...reading({ map: { id: '$.id' }, success: '{"id": ${id}' }) },
    'success-template',
    /not JSON/,
  ],
  [
    'quotes doubled',
    { ...reading({ map: { id: '$.id' }, success: '{"id": "${id}"}', output: ONE_TEXT }) },
    'success-template',
    /between quotes/,
  ],
  [
    'a brace too many',
    { ...reading({ map: { id: '$.id' }, success: '{"id": ${id}}}', output: ONE_TEXT }) },
    'success-template-rest',
    /"}"/,
  ],
  [
    'a promise that is not kept',
    { ...reading({ map: { id: '$.id' }, success: '{"ID": ${id}}', output: ONE_TEXT }) },
    'output-never-set',
    /"id".*"ID"/,
  ],
  ['a promise that an empty reply cannot keep', { output: ONE_TEXT }, 'output-never-set', /"id"/],
];

test.each(wrong)('%s is found', async (_what, parts, rule, says) => {
  const told = await lint('config' in parts ? parts : exported(parts as Parts));
  const found = told.filter((one) => one.rule === rule);
  expect({ rules: told.map((one) => one.rule), found: found.map(({ summary }) => summary).join('\n') }).toEqual({
    rules: expect.arrayContaining([rule]),
    found: expect.stringMatching(says),
  });
});

test('a pointer leads to the place in the file', async () => {
  const action = exported({ body: '{"data": {}}', defaults: { 'a/b': 'x' } });
  for (const { pointer } of await lint(action)) {
    const found = pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key.replaceAll('~1', '/')], action);
    expect(found).toBeDefined();
  }
});

test('texts outside the export are said to be unchecked', async () => {
  const action = exported();
  const { request, response } = action['config'] as Record<string, Record<string, unknown>>;
  Object.assign(request ?? {}, { requestTemplate: undefined, requestTemplateUri: 'request.vm' });
  Object.assign(response ?? {}, { successTemplate: undefined, successTemplateUri: 'success.vm' });
  expect((await lint(action)).map(({ rule }) => rule)).toEqual(['template-unchecked', 'template-unchecked']);
});

test('what belongs to another integration is named with its place, never guessed', async () => {
  const told = await lint(
    exported({
      integrationType: 'salesforce-datadip',
      url: '/services/data/?q=$salesforce.escReserved(${input.tier})',
    }),
  );
  expect(told).toContainEqual(
    expect.objectContaining({
      rule: 'template-unchecked',
      summary: expect.stringMatching(/\$salesforce.*line 1, column 19/),
    }),
  );
});
