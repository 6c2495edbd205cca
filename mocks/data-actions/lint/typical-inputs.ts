import { SEED } from '../../store/conversation-draft';
import { readJson } from '../../util/json';
import type { ActionExport, Schema } from '../export';
import { idNamedBy, type Inputs } from '../inputs';
import { renderRequest, requestTemplates, type ActionRequest, type RenderedRequest } from '../request';
import { propertiesOf, typesOf } from '../schema';
import { parseTemplate, type ReferenceUse } from '../engines/velocity/index';
import { LINT_LIMITS, MAX_NAMES } from './lint-finding';

/** The participant that stands for an agent in samples. */
export const AGENT_ID = '5a1e6a7e-0000-4000-8000-00000000a9e7';
const DEPTH = 100;

/** Inputs as a caller would typically give them, and what they render to. */
export type Typical = RenderedRequest & {
  readonly inputs: Inputs;
  /** Inputs that only make sense as JSON: those whose plain text breaks the body. */
  readonly fragments: ReadonlySet<string>;
};

/** The references in the templates of a request, each with the pointer of its template. */
export function requestReferences(action: ActionExport): readonly (ReferenceUse & { readonly pointer: string })[] {
  return requestTemplates(action).flatMap(([pointer, text]) => {
    const parsed = parseTemplate(text);
    return 'problem' in parsed ? [] : parsed.template.references.map((reference) => ({ ...reference, pointer }));
  });
}

/** True of `$input` in any case. */
export function isInput({ root }: ReferenceUse): boolean {
  return root.toLowerCase() === 'input';
}

/** True of an input that holds an id, in which nobody puts a quote or a blank. */
export function isIdLike(name: string): boolean {
  return /(?:id|guid|uuid)s?[_-]?\d*$/i.test(name);
}

/** Renders with every input set: those of the contract, and those that only a template names. */
export function typical(action: ActionExport): Typical | undefined {
  const contract = propertiesOf(action.inputSchema);
  const named = requestReferences(action).flatMap((each) =>
    isInput(each) && each.path[0] !== undefined ? [each.path[0]] : [],
  );
  const names = [...new Set([...contract.keys(), ...named])].filter((name) => name !== 'rawRequest');
  const inputs: Record<string, unknown> = Object.fromEntries(
    names.map((name, index) => [name, sampleOf(name, contract.get(name), index)]),
  );
  const plain = rendered(action, inputs);
  if (!plain) return undefined;
  if (!hasJsonBody(plain.request) || isJson(plain.request.body)) return { ...plain, inputs, fragments: new Set() };
  const texts = names.filter((name) => typeof inputs[name] === 'string').slice(0, MAX_NAMES);
  const fragments = new Set(texts.filter((name) => takesFragment(action, inputs, name)));
  return { ...(rendered(action, inputs) ?? plain), inputs, fragments };
}

/** Replaces a text by JSON where that brings the body nearer to being JSON. */
function takesFragment(action: ActionExport, inputs: Record<string, unknown>, name: string): boolean {
  const word = String(inputs[name]);
  let best = score(action, inputs);
  let found: string | undefined;
  for (const candidate of [`{"${word}":"x"}`, `["${word}"]`, '7', 'true', `"${word}"`, `"${word}":"x"`]) {
    const reached = score(action, { ...inputs, [name]: candidate });
    if (reached <= best) continue;
    best = reached;
    found = candidate;
  }
  if (found !== undefined) inputs[name] = found;
  return found !== undefined;
}

/** How far a body is JSON: an offset from its end, Infinity when all of it is. */
function score(action: ActionExport, inputs: Inputs): number {
  const body = rendered(action, inputs)?.request.body ?? '';
  const reading = readJson(Buffer.from(body), DEPTH);
  if ('value' in reading) return Infinity;
  const lines = body.split('\n');
  const offset = lines.slice(0, reading.line - 1).reduce((sum, line) => sum + line.length + 1, reading.column);
  return offset - body.length;
}

/** Renders with these inputs; undefined where a template fails. */
export function rendered(action: ActionExport, inputs: Inputs): RenderedRequest | undefined {
  const result = renderRequest(action, inputs, { contextId: '', limits: LINT_LIMITS });
  return 'failure' in result ? undefined : result;
}

/** True of a body that is sent as JSON. */
export function hasJsonBody({ headers, body }: ActionRequest): boolean {
  return body !== null && /json/i.test(contentTypeOf(headers));
}

/** The declared content type. */
export function contentTypeOf(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
}

/** True of JSON text. */
export function isJson(text: string | null): boolean {
  return text !== null && 'value' in readJson(Buffer.from(text), DEPTH);
}

function sampleOf(name: string, schema: Schema | undefined, index: number): unknown {
  const values: unknown = schema?.['enum'];
  if (Array.isArray(values) && values.length > 0) return values[0];
  const [type = 'string'] = typesOf(schema).filter((each) => each !== 'null');
  if (type === 'integer' || type === 'number') return 7;
  if (type === 'boolean') return true;
  const id = idNamedBy(name);
  if (id === 'conversation') return SEED.conversationId;
  if (id !== undefined) return id === 'agent' ? AGENT_ID : SEED.customerId;
  const count = String(index).padStart(4, '0');
  if (/date|time$/i.test(name)) return `2026-01-01T10:00:00.${count.slice(1)}Z`;
  return isIdLike(name) ? `5a1e6a7e-${count}-4000-8000-000000000000` : `sample${count}text`;
}
