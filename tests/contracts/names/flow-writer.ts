/** Writes Architect flows in both of their forms, from one description: what the readers are tried on. */
export type Field = { readonly lit: string } | { readonly exp: string } | null;
export type FlowStep =
  | { readonly set: Readonly<Record<string, Field>>; readonly names?: Readonly<Record<string, Field>> }
  | { readonly setConversation: Readonly<Record<string, Field>> }
  | { readonly get: Readonly<Record<string, Field>> }
  | { readonly getConversation: Readonly<Record<string, Field>> }
  | { readonly update: Readonly<Record<string, Field>> }
  | { readonly decide: string; readonly yes?: readonly FlowStep[] }
  | {
      readonly call: string;
      readonly inputs?: Readonly<Record<string, Field>>;
      readonly outputs?: Readonly<Record<string, string | null>>;
    };
export type FlowSpec = {
  readonly kind: string;
  readonly variables?: Readonly<Record<string, { readonly initial?: Field; readonly isInput?: true }>>;
  /** Declared in the state that holds the steps. */
  readonly stateVariables?: Readonly<Record<string, { readonly initial?: Field }>>;
  readonly steps: readonly FlowStep[];
};

/* YAML, as Archy writes it. */

const pad = (depth: number): string => '  '.repeat(depth);

function fieldLines(field: Field, depth: number): readonly string[] {
  if (field === null) return [`${pad(depth)}noValue: true`];
  const [[key, text]] = Object.entries(field) as [[string, string]];
  return [`${pad(depth)}${key}: ${JSON.stringify(text)}`];
}

function variableLines(variables: FlowSpec['variables'] = {}, depth: number): readonly string[] {
  if (Object.keys(variables).length === 0) return [];
  const items = Object.entries(variables).flatMap(([name, { initial = null, isInput }]) => [
    `${pad(depth + 1)}- stringVariable:`,
    `${pad(depth + 3)}name: ${name}`,
    `${pad(depth + 3)}initialValue:`,
    ...fieldLines(initial, depth + 4),
    `${pad(depth + 3)}isInput: ${isInput === true}`,
    `${pad(depth + 3)}isOutput: false`,
  ]);
  return [`${pad(depth)}variables:`, ...items];
}

function attributeLines(pairs: readonly (readonly [Field, readonly string[]])[], depth: number): readonly string[] {
  return [
    `${pad(depth)}attributes:`,
    ...pairs.flatMap(([name, rest]) => [
      `${pad(depth + 1)}- attribute:`,
      `${pad(depth + 3)}name:`,
      ...fieldLines(name, depth + 4),
      ...rest,
    ]),
  ];
}

function stepLines(step: FlowStep, depth: number): readonly string[] {
  const inner = depth + 2;
  const head = (key: string, name: string): readonly string[] => [
    `${pad(depth)}- ${key}:`,
    `${pad(inner)}name: ${name}`,
  ];
  const conversation = [`${pad(inner)}conversationId:`, `${pad(inner + 1)}exp: Flow.conversationId`];
  const setLines = (fields: Readonly<Record<string, Field>>, names: Readonly<Record<string, Field>> = {}) =>
    attributeLines(
      Object.entries(fields).map(([name, value]) => [
        names[name] ?? { lit: name },
        [`${pad(inner + 3)}value:`, ...fieldLines(value, inner + 4)],
      ]),
      inner,
    );
  const getLines = (fields: Readonly<Record<string, Field>>) =>
    attributeLines(
      Object.entries(fields).map(([variable, name]) => [name, [`${pad(inner + 3)}variable: ${variable}`]]),
      inner,
    );
  if ('set' in step) return [...head('setParticipantData', 'Keep it'), ...setLines(step.set, step.names)];
  if ('setConversation' in step)
    return [...head('setConversationData', 'Keep it there'), ...conversation, ...setLines(step.setConversation)];
  if ('get' in step) return [...head('getParticipantData', 'Read it'), ...getLines(step.get)];
  if ('getConversation' in step)
    return [...head('getConversationData', 'Read it there'), ...conversation, ...getLines(step.getConversation)];
  if ('update' in step)
    return [
      ...head('updateData', 'Update Data'),
      `${pad(inner)}statements:`,
      ...Object.entries(step.update).flatMap(([variable, value]) => [
        `${pad(inner + 1)}- string:`,
        `${pad(inner + 3)}variable: ${variable}`,
        `${pad(inner + 3)}value:`,
        ...fieldLines(value, inner + 4),
      ]),
    ];
  if ('decide' in step)
    return [
      ...head('decision', 'Decide'),
      `${pad(inner)}condition:`,
      `${pad(inner + 1)}exp: ${JSON.stringify(step.decide)}`,
      `${pad(inner)}outputs:`,
      `${pad(inner + 1)}yes:`,
      `${pad(inner + 2)}actions:`,
      ...(step.yes ?? [{ update: {} }]).flatMap((each) => stepLines(each, inner + 3)),
    ];
  const fields = (key: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`${pad(inner + 4)}${key}:`, ...lines];
  return [
    ...head('callData', 'Ask'),
    `${pad(inner)}timeout:`,
    `${pad(inner + 1)}lit:`,
    `${pad(inner + 2)}minutes: 1`,
    `${pad(inner)}category:`,
    `${pad(inner + 1)}{{integration}}:`,
    `${pad(inner + 2)}dataAction:`,
    `${pad(inner + 3)}${step.call}:`,
    ...fields(
      'inputs',
      Object.entries(step.inputs ?? {}).flatMap(([name, value]) => [
        `${pad(inner + 5)}${name}:`,
        ...fieldLines(value, inner + 6),
      ]),
    ),
    ...fields(
      'successOutputs',
      Object.entries(step.outputs ?? {}).flatMap(([name, variable]) => [
        `${pad(inner + 5)}${name}:`,
        `${pad(inner + 6)}${variable === null ? 'noValue: true' : `var: ${variable}`}`,
      ]),
    ),
    ...fields('failureOutputs', [`${pad(inner + 5)}errorCode:`, `${pad(inner + 6)}noValue: true`]),
  ];
}

export function yamlFlow({ kind, variables, stateVariables, steps }: FlowSpec): string {
  return [
    `${kind}:`,
    '  name: {{flow_name}}',
    '  division: {{division}}',
    '  startUpRef: "/state"',
    ...variableLines(variables, 1),
    '  states:',
    '    - state:',
    '        name: Initial State',
    '        refId: state_10',
    ...variableLines(stateVariables, 4),
    '        actions:',
    ...steps.flatMap((step) => stepLines(step, 5)),
    '',
  ].join('\n');
}

/* The export of the editor. */

function field(value: Field): unknown {
  const text = value === null ? '' : Object.values(value)[0];
  const mode = value === null ? 3 : 'lit' in value ? 1 : 0;
  return { config: {}, text, type: 'str', uiMetaData: { mode }, metaData: {}, version: 2 };
}

const variable = (name: string): unknown => ({
  text: name,
  type: 'str',
  uiMetaData: { mode: 2 },
  metaData: { references: [{ name }] },
});

function declared(variables: FlowSpec['variables'] = {}): readonly unknown[] {
  return Object.entries(variables).map(([name, { initial = null, isInput = false }]) => ({
    id: name,
    isInput,
    __type: 'StringVariable',
    name,
    initialValue: field(initial),
  }));
}

function action(step: FlowStep): readonly unknown[] {
  const pairs = (fields: Readonly<Record<string, Field>>, names: Readonly<Record<string, Field>> = {}) =>
    Object.entries(fields).map(([name, value]) => ({
      expression: field(value),
      variable: field(names[name] ?? { lit: name }),
    }));
  const targets = (fields: Readonly<Record<string, Field>>) =>
    Object.entries(fields).map(([target, name]) => ({ expression: variable(target), variable: field(name) }));
  const conversation = { conversationId: field({ exp: 'Flow.conversationId' }), participantId: field(null) };
  if ('set' in step)
    return [{ __type: 'SetAttributesAction', name: 'Keep it', variables: pairs(step.set, step.names) }];
  if ('setConversation' in step)
    return [
      {
        __type: 'SetConversationDataAction',
        name: 'Keep it there',
        ...conversation,
        variables: pairs(step.setConversation),
      },
    ];
  if ('get' in step) return [{ __type: 'GetAttributesAction', name: 'Read it', variables: targets(step.get) }];
  if ('getConversation' in step)
    return [
      {
        __type: 'GetConversationDataAction',
        name: 'Read it there',
        ...conversation,
        variables: targets(step.getConversation),
      },
    ];
  if ('update' in step) {
    const variables = Object.entries(step.update).map(([target, value]) => ({
      expression: field(value),
      variable: variable(target),
    }));
    return [{ __type: 'UpdateVariableAction', name: 'Update Data', variables }];
  }
  if ('decide' in step)
    return [
      { __type: 'DecisionAction', name: 'Decide', condition: field({ exp: step.decide }) },
      ...(step.yes ?? []).flatMap(action),
    ];
  const inputs = Object.entries(step.inputs ?? {}).map(([name, value]) => ({ name, value: field(value) }));
  const outputs = Object.entries(step.outputs ?? {}).map(([name, target]) => ({
    name,
    value: target === null ? field(null) : variable(target),
  }));
  const errorBindings = [{ name: 'errorCode', value: field(null) }];
  return [
    {
      __type: 'DataAction',
      name: 'Ask',
      actionName: step.call,
      category: { name: 'x' },
      inputs,
      outputs,
      errorBindings,
    },
  ];
}

export function i3Flow({ kind, variables, stateVariables, steps }: FlowSpec): string {
  const flow = {
    name: 'A flow – with “quotes”',
    type: kind.toLowerCase(),
    manifest: {
      dataAction: [{ name: 'x', context: [{ actionName: 'y', text: 'Flow.nobody', uiMetaData: { mode: 0 } }] }],
    },
    variables: declared(variables),
    flowSequenceItemList: [
      {
        __type: 'State',
        name: 'Initial State',
        variables: declared(stateVariables),
        actionList: steps.flatMap(action),
      },
    ],
  };
  return Buffer.from(encodeURIComponent(JSON.stringify(flow))).toString('base64');
}
