import { constantOf, readExpression, type Expression } from '../architect/expression';
import { variableNamed, type FlowWrite, type Scope, type Spot, type Value } from '../architect/flow';
import { hasPlaceholder } from '../architect/placeholders';
import type { ComputedUse, NameUse, NameWrite, Place, PlacedCall, PlacedFlow } from './model';

/** The uses that one file or one call makes of names. */
export type Uses = {
  readonly writes: readonly NameWrite[];
  readonly reads: readonly NameUse[];
  readonly computedWrites: readonly ComputedUse[];
  readonly computedReads: readonly ComputedUse[];
};

/** Functions whose result is, or holds, what they are given. */
const PASSING: ReadonlySet<string> = new Set(
  'jsonparse tojson tostring trim replace getat first last if append'.split(' '),
);
/** The outputs of an action that no file defines, and the variables, that are taken for a participant's map. */
const MAP_NAME = /participant_?(?:data|attributes)|^(?:json_?)?attributes(?:_?json)?$/i;

/** What a flow itself writes and reads; `calls` are those that it makes. */
export function flowNames(placed: PlacedFlow, calls: readonly PlacedCall[]): Uses {
  const { file, flow } = placed;
  const place = (spot: Spot): Place => ({ file, ...spot });
  const uses = { writes: [] as NameWrite[], reads: [] as NameUse[] };
  const computedWrites: ComputedUse[] = [];
  const computedReads: ComputedUse[] = [];
  for (const write of flow.writes) {
    const name = nameIn(write.name);
    const use = { place: place(write.spot), party: 'flow' as const, what: write.step };
    if (name === undefined) continue;
    if (typeof name === 'object') computedWrites.push({ ...use, ...name });
    else uses.writes.push({ ...use, name, ...valueOf(write), valuePlace: place(write.valueSpot) });
  }
  for (const read of flow.reads) {
    const name = nameIn(read.name);
    const use = { place: place(read.spot), party: 'flow' as const, what: read.step };
    if (typeof name === 'object') computedReads.push({ ...use, ...name });
    else if (name !== undefined) uses.reads.push({ ...use, name });
  }
  for (const { spot, step, name } of propertyReads(placed, calls)) {
    const use = { place: place(spot), party: 'flow' as const, what: `GetJsonObjectProperty in ${step}` };
    const text = constantOf(name);
    if (text === undefined) computedReads.push({ ...use, from: 'an expression' });
    else uses.reads.push({ ...use, name: text });
  }
  return { ...uses, computedWrites, computedReads };
}

/** A name as it stands, or what it is computed from; undefined where the field is empty. */
function nameIn(value: Value): string | { readonly from: string } | undefined {
  if (value.kind === 'none' || value.text === '') return undefined;
  const text = value.kind === 'literal' ? value.text : constantOf(readExpression(value.text));
  return text === undefined || hasPlaceholder(text) ? { from: value.text } : text;
}

function valueOf({ value }: FlowWrite): Pick<NameWrite, 'texts' | 'isEmpty'> {
  if (value.kind === 'none') return { texts: [], isEmpty: true };
  const texts = value.kind === 'literal' ? [value.text] : resultsOf(readExpression(value.text));
  return { texts, isEmpty: false };
}

/** The texts that an expression may come to, as far as they stand in it. */
function resultsOf(expression: Expression): readonly string[] {
  const constant = constantOf(expression);
  if (constant !== undefined) return [constant];
  if (expression.kind !== 'call' || expression.function.toLowerCase() !== 'if') return [];
  return expression.operands.slice(1).flatMap(resultsOf);
}

type PropertyRead = { readonly spot: Spot; readonly step: string; readonly name: Expression };

/** Every `GetJsonObjectProperty(map, "name")` whose map is a participant's. */
function propertyReads(placed: PlacedFlow, calls: readonly PlacedCall[]): readonly PropertyRead[] {
  const { expressions } = placed.flow;
  const asking = expressions.filter(({ text }) => /GetJsonObjectProperty/i.test(text));
  if (asking.length === 0) return [];
  const maps = mapsIn(placed, calls);
  return asking.flatMap(({ text, scope, spot, step }) =>
    propertiesIn(readExpression(text)).flatMap(({ map, name }) =>
      isMap(map, scope, maps) && name ? [{ spot, step, name }] : [],
    ),
  );
}

function propertiesIn(
  expression: Expression,
): readonly { readonly map: Expression; readonly name: Expression | undefined }[] {
  if (expression.kind === 'text' || expression.kind === 'name') return [];
  const inner = expression.operands.flatMap(propertiesIn);
  const property = propertyOf(expression);
  return property ? [property, ...inner] : inner;
}

function propertyOf(
  expression: Expression,
): { readonly map: Expression; readonly name: Expression | undefined } | undefined {
  if (expression.kind !== 'call' || expression.function.toLowerCase() !== 'getjsonobjectproperty') return undefined;
  const [map, name] = expression.operands;
  return map && { map, name };
}

/** The variables that hold a participant's map: what actions give out, and what is computed from it. */
function mapsIn({ flow }: PlacedFlow, calls: readonly PlacedCall[]): ReadonlySet<unknown> {
  const maps = new Set<unknown>();
  for (const { call, actions } of calls) {
    for (const [output, { variable }] of call.outputs) {
      if (variable === undefined) continue;
      const isFromMap =
        actions.length === 0 ? MAP_NAME.test(output) : actions.some(({ names }) => names.maps.has(output));
      if (isFromMap) maps.add(keyOf(variable, call.scope));
    }
  }
  let count = -1;
  while (count !== maps.size) {
    count = maps.size;
    for (const { variable, value, scope } of flow.assignments) {
      if (value?.kind === 'expression' && isMap(readExpression(value.text), scope, maps))
        maps.add(keyOf(variable, scope));
    }
  }
  return maps;
}

/** A variable is the same wherever it is named; what is not declared is told apart by its name. */
function keyOf(name: string, scope: Scope): unknown {
  return variableNamed(name, scope) ?? name.toLowerCase();
}

function isMap(expression: Expression, scope: Scope, maps: ReadonlySet<unknown>): boolean {
  if (expression.kind === 'text') return false;
  if (expression.kind === 'name') return maps.has(keyOf(expression.name, scope));
  const property = propertyOf(expression);
  if (property) return property.name !== undefined && constantOf(property.name) === 'attributes';
  const isPassing = expression.kind === 'operation' || PASSING.has(expression.function.toLowerCase());
  return isPassing && expression.operands.some((operand) => isMap(operand, scope, maps));
}
