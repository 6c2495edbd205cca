import { isRecord } from '../behaviours/shared/behaviour';
import { decoded, matchRoute, type Route } from '../contract/contract';
import { readJson } from '../util/json';
import { pointerOf } from '../util/json-pointer';
import { isDefinite, parsePath, type Condition, type Operand, type Path } from './engines/jsonpath';
import type { ActionExport } from './export';
import { coerced, type Inputs } from './inputs';
import { rendered, typical, type Typical } from './lint/typical-inputs';
import { BODY_POINTER, renderText } from './request';
import { readOutput } from './response';

/** An attribute that an action writes. */
export type AttributeWrite = {
  readonly name: string;
  /** The inputs that the name is made of; none where it stands in the template. */
  readonly nameFrom: readonly string[];
  readonly value: string;
  /** The inputs that the value is made of. */
  readonly valueFrom: readonly string[];
  /** JSON pointer into the export. */
  readonly pointer: string;
};
/** An attribute that a path of the translation map reads. */
export type AttributeRead = { readonly name: string; readonly pointer: string };

/** The participant data that an action has to do with, name by name. */
export type AttributeNames = {
  /** With every input set. */
  readonly writes: readonly AttributeWrite[];
  readonly reads: readonly AttributeRead[];
  /** The outputs that hold a participant's whole map, as an object or as JSON text; nested ones as `outer.inner`. */
  readonly maps: ReadonlySet<string>;
  /** What a call writes that sets some inputs to texts and leaves others out; the rest is set to what nobody knows. */
  readonly writesOf: (call: CallInputs) => readonly AttributeWrite[];
};
/** The inputs of a call: texts that are known, and names that get no value. */
export type CallInputs = { readonly known: Readonly<Record<string, string>>; readonly unset: ReadonlySet<string> };

const DEPTH = 100;
/** A member of a map that no reply has. */
const MARK = 'understudyattribute';

/** Which attributes an action writes and reads. Rendering decides, as in `lint`. */
export function attributeNamesOf(action: ActionExport): AttributeNames {
  const usual = isAboutConversations(action) ? typical(action) : undefined;
  const writesOf = (call: CallInputs): readonly AttributeWrite[] => (usual ? writesWith(action, usual, call) : []);
  return {
    writes: writesOf({ known: {}, unset: new Set() }),
    reads: usual ? readsOf(action) : [],
    maps: usual ? mapsOf(action) : new Set(),
    writesOf,
  };
}

/** Other services have attributes, too. */
function isAboutConversations({ request: { url } }: ActionExport): boolean {
  return /\/api\/v2\/(?:analytics\/)?conversations(?:\/|$|\?)/i.test(url);
}

/* Writes. */

function writesWith(action: ActionExport, usual: Typical, { known, unset }: CallInputs): readonly AttributeWrite[] {
  const given = { ...usual.inputs, ...coerced(known, action.inputSchema) };
  const inputs = Object.fromEntries(Object.entries(given).filter(([name]) => !unset.has(name)));
  const request = rendered(action, inputs)?.request;
  if (!request) return [];
  const path = decoded(new URL(request.url, 'https://api.example').pathname);
  const match = path === undefined ? undefined : matchRoute(request.method, path);
  if (match?.kind !== 'route') return [];
  const body = readJson(Buffer.from(request.body ?? ''), DEPTH);
  const member = writtenMember(match.route);
  const map = member !== undefined && 'value' in body && isRecord(body.value) ? body.value[member] : undefined;
  if (!isRecord(map)) return [];
  const words = wordsOf(inputs, { usual, known });
  return Object.entries(map).flatMap(([name, value]) => {
    // Lists, objects and null are lost on their way.
    if (typeof value === 'object') return [];
    const text = String(value);
    return [
      { name, nameFrom: inText(words, name), value: text, valueFrom: inText(words, text), pointer: BODY_POINTER },
    ];
  });
}

/** The member of a request to an operation that becomes participant data; undefined where it writes none. */
export function writtenMember({ kind, path }: Pick<Route, 'kind' | 'path'>): 'attributes' | 'data' | undefined {
  if (kind === 'create' && path.endsWith('/callbacks')) return 'data';
  return kind === 'write' || kind === 'create' ? 'attributes' : undefined;
}

/** The word by which each input that nobody knows is found again. */
function wordsOf(
  inputs: Inputs,
  { usual, known }: { readonly usual: Typical; readonly known: CallInputs['known'] },
): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [name, value] of Object.entries(inputs)) {
    if (Object.hasOwn(known, name) || typeof value !== 'string') continue;
    words.set(name, usual.fragments.has(name) ? (/sample\d{4}text/.exec(value)?.[0] ?? value) : value);
  }
  return words;
}

function inText(words: ReadonlyMap<string, string>, text: string): readonly string[] {
  return [...words].filter(([, word]) => word !== '' && text.includes(word)).map(([name]) => name);
}

/* Reads. */

function readsOf({ response: { translationMap } }: ActionExport): readonly AttributeRead[] {
  return Object.entries(translationMap).flatMap(([variable, source]) => {
    const path = parsePath(source);
    if ('message' in path) return [];
    const pointer = pointerOf(['config', 'response', 'translationMap', variable]);
    return namesRead(path).map((name) => ({ name, pointer }));
  });
}

/** `shade` of `$.participants[0].attributes.shade`, and what the filters of a path compare. */
function namesRead({ steps }: Path): readonly string[] {
  return steps.flatMap((step, at) => {
    if (step.kind === 'filter') return conditionNames(step.condition);
    const before = steps[at - 1];
    const isMember = step.kind === 'names' && before?.kind === 'names' && before.names.includes('attributes');
    return isMember ? step.names : [];
  });
}

function conditionNames(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.conditions.flatMap(conditionNames);
    case 'not':
      return conditionNames(condition.condition);
    case 'exists':
      return namesRead(condition.path);
    case 'compare':
      return [condition.left, condition.right].flatMap(operandNames);
  }
}

function operandNames(operand: Operand): readonly string[] {
  return operand.kind === 'path' ? namesRead(operand.path) : [];
}

/** The outputs that a map comes out of: the template is rendered with a map that can be found again. */
function mapsOf({ response }: ActionExport): ReadonlySet<string> {
  const texts: Record<string, string> = { rawResult: '{}' };
  let isRead = false;
  for (const [variable, source] of Object.entries(response.translationMap)) {
    const path = parsePath(source);
    if ('message' in path) continue;
    const isMap = isMapPath(path);
    isRead ||= isMap;
    const value = isMap ? { [MARK]: MARK } : 'text';
    texts[variable] = JSON.stringify(isDefinite(path) ? value : [value]);
  }
  if (!isRead) return new Set();
  const result = renderText(response.successTemplate ?? '', texts);
  if ('problem' in result) return new Set();
  const read = readOutput(result.text);
  return new Set('output' in read ? markedMembers(read.output.value, '') : markedKeys(result.text));
}

/** True of a path that ends at the map itself, or at one of a list of maps. */
function isMapPath({ steps }: Path): boolean {
  const named = steps.filter(({ kind }) => kind === 'names').at(-1);
  const behind = named ? steps.slice(steps.indexOf(named) + 1) : [];
  const isMap = named?.kind === 'names' && named.names.includes('attributes');
  return isMap && behind.every(({ kind }) => kind === 'indexes' || kind === 'slice' || kind === 'wildcard');
}

function markedMembers(value: unknown, path: string): readonly string[] {
  if (typeof value === 'string') return value.includes(MARK) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item) => markedMembers(item, path));
  if (!isRecord(value)) return [];
  if (Object.hasOwn(value, MARK)) return [path];
  return Object.entries(value).flatMap(([key, each]) => markedMembers(each, path === '' ? key : `${path}.${key}`));
}

/** Of a text that is no JSON, because some variable has another type than text: the last key before each mark. */
function markedKeys(text: string): readonly string[] {
  return text
    .split(MARK)
    .slice(0, -1)
    .flatMap((before) => {
      const keys = [...before.matchAll(/(?<!\\)"([^"\\]+)"\s*:/g)];
      return keys.at(-1)?.[1] ?? [];
    });
}
