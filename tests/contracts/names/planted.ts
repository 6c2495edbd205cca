import type { FlowSpec } from './flow-writer';

/** A mistake that is planted: the rule that finds it, what it is about, and a text of the line in the YAML form. */
export type Planted = { readonly rule: string; readonly subject: string; readonly line: string };
export type PlantedFlow = FlowSpec & { readonly finds?: readonly Planted[] };

const conversationId = { conversationId: { exp: 'Call.ConversationId' } } as const;
const lit = (text: string) => ({ lit: text });
const exp = (text: string) => ({ exp: text });
const use = (name: string) => ({ decide: `IsSet(${name})` });

/** The config that goes with them. */
export const WRITTEN_BY = { 'the web page': ['context.origin', 'pageNote'], 'agent script': ['script.*'] };

/** Thirty-four flows, each with at most one kind of mistake; together they are one project. */
export const PLANTED: Readonly<Record<string, PlantedFlow>> = {
  'keeps the shade': { kind: 'inboundCall', steps: [{ set: { shade: exp('Call.Ani') } }] },
  'reads the shade': {
    kind: 'inqueueCall',
    variables: { 'Flow.shade': {} },
    steps: [{ get: { 'Flow.shade': lit('shade') } }, use('Flow.shade')],
  },
  'reads what nobody writes': {
    kind: 'inboundShortMessage',
    variables: { 'Flow.size': {} },
    steps: [{ get: { 'Flow.size': lit('size') } }, use('Flow.size')],
    finds: [{ rule: 'read-never-written', subject: 'size', line: '"size"' }],
  },
  'reads a misspelt name': {
    kind: 'workflow',
    variables: { 'Flow.s': {}, 'Flow.conversationId': { isInput: true } },
    steps: [{ getConversation: { 'Flow.s': lit('shadee') } }, use('Flow.s')],
    finds: [{ rule: 'read-never-written', subject: 'shadee', line: '"shadee"' }],
  },
  'reads another case': {
    kind: 'inboundCall',
    variables: { 'Flow.s': {} },
    steps: [{ get: { 'Flow.s': lit('Shade') } }, use('Flow.s')],
    finds: [{ rule: 'name-differs', subject: 'Shade', line: '"Shade"' }],
  },
  'reads with a prefix': {
    kind: 'inboundShortMessage',
    variables: { 'Flow.s': {} },
    steps: [{ get: { 'Flow.s': lit('context.shade') } }, use('Flow.s')],
    finds: [{ rule: 'name-differs', subject: 'context.shade', line: '"context.shade"' }],
  },
  'reads without the prefix of the page': {
    kind: 'inboundShortMessage',
    variables: { 'Flow.o': {} },
    steps: [{ get: { 'Flow.o': lit('origin') } }, use('Flow.o')],
    finds: [{ rule: 'name-differs', subject: 'origin', line: '"origin"' }],
  },
  'reads with blanks': {
    kind: 'inboundCall',
    variables: { 'Flow.s': {} },
    steps: [{ get: { 'Flow.s': lit(' shade') } }, use('Flow.s')],
    finds: [{ rule: 'name-differs', subject: ' shade', line: '" shade"' }],
  },
  'reads what the config knows': {
    kind: 'inboundCall',
    variables: { 'Flow.a': {}, 'Flow.b': {}, 'Flow.c': {} },
    steps: [
      { get: { 'Flow.a': lit('pageNote'), 'Flow.b': lit('script.result'), 'Flow.c': lit('dialerContactId') } },
      use('Flow.a'),
      use('Flow.b'),
      use('Flow.c'),
    ],
  },
  'writes the tone': { kind: 'inboundCall', steps: [{ set: { tone: lit('low') } }] },
  'reads the tone': {
    kind: 'inqueueCall',
    variables: { 'Flow.tone': {} },
    steps: [{ get: { 'Flow.tone': exp('"tone"') } }, use('flow.Tone')],
  },
  'writes another tone': {
    kind: 'secureCall',
    steps: [{ set: { Tone: lit('high') } }],
    finds: [{ rule: 'name-differs', subject: 'Tone', line: '"Tone"' }],
  },
  'writes for nobody': {
    kind: 'botFlow',
    steps: [{ set: { footnote: lit('x') } }],
    finds: [{ rule: 'written-never-read', subject: 'footnote', line: '"footnote"' }],
  },
  'names a field without a value': {
    kind: 'inboundCall',
    variables: { 'Flow.b': {} },
    steps: [{ set: { blank: null } }, { get: { 'Flow.b': lit('blank') } }, use('Flow.b')],
    finds: [{ rule: 'read-never-written', subject: 'blank', line: '"blank"' }],
  },
  'tests what nobody sets': {
    kind: 'workflow',
    variables: { 'Flow.never': {} },
    steps: [use('Flow.never')],
    finds: [{ rule: 'variable-never-set', subject: 'Flow.never', line: 'Flow.never' }],
  },
  'discards the output that it tests': {
    kind: 'workflow',
    stateVariables: { 'State.status': {} },
    steps: [
      { call: 'Look up order', inputs: { orderId: lit('1') }, outputs: { status: null } },
      { decide: 'If(State.status == "open", true, false)' },
    ],
    finds: [{ rule: 'variable-never-set', subject: 'State.status', line: 'State.status' }],
  },
  'sets a variable to nothing': {
    kind: 'inboundCall',
    stateVariables: { 'State.gone': {} },
    steps: [{ update: { 'State.gone': null } }, { set: { tone: exp('State.gone') } }],
    finds: [{ rule: 'variable-never-set', subject: 'State.gone', line: 'State.gone' }],
  },
  'has inputs and initial values': {
    kind: 'commonModule',
    variables: { 'Flow.in': { isInput: true }, 'Flow.first': { initial: lit('') }, 'Flow.idle': {} },
    stateVariables: { 'State.first': { initial: exp('Flow.in') } },
    steps: [use('Flow.in'), use('flow.FIRST'), use('State.first'), use('Flow.HoldPrompt')],
  },
  'has two variables of one name': {
    kind: 'inboundCall',
    variables: { 'State.same': { initial: lit('x') } },
    stateVariables: { 'State.same': {} },
    steps: [{ decide: 'Flow.ani == "1"', yes: [use('State.same')] }],
    finds: [{ rule: 'variable-never-set', subject: 'State.same', line: 'State.same' }],
  },
  'calls as the contract says': {
    kind: 'inboundCall',
    variables: { 'Flow.status': {}, 'Flow.owner': {}, 'Flow.items': {} },
    steps: [
      {
        call: 'Look up order',
        inputs: { orderId: exp('Call.Ani'), depth: null },
        outputs: { status: 'Flow.status', 'owner.name': 'Flow.owner', 'items.id': 'Flow.items' },
      },
      use('Flow.status'),
      use('Flow.owner.name'),
      use('Flow.items'),
    ],
  },
  'calls with a wrong input': {
    kind: 'inboundCall',
    steps: [{ call: 'Look up order', inputs: { orderId: lit('1'), dept: lit('2') } }],
    finds: [{ rule: 'call-contract', subject: 'Look up order: input dept', line: 'dept:' }],
  },
  'calls with a wrong output': {
    kind: 'inboundEmail',
    variables: { 'Flow.s': {} },
    steps: [{ call: 'Look up order', inputs: { orderId: lit('1') }, outputs: { state: 'Flow.s' } }, use('Flow.s')],
    finds: [{ rule: 'call-contract', subject: 'Look up order: output state', line: 'state:' }],
  },
  'calls without what is required': {
    kind: 'inboundCall',
    steps: [{ call: 'Look up order', inputs: { orderId: null, depth: lit('2') } }],
    finds: [{ rule: 'call-contract', subject: 'Look up order', line: 'orderId:' }],
  },
  'calls what no file defines': {
    kind: 'inboundCall',
    variables: { 'Flow.x': {} },
    steps: [{ call: 'Somewhere else', inputs: { any: lit('1') }, outputs: { thing: 'Flow.x' } }, use('Flow.x')],
  },
  'writes null on failure': {
    kind: 'secureCall',
    steps: [{ set: { shade: lit('null') } }],
    finds: [{ rule: 'placeholder-value', subject: 'shade', line: '"null"' }],
  },
  'writes null where nothing is set': {
    kind: 'inboundCall',
    steps: [{ set: { shade: exp('If(IsNotSetOrEmpty(Call.Ani), "NULL", Call.Ani)') } }],
    finds: [{ rule: 'placeholder-value', subject: 'shade', line: 'NULL' }],
  },
  'compares with null': {
    kind: 'inboundCall',
    steps: [{ set: { shade: exp('If(Call.Ani == "null", "", Call.Ani)') } }],
  },
  'leaves out what the action writes': {
    kind: 'inboundCall',
    steps: [
      {
        call: 'Set two',
        inputs: { ...conversationId, participantId: exp('Call.Ani'), shade: lit('blue'), tone: null },
      },
    ],
    finds: [{ rule: 'placeholder-value', subject: 'tone', line: 'tone:' }],
  },
  'leaves out what the action leaves out too': {
    kind: 'inboundCall',
    steps: [
      {
        call: 'Set two',
        inputs: { ...conversationId, participantId: exp('Call.Ani'), shade: null, tone: exp('Call.Ani') },
      },
    ],
  },
  'gives an action undefined': {
    kind: 'inboundCall',
    steps: [{ call: 'Set two', inputs: { ...conversationId, participantId: exp('Call.Ani'), tone: lit('undefined') } }],
    finds: [{ rule: 'placeholder-value', subject: 'tone', line: 'tone:' }],
  },
  'computes a name': {
    kind: 'inboundCall',
    steps: [{ set: { made: lit('x') }, names: { made: exp('Append("made_", Call.Ani)') } }],
  },
  'has an action write a name': {
    kind: 'inboundCall',
    variables: { 'Flow.s': {} },
    steps: [
      {
        call: 'Set one',
        inputs: { ...conversationId, participantId: exp('Call.Ani'), name: lit('stamp'), value: exp('Call.Ani') },
      },
      { get: { 'Flow.s': lit('stamp') } },
      use('Flow.s'),
    ],
  },
  'looks into a map': {
    kind: 'inboundShortMessage',
    variables: { 'Flow.text': {}, 'Flow.map': {}, 'Flow.shade': {}, 'Flow.colour': {} },
    steps: [
      { call: 'Get all', inputs: conversationId, outputs: { jsonAttributes: 'Flow.text' } },
      { update: { 'Flow.map': exp('JsonParse(Flow.text)') } },
      { update: { 'Flow.shade': exp('ToString(GetJsonObjectProperty(Flow.map, "shade"))') } },
      { update: { 'Flow.colour': exp('GetJsonObjectProperty(Flow.map, "colour")') } },
      use('Flow.shade'),
      use('Flow.colour'),
    ],
    finds: [{ rule: 'read-never-written', subject: 'colour', line: 'colour' }],
  },
  'looks into something else': {
    kind: 'workflow',
    variables: { 'Flow.data': { isInput: true }, 'Flow.id': {} },
    steps: [
      { update: { 'Flow.id': exp('GetJsonObjectProperty(JsonParse(Flow.data), "conversationId")') } },
      use('Flow.id'),
    ],
  },
};

const input = (properties: Readonly<Record<string, unknown>>, required: readonly string[] = []) => ({
  inputSchema: { type: 'object', required, properties },
});
const text = { type: 'string' };
const response = { translationMap: {}, translationMapDefaults: {}, successTemplate: '${rawResult}' };
const path = '/api/v2/conversations/${input.conversationId}/participants/${input.participantId}/attributes';

/** The Data Actions that they call. */
export const ACTIONS: Readonly<Record<string, unknown>> = {
  'look-up-order.custom.json': {
    name: 'Look up order - Exported 2026-11-01 @ 9:30',
    integrationType: 'custom-rest-actions',
    actionType: 'custom',
    config: {
      request: {
        requestUrlTemplate: 'https://shop.example/orders/${input.orderId}',
        requestType: 'GET',
        headers: {},
        requestTemplate: '${input.rawRequest}',
      },
      response,
    },
    contract: {
      input: input({ orderId: text, depth: text }, ['orderId']),
      output: {
        successSchema: {
          type: 'object',
          properties: {
            status: text,
            owner: { type: 'object', properties: { name: text } },
            items: { type: 'array', items: { type: 'object', properties: { id: text } } },
          },
        },
      },
    },
    secure: false,
  },
  'set-two.json': {
    name: 'Set two',
    integrationType: 'purecloud-data-actions',
    actionType: 'custom',
    config: {
      request: {
        requestUrlTemplate: path,
        requestType: 'PATCH',
        headers: {},
        requestTemplate:
          '{"attributes": {#if($input.shade)"shade": "$esc.jsonString(${input.shade})", #end"tone": "$!{input.tone}"}}',
      },
      response,
    },
    contract: {
      input: input({ conversationId: text, participantId: text, shade: text, tone: text }, [
        'conversationId',
        'participantId',
      ]),
      output: { successSchema: { type: 'object', properties: {} } },
    },
    secure: false,
  },
  'set-one.json': {
    name: 'Set one',
    integrationType: 'purecloud-data-actions',
    actionType: 'custom',
    config: {
      request: {
        requestUrlTemplate: path,
        requestType: 'PATCH',
        headers: {},
        requestTemplate: '{"attributes": {"${input.name}": "$esc.jsonString(${input.value})"}}',
      },
      response,
    },
    contract: {
      input: input({ conversationId: text, participantId: text, name: text, value: text }),
      output: { successSchema: { type: 'object', properties: {} } },
    },
    secure: false,
  },
};

/** One more, which Terraform defines. */
export const TERRAFORM = `
resource "genesyscloud_integration_action" "get_all" {
  name           = "Get all"
  contract_input = jsonencode({ type = "object", properties = { conversationId = { type = "string" } } })
  contract_output = jsonencode({ type = "object", properties = { jsonAttributes = { type = "string" } } })
  config_request {
    request_url_template = "/api/v2/conversations/$\${input.conversationId}"
    request_type         = "GET"
    request_template     = "$\${input.rawRequest}"
  }
  config_response {
    translation_map  = { attributes = "$.participants[?(@.purpose == 'customer')].attributes" }
    success_template = "{\\"jsonAttributes\\": \\"$esc.jsonEncode($\${successTemplateUtils.firstFromArray(\\"$\${attributes}\\")})\\"}"
  }
}
`;
