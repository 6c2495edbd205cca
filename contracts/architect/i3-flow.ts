import { isRecord } from '../../mocks/internal';
import {
  nothingFound,
  OUTSIDE,
  type ActionCall,
  type Flow,
  type FlowProblem,
  type Found,
  type Scope,
  type Step,
  type Value,
  type Variable,
  type Where,
} from './flow';
import { stepText } from './step-text';

/** How the editor holds a field. `built` is an expression that was put together from parts. */
const MODE = { expression: 0, literal: 1, variable: 2, none: 3, built: 4 } as const;
/** Members that say once more what the rest says: the parsed form of `text`, who is named in it, its parts. */
const REPEATED: ReadonlySet<string> = new Set(['config', 'metaData', 'uiMetaData', 'manifest']);
const SETTERS: ReadonlySet<string> = new Set(['SetAttributesAction', 'SetConversationDataAction']);
const GETTERS: ReadonlySet<string> = new Set(['GetAttributesAction', 'GetConversationDataAction']);
/** The file is one line, so that steps are told apart by their names. */
const SPOT = { line: 1, column: 1 } as const;

type Members = Readonly<Record<string, unknown>>;

/** True of a file that the Architect editor exports: `X.i3InboundFlow`, `X.i3WorkFlow` and the like. */
export function isI3File(file: string): boolean {
  return /\.i3\w+$/i.test(file);
}

/** Reads an export of the Architect editor: the base64 of percent-encoded JSON. */
export function readI3Flow(text: string): Flow | FlowProblem {
  const decoded = jsonIn(text);
  if (!isRecord(decoded))
    return { spot: undefined, problem: 'not an Architect export: it is no base64 of encoded JSON' };
  const found = nothingFound();
  visit(decoded, OUTSIDE, found);
  return { kind: textAt(decoded, 'type'), name: textAt(decoded, 'name'), ...found };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(Buffer.from(text, 'base64').toString('latin1')));
  } catch {
    return undefined;
  }
}

function visit(node: unknown, where: Where, found: Found): void {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, where, found);
    return;
  }
  if (!isRecord(node)) return;
  const kind = textAt(node, '__type');
  const inside: Where = {
    scope: scopeOf(node, where.scope, found),
    step: kind.endsWith('Action') ? stepText(kind.replace(/Action$/, ''), textAt(node, 'name')) : where.step,
  };
  const at: Step = { ...inside, spot: SPOT };
  if (SETTERS.has(kind)) for (const pair of listAt(node, 'variables')) set(pair, at, found);
  if (GETTERS.has(kind)) for (const pair of listAt(node, 'variables')) get(pair, at, found);
  if (kind === 'DataAction') found.calls.push(callIn(node, at));
  if (kind === 'UpdateVariableAction') {
    for (const pair of listAt(node, 'variables')) update(pair, at, found);
    return;
  }
  field(node, at, found);
  for (const [key, value] of Object.entries(node)) if (!REPEATED.has(key)) visit(value, inside, found);
}

/** A field of a step: an expression, or a variable that takes what the step gives. */
function field(node: Members, at: Step, found: Found): void {
  const mode = modeOf(node);
  const text = textAt(node, 'text');
  if ((mode === MODE.expression || mode === MODE.built) && text !== '') found.expressions.push({ ...at, text });
  if (mode === MODE.variable && text !== '') found.assignments.push({ ...at, variable: text, value: undefined });
}

function set(pair: unknown, at: Step, { writes }: Found): void {
  if (!isRecord(pair)) return;
  writes.push({ ...at, name: valueIn(pair['variable']), value: valueIn(pair['expression']), valueSpot: SPOT });
}

function get(pair: unknown, at: Step, { reads }: Found): void {
  if (isRecord(pair)) reads.push({ ...at, name: valueIn(pair['variable']) });
}

function update(pair: unknown, at: Step, found: Found): void {
  if (!isRecord(pair) || !isRecord(pair['variable'])) return;
  found.assignments.push({ ...at, variable: textAt(pair['variable'], 'text'), value: valueIn(pair['expression']) });
  visit(pair['expression'], at, found);
}

function callIn(node: Members, at: Step): ActionCall {
  const named = (key: string): readonly (readonly [string, unknown])[] =>
    listAt(node, key)
      .filter(isRecord)
      .map((binding) => [textAt(binding, 'name'), binding['value']]);
  return {
    ...at,
    action: textAt(node, 'actionName'),
    inputs: new Map(named('inputs').map(([name, value]) => [name, { value: valueIn(value), spot: SPOT }])),
    outputs: new Map(
      named('outputs').map(([name, value]) => {
        const variable = isRecord(value) && modeOf(value) === MODE.variable ? textAt(value, 'text') : undefined;
        return [name, { variable, spot: SPOT }];
      }),
    ),
  };
}

function scopeOf(node: Members, outer: Scope, { variables }: Found): Scope {
  const declared = new Map<string, Variable>();
  for (const item of listAt(node, 'variables')) {
    if (!isRecord(item) || !textAt(item, '__type').endsWith('Variable')) continue;
    const name = textAt(item, 'name');
    const initial = valueIn(item['initialValue']);
    declared.set(name.toLowerCase(), { name, spot: SPOT, isInput: item['isInput'] === true, initial });
  }
  variables.push(...declared.values());
  return declared.size === 0 ? outer : { declared, outer };
}

function valueIn(node: unknown): Value {
  if (!isRecord(node)) return { kind: 'none' };
  const text = textAt(node, 'text');
  switch (modeOf(node)) {
    case MODE.literal:
      return { kind: 'literal', text };
    case MODE.none:
    case undefined:
      return { kind: 'none' };
    default:
      return { kind: 'expression', text };
  }
}

function modeOf({ uiMetaData }: Members): number | undefined {
  const mode = isRecord(uiMetaData) ? uiMetaData['mode'] : undefined;
  return typeof mode === 'number' ? mode : undefined;
}

function textAt(node: Members, key: string): string {
  const value = node[key];
  return typeof value === 'string' ? value : '';
}

function listAt(node: Members, key: string): readonly unknown[] {
  const value = node[key];
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
