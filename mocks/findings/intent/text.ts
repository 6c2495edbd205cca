import { scalarText } from './values';

/** Longer text is read as JSON only. */
const MAX_TEXT = 64 * 1024;
const MAX_XML_DEPTH = 50;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** What a text holds when it is JSON, XML, a form, multipart, or lines of names and values; undefined when it is just text. */
export function structureOf(text: string): unknown {
  const trimmed = text.trim();
  if (/^[[{"]/.test(trimmed)) {
    const value = jsonOf(trimmed);
    // It ends: JSON inside a string is shorter than the string that holds it.
    return typeof value === 'string' ? (structureOf(value) ?? value) : value;
  }
  if (trimmed === '' || trimmed.length > MAX_TEXT) return undefined;
  if (trimmed.startsWith('<')) return xmlOf(trimmed);
  if (trimmed.startsWith('--')) return multipartOf(trimmed);
  if (/^%7b/i.test(trimmed)) return jsonOf(unescaped(trimmed.replace(/=$/, '')));
  return formOf(trimmed) ?? linesOf(trimmed);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `a=1&b=2`; one pair counts as well. */
function formOf(text: string): unknown {
  if (!/^[^\s=&{}"'<>]+=/.test(text) || /[\r\n]/.test(text)) return undefined;
  if (!text.includes('&') && /[;,]\s*[\w.-]+\s*=/.test(text)) return undefined;
  const pairs = [...new URLSearchParams(text)].filter(([name]) => name !== '');
  return pairs.length === 0 ? undefined : nested(pairs);
}

/** `a[b][0]=c` as `{a: {b: [c]}}`, the way most form readers take it. */
function nested(pairs: readonly (readonly [string, string])[]): unknown {
  const root: Tree = new Map();
  for (const [name, value] of pairs) {
    const path = /^[^[\]]+(?:\[[^[\]]*\]){1,6}$/.test(name)
      ? name.split(/[[\]]+/).filter((part) => part !== '')
      : [name];
    let node = root;
    for (const part of path.slice(0, -1)) {
      const known = node.get(part);
      const next: Tree = known instanceof Map ? known : new Map();
      node.set(part, next);
      node = next;
    }
    node.set(path.at(-1) ?? name, value);
  }
  return plainTree(root);
}

type Tree = Map<string, Tree | string>;

function plainTree(tree: Tree | string): unknown {
  if (typeof tree === 'string') return tree;
  const entries = [...tree].map(([name, inner]) => [name, plainTree(inner)] as const);
  const isList = entries.every(([name], index) => name === String(index));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** `a=1;b=2`, `a: 1, b: 2`, or a pair a line. */
function linesOf(text: string): unknown {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const pairs = (lines.length > 1 ? lines : text.split(/[;,]/)).map(pairIn);
  return pairs.every((pair) => pair !== undefined) ? Object.fromEntries(pairs) : undefined;
}

/** `name=value` or `name: value`; not a URL, and not a sentence. */
export function pairIn(text: unknown): readonly [string, string] | undefined {
  if (typeof text !== 'string' || text.length > MAX_TEXT) return undefined;
  const at = text.search(/[=:]/);
  const name = text.slice(0, Math.max(at, 0)).trim();
  const value = text.slice(at + 1).trim();
  return /^[\w][\w .[\]-]{0,99}$/.test(name) && value !== '' && !value.startsWith('//') ? [name, value] : undefined;
}

type Element = { readonly name: string; readonly members: Map<string, unknown>; text: string };

/** Elements as members, attributes as members, text as it stands; an element that comes again becomes a list. */
function xmlOf(text: string): unknown {
  const root: Element = { name: '', members: new Map(), text: '' };
  const open: Element[] = [root];
  for (const piece of markupIn(text)) {
    const top = open.at(-1);
    if (!top) return undefined;
    if (typeof piece === 'string') {
      top.text += piece;
      continue;
    }
    const { mark, name, attributes, isEmpty } = piece;
    if (mark === '/') close(open);
    else if (mark === '' && name !== '') {
      if (open.length > MAX_XML_DEPTH) return undefined;
      open.push({ name: name.replace(/^.*:/, ''), members: new Map(xmlAttributes(attributes)), text: '' });
      if (isEmpty) close(open);
    } else if (mark === '' || attributes.startsWith('[CDATA[')) return undefined;
  }
  while (open.length > 1) close(open);
  return root.members.size === 0 ? undefined : Object.fromEntries(root.members);
}

type Tag = {
  readonly mark: string;
  readonly name: string;
  readonly attributes: string;
  readonly isEmpty: boolean;
};

/** Tags, and the text between them, in one pass; a "<" that opens no tag is left out. */
function* markupIn(text: string): Generator<string | Tag> {
  let at = 0;
  let end = -1;
  while (at < text.length) {
    const start = text.indexOf('<', at);
    if (start < 0) {
      yield text.slice(at);
      return;
    }
    if (start > at) yield text.slice(at, start);
    const next = text.indexOf('<', start + 1);
    if (end < start) end = text.indexOf('>', start);
    if (end < 0 || (next >= 0 && next < end)) at = start + 1;
    else {
      yield tagIn(text.slice(start + 1, end));
      at = end + 1;
    }
    // Nothing closes a tag any more: the rest is text.
    if (end < 0) end = text.length;
  }
}

function tagIn(inside: string): Tag {
  const mark = /^[/!?]/.exec(inside)?.[0] ?? '';
  const isEmpty = inside.endsWith('/') && inside.length > mark.length;
  const content = inside.slice(mark.length, isEmpty ? -1 : undefined);
  const name = /^[\w:.-]+/.exec(content)?.[0] ?? '';
  return { mark, name, attributes: content.slice(name.length), isEmpty };
}

function close(open: Element[]): void {
  if (open.length < 2) return;
  const { name, members, text } = open.pop() ?? { name: '', members: new Map<string, unknown>(), text: '' };
  const trimmed = plain(text.trim());
  if (members.size > 0 && trimmed !== '') members.set('#text', trimmed);
  const value: unknown = members.size > 0 ? Object.fromEntries(members) : trimmed;
  const parent = open.at(-1)?.members;
  const earlier = parent?.get(name);
  if (Array.isArray(earlier)) earlier.push(value);
  else parent?.set(name, earlier === undefined ? value : [earlier, value]);
}

function xmlAttributes(text: string): readonly (readonly [string, string])[] {
  // It begins where a name does, and a name is short: otherwise every letter of a long word would be tried as a beginning.
  return [...text.matchAll(/(?<![\w:.-])([\w:.-]{1,200})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g)]
    .filter(([, name = '']) => !name.startsWith('xmlns'))
    .map(([, name = '', double, single]) => [name, plain(double ?? single ?? '')] as const);
}

function plain(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** The named parts of a multipart form. */
function multipartOf(text: string): unknown {
  const boundary = /^--[^\r\n]+/.exec(text)?.[0] ?? '--';
  const parts = text.split(boundary).flatMap((part) => {
    const named = /name="([^"]{1,500})"/.exec(part);
    const rest = named === null ? '' : part.slice(named.index);
    // A blank line ends the head of a part.
    const blank = /\r?\n\r?\n/.exec(rest);
    if (named === null || blank === null) return [];
    return [[named[1] ?? '', rest.slice(blank.index + blank[0].length).replace(/\r?\n$/, '')] as const];
  });
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

/** A list of texts as pairs: each `name=value`, or names and values in turns; undefined when it is neither. */
export function pairsInTexts(list: readonly unknown[]): readonly (readonly [string, string])[] | undefined {
  if (list.length === 0 || !list.every((entry) => typeof entry === 'string')) return undefined;
  const pairs = list.map(pairIn);
  if (pairs.every((pair) => pair !== undefined)) return pairs;
  if (list.length % 2 === 1) return undefined;
  return list.flatMap((name, index) => {
    const value = scalarText(list[index + 1]);
    return index % 2 === 0 && value !== undefined ? [[name, value] as const] : [];
  });
}
