import type { Refusal, Table } from './table';

/** What becomes of a body: a refusal, or what the map is afterwards. */
export type Outcome =
  | { readonly refusal: Refusal }
  | { readonly map: ReadonlyMap<string, string>; readonly sent: ReadonlyMap<string, string> };

/** A number that keeps the digits it was written with. */
class Digits {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const RESERVED = ['id', 'conversationId', 'participantId', 'purpose', 'queueId', 'userId', 'startTime', 'endTime'];

/** Writes the body of an attribute request into a map, as the table says. `text` is what came after the headers. */
export function written(held: ReadonlyMap<string, string>, text: string, table: Table): Outcome {
  const unchanged: Outcome = { map: held, sent: new Map() };
  const body = parsed(text);
  if (body === undefined) return { refusal: table['malformed-json'] };
  if (!isObject(body))
    return table['non-object-body'] === 'ignores' ? unchanged : { refusal: table['non-object-body'] };
  const { attributes } = body;
  if (attributes === null) {
    const answer = table['null-attributes'];
    if (typeof answer === 'object') return { refusal: answer };
    return answer === 'clears' ? { map: new Map(), sent: new Map() } : unchanged;
  }
  if (!isObject(attributes)) {
    const answer = table['misshaped-body'];
    return answer === 'ignores' ? unchanged : { refusal: named(answer, body) };
  }
  const beside = table['extra-keys'];
  if (Object.keys(body).length > 1 && typeof beside === 'object') return { refusal: beside };
  const refusal = refusedName(Object.keys(attributes), table);
  if (refusal) return { refusal };
  return stored(held, attributes, table);
}

/** A body without a stranger in it has no member to be named. */
function named(answer: Refusal, body: Readonly<Record<string, unknown>>): Refusal {
  const isNamed = Object.keys(body).some((name) => name !== 'attributes');
  return !isNamed && answer.code === 'invalid.property' ? { ...answer, code: 'bad.request' } : answer;
}

function refusedName(names: readonly string[], table: Table): Refusal | undefined {
  for (const name of names) {
    const reserved = table['reserved-name'];
    if (reserved !== 'writes' && RESERVED.includes(name)) return reserved;
    const character = table['reserved-character'];
    if (character !== 'writes' && [...(character.characters ?? '{}$"\\')].some((each) => name.includes(each)))
      return character;
  }
  return undefined;
}

function stored(
  held: ReadonlyMap<string, string>,
  attributes: Readonly<Record<string, unknown>>,
  table: Table,
): Outcome {
  const sent = new Map<string, string>();
  const removed: string[] = [];
  for (const [name, value] of Object.entries(attributes)) {
    const fate = fateOf(value, table);
    if (typeof fate === 'object') return { refusal: fate };
    if (fate === 'removes') removed.push(name);
    else if (fate !== 'drops') sent.set(name, fate.slice(1));
  }
  for (const [name, value] of sent) {
    const [byName, byValue] = [table['overlong-name'], table['overlong-value']];
    if (byName !== 'writes' && name.length > (byName.length ?? 256)) return { refusal: byName };
    if (byValue !== 'writes' && value.length > (byValue.length ?? 256)) return { refusal: byValue };
  }
  const empty = table['empty-map'];
  if (sent.size === 0 && removed.length === 0)
    return typeof empty === 'object' ? { refusal: empty } : { map: held, sent };
  const map = new Map([...(table.write === 'merges' ? held : []), ...sent]);
  for (const name of removed) map.delete(name);
  return { map, sent };
}

/** A text to store begins with `=`. */
function fateOf(value: unknown, table: Table): Refusal | 'drops' | 'removes' | `=${string}` {
  if (typeof value === 'string') return `=${value}`;
  if (value === null) return table['null-value'] === 'blanks' ? '=' : table['null-value'];
  if (value instanceof Digits || typeof value === 'boolean') {
    const answer = table['scalar-value'];
    return answer === 'writes its text' ? `=${value instanceof Digits ? value.text : String(value)}` : answer;
  }
  const answer = table['nested-value'];
  return answer === 'writes its JSON'
    ? `=${JSON.stringify(value, (_key, each: unknown) => (each instanceof Digits ? Number(each.text) : each))}`
    : answer;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Digits);
}

/** JSON whose numbers keep their digits; undefined where it is none. */
function parsed(text: string): unknown {
  const marked = text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    token.startsWith('"') ? token : `{"\\u0000":"${token}"}`,
  );
  try {
    return JSON.parse(marked, (_key, value: unknown) => {
      const digits = isObject(value) ? value['\u0000'] : undefined;
      return typeof digits === 'string' ? new Digits(digits) : value;
    });
  } catch {
    return undefined;
  }
}
