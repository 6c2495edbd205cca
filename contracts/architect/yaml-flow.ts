import {
  nothingFound,
  OUTSIDE,
  type Flow,
  type FlowProblem,
  type Found,
  type Scope,
  type Spot,
  type Step,
  type Value,
  type Variable,
  type Where,
} from './flow';
import { spotsIn } from './lines';
import { stepText } from './step-text';
import { memberOf, readYaml, textOf, yamlProblem, type YamlMap, type YamlNode } from './yaml';

/** The kinds of flow, as the root key of a file that Archy writes, in lower case. */
const KINDS: ReadonlySet<string> = new Set(
  (
    'inboundcall inboundchat inboundemail inboundshortmessage inqueuecall inqueueemail inqueueshortmessage ' +
    'outboundcall securecall workflow workitem botflow digitalbotflow commonmodule surveyinvite voicesurvey ' +
    'voicemail voice'
  ).split(' '),
);
const SETTERS: ReadonlySet<string> = new Set(['setParticipantData', 'setConversationData']);
const GETTERS: ReadonlySet<string> = new Set(['getParticipantData', 'getConversationData']);

/** True of the text of a YAML file that holds an Architect flow; other YAML files are nobody's business here. */
export function isYamlFlow(text: string): boolean {
  const [, root = ''] = /^(?:\uFEFF|\s+|#.*|---.*|\{[%#].*)*["']?([A-Za-z]\w*)["']?\s*:/.exec(text) ?? [];
  return KINDS.has(root.toLowerCase()) || (root !== '' && /^\s+startUp(?:Ref|TaskActions|Object)\s*:/m.test(text));
}

/** Reads an Architect flow as Archy and the editor export it; `filling` are the texts for its `{{placeholders}}`. */
export function readYamlFlow(text: string, filling: ReadonlyMap<string, string> = new Map()): Flow | FlowProblem {
  const spotOf = spotsIn(text);
  try {
    const root = readYaml(text, filling);
    const [entry] = root?.kind === 'map' ? root.entries : [];
    if (entry?.value.kind !== 'map') return { spot: undefined, problem: 'the flow has nothing in it' };
    return flowIn(entry.key, entry.value, spotOf);
  } catch (fault) {
    const known = yamlProblem(fault);
    if (!known) throw fault;
    return {
      spot: known.offset === undefined ? undefined : spotOf(known.offset),
      problem: `not YAML: ${known.problem}`,
    };
  }
}

/** What is found, and how a place in the text becomes a line and a column. */
type Reading = Found & { readonly spotOf: (offset: number) => Spot };

function flowIn(kind: string, root: YamlMap, spotOf: Reading['spotOf']): Flow {
  const found = nothingFound();
  visit(root, OUTSIDE, { ...found, spotOf });
  return { kind, name: textOf(root, 'name') ?? kind, ...found };
}

function visit(node: YamlNode, where: Where, found: Reading): void {
  if (node.kind === 'scalar') return;
  if (node.kind === 'list') {
    for (const item of node.items) visit(item, where, found);
    return;
  }
  const inside = { ...where, scope: scopeOf(node, where.scope, found) };
  for (const { key, offset, value } of node.entries) {
    const at: Step = { ...inside, spot: found.spotOf(value.kind === 'scalar' ? value.offset : offset) };
    if (value.kind === 'scalar') scalarIn(key, value.text, node, at, found);
    else {
      const step = stepNamed(key, value) ?? inside.step;
      if (SETTERS.has(key)) setters(value, { ...inside, step }, found);
      if (GETTERS.has(key)) getters(value, { ...inside, step }, found);
      if (key === 'callData') calls(value, { ...at, step }, found);
      visit(value, { ...inside, step }, found);
    }
  }
}

/** An expression that is computed, or a variable that takes a value. */
function scalarIn(key: string, text: string, parent: YamlMap, at: Step, found: Reading): void {
  if (key === 'exp') found.expressions.push({ ...at, text });
  if (key === 'var') found.assignments.push({ ...at, variable: text, value: undefined });
  if (key !== 'variable') return;
  const value = memberOf(parent, 'value');
  found.assignments.push({ ...at, variable: text, value: value && valueIn(value) });
}

/** `setParticipantData` with a name becomes `Set Participant Data "the name"`. */
function stepNamed(key: string, node: YamlNode): string | undefined {
  const name = textOf(node, 'name');
  if (name === undefined || /Variable$/.test(key)) return undefined;
  return stepText(key, name);
}

function scopeOf(node: YamlMap, outer: Scope, { variables, spotOf }: Reading): Scope {
  const list = memberOf(node, 'variables');
  if (list?.kind !== 'list') return outer;
  const declared = new Map<string, Variable>();
  for (const item of list.items) {
    const [entry] = item.kind === 'map' ? item.entries : [];
    const name = entry && /Variable$/.test(entry.key) ? memberOf(entry.value, 'name') : undefined;
    if (!entry || name?.kind !== 'scalar') continue;
    const initial = memberOf(entry.value, 'initialValue');
    declared.set(name.text.toLowerCase(), {
      name: name.text,
      spot: spotOf(name.offset),
      isInput: textOf(entry.value, 'isInput')?.toLowerCase() === 'true',
      initial: initial ? valueIn(initial) : { kind: 'none' },
    });
  }
  variables.push(...declared.values());
  return { declared, outer };
}

function valueIn(node: YamlNode): Value {
  if (node.kind === 'scalar') return { kind: 'literal', text: node.text };
  const expression = textOf(node, 'exp') ?? textOf(node, 'var');
  if (expression !== undefined) return { kind: 'expression', text: expression };
  if (memberOf(node, 'noValue')) return { kind: 'none' };
  // A literal that is no text, such as {minutes: 1}, or a list: set, and of no interest here.
  return { kind: 'literal', text: textOf(node, 'lit') ?? '' };
}

function attributesOf(node: YamlNode): readonly YamlNode[] {
  const list = memberOf(node, 'attributes');
  const items = list?.kind === 'list' ? list.items : [];
  return items.map((item) => memberOf(item, 'attribute')).filter((attribute) => attribute !== undefined);
}

function setters(node: YamlNode, where: Where, { writes, spotOf }: Reading): void {
  for (const attribute of attributesOf(node)) {
    const name = memberOf(attribute, 'name');
    const value = memberOf(attribute, 'value');
    if (!name) continue;
    writes.push({
      ...where,
      spot: spotOf(placeOf(name)),
      name: valueIn(name),
      value: value ? valueIn(value) : { kind: 'none' },
      valueSpot: spotOf(placeOf(value ?? name)),
    });
  }
}

function getters(node: YamlNode, where: Where, { reads, spotOf }: Reading): void {
  for (const attribute of attributesOf(node)) {
    const name = memberOf(attribute, 'name');
    if (name) reads.push({ ...where, spot: spotOf(placeOf(name)), name: valueIn(name) });
  }
}

/** Where the text of a field stands, rather than the field. */
function placeOf(node: YamlNode): number {
  const inner = memberOf(node, 'lit') ?? memberOf(node, 'exp');
  return (inner ?? node).offset;
}

function calls(node: YamlNode, at: Step, found: Reading): void {
  const category = memberOf(node, 'category');
  for (const { value: integration } of category?.kind === 'map' ? category.entries : []) {
    const actions = memberOf(integration, 'dataAction');
    for (const { key, offset, value } of actions?.kind === 'map' ? actions.entries : []) {
      found.calls.push({
        ...at,
        spot: found.spotOf(offset),
        action: key,
        inputs: fieldsOf(value, 'inputs', found, (field) => ({ value: valueIn(field) })),
        outputs: fieldsOf(value, 'successOutputs', found, (field) => ({ variable: textOf(field, 'var') })),
      });
    }
  }
}

function fieldsOf<T>(
  node: YamlNode,
  key: string,
  { spotOf }: Reading,
  read: (field: YamlNode) => T,
): ReadonlyMap<string, T & { readonly spot: Spot }> {
  const fields = memberOf(node, key);
  const entries = fields?.kind === 'map' ? fields.entries : [];
  return new Map(entries.map((field) => [field.key, { ...read(field.value), spot: spotOf(field.offset) }]));
}
