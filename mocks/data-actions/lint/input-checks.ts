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

/** What becomes of the request when one input is left out, or holds what breaks a template. */
export function inputChecks(action: ActionExport, usual: Typical): readonly LintFinding[] {
  return [
    ...unsetChecks(action, usual),
    ...fragmentChecks(action, usual),
    ...escapeChecks(action, usual),
    ...encodingChecks(action, usual),
  ];
}

/** What becomes of the request when an optional input is not set. */
function unsetChecks(action: ActionExport, { inputs, request, fragments }: Typical): readonly LintFinding[] {
  const required = requiredOf(action.inputSchema);
  const isWhole = hasJsonBody(request) && isJson(request.body);
  return [...propertiesOf(action.inputSchema).keys()].slice(0, MAX_NAMES).flatMap((name): LintFinding[] => {
    if (required.has(name)) return [];
    const without = rendered(action, Object.fromEntries(Object.entries(inputs).filter(([key]) => key !== name)));
    const [printed] = without?.unset.filter(({ reference }) => reference.toLowerCase().includes('input')) ?? [];
    if (printed) {
      const where = `line ${printed.line}, column ${printed.column}`;
      const summary = `${quoted(name)} is optional; when it is not set, ${printed.reference} (${where}) is sent as it stands.`;
      return [{ rule: 'unset-input', pointer: printed.pointer, summary, advice: adviceForUnset(name) }];
    }
    if (!without || !isWhole || isJson(without.request.body)) return [];
    const level = fragments.has(name) ? ('info' as const) : ('warn' as const);
    const summary = `${quoted(name)} is optional; when it is not set, the body is no longer JSON.`;
    return [
      {
        rule: 'unset-input',
        level,
        pointer: BODY_POINTER,
        summary,
        advice: `Make it required, or wrap the member in #if($input.${name}) … #end.`,
      },
    ];
  });
}

function adviceForUnset(name: string): string {
  return `Make it required, print it as $!{input.${name}}, or wrap the place in #if($input.${name}) … #end.`;
}

function fragmentChecks(action: ActionExport, { fragments }: Typical): readonly LintFinding[] {
  return [...fragments].map((name) => ({
    rule: 'input-is-json',
    pointer: BODY_POINTER,
    summary: `${quoted(name)}${placeOf(action, name, BODY_POINTER)} is printed as JSON: callers must pass JSON text, since a plain text breaks the body.`,
  }));
}

/** Proved by rendering: a quote, a backslash and a line break, one input at a time. */
function escapeChecks(action: ActionExport, { inputs, request, fragments }: Typical): readonly LintFinding[] {
  if (!hasJsonBody(request) || !isJson(request.body)) return [];
  return textInputs(action, inputs).flatMap((name): LintFinding[] => {
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
        pointer: BODY_POINTER,
        summary,
        advice,
        ...(isIdLike(name) ? { level: 'info' as const } : {}),
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
      const level = part === 'query' && FREE_TEXT.test(name) ? ('warn' as const) : ('info' as const);
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
