import { JavaFailure, methodTable } from '../method-table';
import type { MethodTable, Run } from '../values';
import { print, Tool, type Value } from '../values';
import { HTML_ENTITIES } from './entities';
import { percentEncode, platformEscapes } from './platform';

type Escape = (text: string) => string;

// An escape that looks up each character is that much slower than one the language does in one go.
const LOOK_UP_COST = 8;
const NATIVE_COST = 1;

const CONTROL: Readonly<Record<string, string>> = { '\b': '\\b', '\n': '\\n', '\t': '\\t', '\f': '\\f', '\r': '\\r' };
const XML: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&apos;' };

/** `$esc`: EscapeTool of Velocity Tools 2.0, and what Genesys Cloud adds to it. Nothing escapes to nothing. */
export const escapeTool = new Tool(
  'org.apache.velocity.tools.generic.EscapeTool',
  new Map([
    ...methodTable<Tool>()({
      'java(any)': escaping((text) => javaString(text, /["\\]/)),
      'javascript(any)': escaping((text) => javaString(text, /["'\\/]/)),
      'html(any)': escaping((text) => text.replace(/["&<>]|[\u0080-\uffff]/g, htmlEntity)),
      'xml(any)': escaping((text) => text.replace(/["&<>']/g, (c) => XML[c] ?? c).replace(/[\u0080-\uffff]/g, numeric)),
      'sql(any)': escaping((text) => text.replaceAll("'", "''")),
      'url(any)': escaping(formEncode, NATIVE_COST),
      'propertyKey(any)': escaping((text) => propertyText(text, /[\\#!=: ]/)),
      'propertyValue(any)': escaping((text) => {
        const space = text.startsWith(' ');
        return (space ? '\\ ' : '') + propertyText(space ? text.slice(1) : text, /[\\#!=:]/);
      }),
      'velocity(any)': escaping((text) => text.replace(/[$#]/g, (c) => (c === '$' ? '${esc.d}' : '${esc.h}'))),
      'unicode(any)': escaping((text) => {
        const code = text.replace(/^\\u/, '');
        if (/^[0-9a-f]{1,6}$/i.test(code) && parseInt(code, 16) <= 0x10ffff)
          return String.fromCodePoint(parseInt(code, 16));
        throw new JavaFailure(`java.lang.NumberFormatException: For input string: "${code}" under radix 16`);
      }),
    }),
    ...characters({ Dollar: '$', D: '$', Hash: '#', H: '#', Quote: '"', Q: '"', SingleQuote: "'", S: "'" }),
    ...characters({ Exclamation: '!', E: '!', Backslash: '\\', B: '\\', Newline: '\n', N: '\n', Key: 'esc' }),
    ...methodTable<Tool>()({
      'jsonEncode(any)': escaping(platformEscapes.jsonEncode, NATIVE_COST),
      'jsonString(any)': escaping(platformEscapes.jsonEncode, NATIVE_COST),
      'jsonDecode(any)': escaping(platformEscapes.jsonDecode, NATIVE_COST),
      'urlFormEncode(any)': escaping(formEncode, NATIVE_COST),
      'uriEncode(any)': escaping(platformEscapes.uriEncode, NATIVE_COST),
    }),
  ]),
);

/** Java's URLEncoder: a space becomes `+`, and `. - * _` stay. */
export function formEncode(text: string): string {
  return percentEncode(text, /[!'()~]/g).replaceAll('%20', '+');
}

function escaping(escape: Escape, cost = LOOK_UP_COST) {
  return (_: Tool, [value]: readonly [Value], { budget }: Run): Value => {
    if (value === null) return null;
    const text = print(value, budget);
    budget.produce(text.length * cost);
    return escape(text);
  };
}

function characters(named: Readonly<Record<string, string>>): MethodTable {
  const methods = Object.entries(named).map(([name, character]) => [`get${name}()`, () => character]);
  return methodTable<Tool>()(Object.fromEntries(methods) as Record<'get()', () => string>);
}

function javaString(text: string, marked: RegExp): string {
  return text.replace(/["'\\/]|[\0-\x1f]|[^\0-\x7f]/g, (c) => {
    if (marked.test(c)) return `\\${c}`;
    return CONTROL[c] ?? (c > ' ' && c <= '~' ? c : hexadecimal(c).toUpperCase().replace('\\U', '\\u'));
  });
}

function propertyText(text: string, marked: RegExp): string {
  return text.replace(/[^]/g, (c) => {
    if (c !== '\b' && CONTROL[c]) return CONTROL[c];
    if (c < ' ' || c > '~') return hexadecimal(c);
    return marked.test(c) ? `\\${c}` : c;
  });
}

function hexadecimal(c: string): string {
  return `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function htmlEntity(c: string): string {
  const name = HTML_ENTITIES.get(c);
  return name ? `&${name};` : numeric(c);
}

function numeric(c: string): string {
  return c > '\u007f' ? `&#${c.codePointAt(0)};` : c;
}
