import {
  isJson,
  contentTypeOf,
  hasJsonBody,
  isIdLike,
  isInput,
  rendered,
  requestReferences,
  type Typical,
} from './typical-inputs';
import type { ActionExport } from '../export';
import { BODY_POINTER, URL_POINTER } from '../request';
import { propertiesOf, requiredOf } from '../schema';
import { decoded } from '../../contract/contract';
import { parsedOr } from '../../util/json';
import { MAX_NAMES, quoted, type LintFinding } from './lint-finding';

const HOSTILE: readonly (readonly [value: string, what: string])[] = [
  ['a"b', 'a quote'],
  ['a\\qb', 'a backslash'],
  ['a\nb', 'a line break'],
];
/** A blank, and what has a meaning in paths and queries. */
const URL_HOSTILE = 'a b/c?d#e&f+g%h';
/** Values of these hold such characters as a rule. */
const FREE_TEXT =
  /phone|number|ani|dnis|name|mail|address|text|message|query|search|term|keyword|subject|comment|note|^q$/i;

/** Counted things are no free text, whatever else their names say. */
const COUNTED = /^page|page_?(?:number|size)|limit|offset|count/i;
/** Values of these hardly ever hold a quote, a backslash or a line break. */
const CODED =
  /(?:date|time|interval|phone|number|ani|dnis|mail|address|state|status|role|code|type|lang|language|locale|currency|zone|url|uri|flag|count|size|page|priority|score|amount|year|month|day)s?[_-]?\d*$/i;

/** What becomes of the request when one input is left out, or holds what breaks a template. */
export function inputChecks(action: ActionExport, usual: Typical): readonly LintFinding[] {
  return [
    ...together(unsetChecks(action, usual)),
    ...fragmentChecks(action, usual),
    ...together(escapeChecks(action, usual)),
    ...encodingChecks(action, usual),
  ];
}

/** A finding about one input; those of the same cause have the same one. */
type InputFinding = LintFinding & { readonly input: string; readonly cause: string };

/** One finding for each cause in each template, with the other inputs behind the first. */
function together(findings: readonly InputFinding[]): readonly LintFinding[] {
  const groups = new Map<string, { readonly first: InputFinding; readonly others: string[] }>();
  for (const finding of findings) {
    const key = [finding.pointer, finding.cause, finding.level].join(' ');
    const group = groups.get(key);
    if (group) group.others.push(finding.input);
    else groups.set(key, { first: finding, others: [] });
  }
  return [...groups.values()].map(({ first: { input: _input, cause: _cause, ...finding }, others }) => {
    if (others.length === 0) return finding;
    return { ...finding, summary: `${finding.summary} The same is true of ${others.map(quoted).join(', ')}.` };
  });
}

/** What becomes of the request when an optional input is not set. */
function unsetChecks(action: ActionExport, { inputs, request, fragments }: Typical): readonly InputFinding[] {
  const required = requiredOf(action.inputSchema);
  const isWhole = hasJsonBody(request) && isJson(request.body);
  return [...propertiesOf(action.inputSchema).keys()].slice(0, MAX_NAMES).flatMap((name): InputFinding[] => {
    if (required.has(name)) return [];
    const without = rendered(action, Object.fromEntries(Object.entries(inputs).filter(([key]) => key !== name)));
    const own = { rule: 'unset-input' as const, input: name };
    const [printed] = without?.unset.filter(({ reference }) => reference.toLowerCase().includes('input')) ?? [];
    if (printed) {
      const where = `line ${printed.line}, column ${printed.column}`;
      const summary = `${quoted(name)} is optional; when it is not set, ${printed.reference} (${where}) is sent as it stands.`;
      return [{ ...own, cause: 'printed', pointer: printed.pointer, summary, advice: adviceForUnset(name) }];
    }
    if (!without || !isWhole) return [];
    const guard = `wrap the member in #if($input.${name}) … #end`;
    if (!isJson(without.request.body)) {
      const level = fragments.has(name) ? ('info' as const) : ('warn' as const);
      const summary = `${quoted(name)} is optional; when it is not set, the body is no longer JSON.`;
      return [
        { ...own, cause: 'broken', level, pointer: BODY_POINTER, summary, advice: `Make it required, or ${guard}.` },
      ];
    }
    const emptied = emptiedBy(request.body, without.request.body);
    if (emptied === undefined) return [];
    const summary = `${quoted(name)} is optional; when it is not set, ${quoted(emptied)} is sent as an empty text, which overwrites what is there.`;
    return [
      {
        ...own,
        cause: 'emptied',
        level: 'info',
        pointer: BODY_POINTER,
        summary,
        advice: `Keep it if that is meant; otherwise ${guard}.`,
      },
    ];
  });
}

/** The member that is an empty text in the second body and was none in the first. */
function emptiedBy(before: string | null, after: string | null): string | undefined {
  const walk = (one: unknown, other: unknown, key: string): string | undefined => {
    if (other === '') return one === '' ? undefined : key;
    if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return undefined;
    for (const [name, value] of Object.entries(other)) {
      const found = walk((one as Readonly<Record<string, unknown>>)[name], value, name);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(parsedOr(before ?? '', undefined), parsedOr(after ?? '', undefined), '');
}

function adviceForUnset(name: string): string {
  return `Make it required, or wrap the place in #if($input.${name}) … #end; $!{input.${name}} sends an empty text.`;
}

function fragmentChecks(action: ActionExport, { fragments }: Typical): readonly LintFinding[] {
  return [...fragments].map((name) => ({
    rule: 'input-is-json',
    pointer: BODY_POINTER,
    summary: `${quoted(name)}${placeOf(action, name, BODY_POINTER)} is printed as JSON: callers must pass JSON text, since a plain text breaks the body.`,
  }));
}

/** Proved by rendering: a quote, a backslash and a line break, one input at a time. */
function escapeChecks(action: ActionExport, { inputs, request, fragments }: Typical): readonly InputFinding[] {
  if (!hasJsonBody(request) || !isJson(request.body)) return [];
  return textInputs(action, inputs).flatMap((name): InputFinding[] => {
    if (fragments.has(name) || request.body?.includes(String(inputs[name])) !== true) return [];
    const breaking = HOSTILE.filter(
      ([value]) => !isJson(rendered(action, { ...inputs, [name]: value })?.request.body ?? null),
    );
    if (breaking.length === 0) return [];
    const what = breaking.map(([, each]) => each).join(', ');
    const summary = `${quoted(name)}${placeOf(action, name, BODY_POINTER)} is printed into JSON without escaping: ${what} in it breaks the body.`;
    const advice = `Write "$esc.jsonString(\${input.${name}})".`;
    return [
      {
        rule: 'input-not-escaped',
        input: name,
        cause: what,
        pointer: BODY_POINTER,
        summary,
        advice,
        ...(isIdLike(name) || CODED.test(name) ? { level: 'info' as const } : {}),
      },
    ];
  });
}

/** The same for queries, paths and forms. */
function encodingChecks(action: ActionExport, { inputs, request }: Typical): readonly LintFinding[] {
  const isForm = /form-urlencoded/i.test(contentTypeOf(request.headers));
  return textInputs(action, inputs).flatMap((name): LintFinding[] => {
    if (isIdLike(name)) return [];
    const sample = String(inputs[name]);
    const hostile = rendered(action, { ...inputs, [name]: URL_HOSTILE })?.request;
    if (!hostile) return [];
    const part = partWith(request.url, sample);
    if (part !== undefined && !survives(hostile.url, part)) {
      const how = part === 'query' ? '$esc.url' : '$esc.uriEncode';
      const summary = `${quoted(name)}${placeOf(action, name, URL_POINTER)} is printed into the ${part} of the URL without encoding: a blank, &, +, #, / or % in it changes the request.`;
      const level =
        part === 'query' && FREE_TEXT.test(name) && !COUNTED.test(name) ? ('warn' as const) : ('info' as const);
      return [
        { rule: 'input-not-encoded', level, pointer: URL_POINTER, summary, advice: `Write ${how}(\${input.${name}}).` },
      ];
    }
    if (!isForm || request.body?.includes(sample) !== true) return [];
    if ([...new URLSearchParams(hostile.body ?? '').values()].includes(URL_HOSTILE)) return [];
    const summary = `${quoted(name)}${placeOf(action, name, BODY_POINTER)} is printed into a form without encoding: a blank, &, + or % in it changes the request.`;
    return [
      {
        rule: 'input-not-encoded',
        level: 'warn',
        pointer: BODY_POINTER,
        summary,
        advice: `Write $esc.url(\${input.${name}}).`,
      },
    ];
  });
}

function partWith(url: string, sample: string): 'query' | 'path' | undefined {
  const parsed = URL.parse(url, 'http://platform');
  if (!parsed) return undefined;
  if (parsed.search.includes(sample)) return 'query';
  return parsed.pathname.includes(sample) ? 'path' : undefined;
}

function survives(url: string, part: 'query' | 'path'): boolean {
  const parsed = URL.parse(url, 'http://platform');
  if (!parsed) return false;
  if (part === 'query') return [...parsed.searchParams.values()].some((value) => value.includes(URL_HOSTILE));
  return parsed.pathname.split('/').some((segment) => decoded(segment).includes(URL_HOSTILE));
}

/** Inputs that hold free text: others cannot hold what breaks a template. */
function textInputs({ inputSchema }: ActionExport, inputs: Typical['inputs']): readonly string[] {
  return [...propertiesOf(inputSchema)]
    .slice(0, MAX_NAMES)
    .flatMap(([name, schema]) => (typeof inputs[name] === 'string' && schema['enum'] === undefined ? [name] : []));
}

/** ` (line 2, column 7)` of the first place that prints an input; nothing where it is printed as a part of all inputs. */
function placeOf(action: ActionExport, name: string, pointer: string): string {
  const found = requestReferences(action).find(
    (each) => each.pointer === pointer && isInput(each) && each.path[0] === name,
  );
  return found ? ` (line ${found.line}, column ${found.column})` : '';
}
