import { isRecord } from '../../behaviours/behaviour';
import { matchRoute } from '../../contract';
import { readJson } from '../../json';
import { PLATFORM_INTEGRATION, type ActionExport } from '../export';
import { BODY_POINTER, renderRequest, requestTemplates, URL_POINTER, type ActionRequest } from '../request';
import { propertiesOf, requiredOf } from '../schema';
import { describeProblem, parseTemplate } from '../velocity';
import {
  contentTypeOf,
  hasJsonBody,
  isIdLike,
  isInput,
  isJson,
  rendered,
  requestReferences,
  typical,
  type Typical,
} from './samples';
import { LINT_LIMITS, MOST_NAMES, quoted, sameButForCase, type Rehearse, type Told } from './told';

/** What the platform gives templates; an integration of another kind may have more. */
const TOOLS: ReadonlySet<string> = new Set(
  [
    'input',
    'esc',
    'math',
    'encoding',
    'urlTool',
    'successTemplateUtils',
    'credentials',
    'authResponse',
    'foreach',
    'velocityCount',
    'velocityHasNext',
  ].map((name) => name.toLowerCase()),
);
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
const FOREIGN = /\{\{\s*[\w.$-]+[^{}]*\}\}|<%[^%]*%>/;

/** Everything that rendering the request brings to light. */
export async function requestChecks(action: ActionExport, rehearse: Rehearse): Promise<readonly Told[]> {
  const broken = templateChecks(action);
  const references = referenceChecks(action);
  if (broken.length > 0) return [...broken, ...references];
  const usual = typical(action);
  if (!usual) return [...references, ...renderingChecks(action)];
  const judged = await judgedChecks(action, usual, rehearse);
  return [
    ...references,
    ...targetChecks(action, usual),
    ...bodyChecks(usual),
    ...judged,
    ...unsetChecks(action, usual),
    ...fragmentChecks(action, usual),
    ...escapeChecks(action, usual),
    ...encodingChecks(action, usual),
    ...foreignChecks(usual, judged),
    ...scopeChecks(action, usual),
  ];
}

function templateChecks(action: ActionExport): readonly Told[] {
  const { template, templateUri, method } = action.request;
  const told: Told[] = [];
  if (template === undefined && templateUri !== undefined && method !== 'GET') {
    const summary = 'The body is in a template outside the export (requestTemplateUri): it was not checked.';
    told.push({ rule: 'template-unchecked', pointer: '/config/request/requestTemplateUri', summary });
  }
  for (const [pointer, text] of requestTemplates(action)) {
    const parsed = parseTemplate(text);
    if (!('problem' in parsed)) continue;
    const name = pointer.split('/').at(-1) ?? '';
    const rule = parsed.problem.kind === 'unsupported' ? 'template-unchecked' : 'template-broken';
    told.push({ rule, pointer, summary: `${describeProblem(parsed.problem, name)}.` });
  }
  return told;
}

/** Parsed, but fails when rendered with every input set. */
function renderingChecks(action: ActionExport): readonly Told[] {
  const inputs = Object.fromEntries([...propertiesOf(action.inputSchema).keys()].map((name) => [name, 'text']));
  const result = renderRequest(action, inputs, { contextId: '', limits: LINT_LIMITS });
  const why = 'failure' in result ? result.failure.why : 'one of its templates fails.';
  return [{ rule: 'template-broken', pointer: '/config/request', summary: `Rendered with every input set: ${why}` }];
}

function referenceChecks(action: ActionExport): readonly Told[] {
  const contract = propertiesOf(action.inputSchema);
  const references = requestReferences(action);
  const written = new Set(references.filter(({ use }) => use === 'write').map(({ root }) => root));
  const told = new Map<string, Told>();
  for (const reference of references) {
    const { pointer, line, column, text, root } = reference;
    const where = `line ${line}, column ${column}`;
    if (isInput(reference)) {
      const [name] = reference.path;
      if (name === undefined || name === 'rawRequest' || contract.has(name) || told.has(`input ${name}`)) continue;
      const near = sameButForCase(name, contract.keys());
      const summary =
        near === undefined
          ? `${text} (${where}) names an input that the contract does not have.`
          : `${text} (${where}) differs only by spelling from the contract's input ${quoted(near)}: names are case-sensitive.`;
      const advice =
        near === undefined
          ? 'Add the input to the contract, or take it out of the template.'
          : `Write \${input.${near}}.`;
      told.set(`input ${name}`, { rule: 'unknown-input', pointer, summary, advice });
      continue;
    }
    if (TOOLS.has(root.toLowerCase()) || written.has(root) || told.has(root)) continue;
    told.set(root, strangeVariable(action, reference, where));
  }
  return [...told.values()];
}

function strangeVariable(
  { integrationType, inputSchema }: ActionExport,
  { root, text, pointer }: { readonly root: string; readonly text: string; readonly pointer: string },
  where: string,
): Told {
  if (integrationType !== PLATFORM_INTEGRATION) {
    const summary = `${text} (${where}) is not played here: it belongs to the integration ${integrationType}.`;
    return { rule: 'template-unchecked', pointer, summary };
  }
  const input = [...propertiesOf(inputSchema).keys()].find((name) => name.toLowerCase() === root.toLowerCase());
  const advice = input === undefined ? {} : { advice: `Write \${input.${input}}.` };
  const summary = `${text} (${where}) names a variable that nothing sets.`;
  return { rule: 'unknown-variable', level: text.includes('{') ? 'error' : 'warn', pointer, summary, ...advice };
}

/** Where the request goes, as far as no judge is needed. */
function targetChecks({ integrationType }: ActionExport, { request: { url } }: Typical): readonly Told[] {
  if (integrationType !== PLATFORM_INTEGRATION || (url.startsWith('/') && !url.startsWith('//'))) return [];
  const host = URL.parse(url)?.host;
  const summary =
    host === undefined || host === ''
      ? 'The URL does not start with "/": actions of this integration have a URL relative to the platform.'
      : `The URL is absolute (${host}): actions of this integration have a URL relative to the platform.`;
  return [{ rule: 'foreign-host', level: 'warn', pointer: URL_POINTER, summary, advice: 'Write it as /api/v2/….' }];
}

function bodyChecks({ request }: Typical): readonly Told[] {
  if (!hasJsonBody(request)) return [];
  const reading = readJson(Buffer.from(request.body ?? ''), 100);
  if ('value' in reading) return [];
  const summary = `The body is not JSON even with every input set: line ${reading.line}, column ${reading.column} of what is rendered: ${reading.problem}.`;
  return [
    {
      rule: 'not-json',
      pointer: BODY_POINTER,
      summary,
      advice: 'Correct the template; print texts as "$esc.jsonString(${input.x})".',
    },
  ];
}

/** Findings of the mock's own judge that say something about the template rather than about the sample. */
async function judgedChecks(
  { integrationType }: ActionExport,
  { request }: Typical,
  rehearse: Rehearse,
): Promise<readonly Told[]> {
  if (integrationType !== PLATFORM_INTEGRATION || !request.url.startsWith('/')) return [];
  const { findings } = await rehearse(request);
  const match = matchRoute(request.method, request.url.split('?')[0] ?? '');
  const isKnown = match.kind === 'route';
  const isUnpublished = match.kind === 'route' && match.route.unpublished;
  const told = findings
    .filter(
      ({ rule }) => rule !== 'not-json' && rule !== 'unknown-action' && (isKnown || isMeantForAttributes(request)),
    )
    .map(({ rule, level, summary, advice, evidence, sources, pointer }) => ({
      rule,
      level,
      summary,
      advice,
      evidence,
      sources,
      pointer: pointer === null ? URL_POINTER : BODY_POINTER,
    }));
  // The judge is silent about the path where the body is lost already.
  if (!isUnpublished || told.some(({ rule }) => rule === 'unpublished-path' || rule === 'wrong-path')) return told;
  const summary = 'No reference lists this path; on a real org it may be a 404.';
  return [...told, { rule: 'unpublished-path', pointer: URL_POINTER, summary }];
}

/** A path outside the contract is only wrong where it was meant for participant data: the platform has many more. */
export function isMeantForAttributes({ url, body }: ActionRequest): boolean {
  const path = (url.split('?')[0] ?? '').toLowerCase();
  if (!/\/conversations?\//.test(path)) return false;
  if (/\/(?:attributes?|participant-?data)\/?$/.test(path)) return true;
  if (/\/conversations?\/(?:voice|interactions?|web|call|callback|email|message|phone)\//.test(path)) return true;
  const reading = readJson(Buffer.from(body ?? ''), 100);
  const value = 'value' in reading ? reading.value : undefined;
  return /\/participants\/[^/]+\/?$/.test(path) && isRecord(value) && ('attributes' in value || 'data' in value);
}

/** What becomes of the request when an optional input is not set. */
function unsetChecks(action: ActionExport, { inputs, request, fragments }: Typical): readonly Told[] {
  const required = requiredOf(action.inputSchema);
  const isWhole = hasJsonBody(request) && isJson(request.body);
  return [...propertiesOf(action.inputSchema).keys()].slice(0, MOST_NAMES).flatMap((name): Told[] => {
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

function fragmentChecks(action: ActionExport, { fragments }: Typical): readonly Told[] {
  return [...fragments].map((name) => ({
    rule: 'input-is-json',
    pointer: BODY_POINTER,
    summary: `${quoted(name)}${placeOf(action, name, BODY_POINTER)} is printed as JSON: callers must pass JSON text, since a plain text breaks the body.`,
  }));
}

/** Proved by rendering: a quote, a backslash and a line break, one input at a time. */
function escapeChecks(action: ActionExport, { inputs, request, fragments }: Typical): readonly Told[] {
  if (!hasJsonBody(request) || !isJson(request.body)) return [];
  return textInputs(action, inputs).flatMap((name): Told[] => {
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
function encodingChecks(action: ActionExport, { inputs, request }: Typical): readonly Told[] {
  const isForm = /form-urlencoded/i.test(contentTypeOf(request.headers));
  return textInputs(action, inputs).flatMap((name): Told[] => {
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
  return parsed.pathname.split('/').some((segment) => decodedSegment(segment).includes(URL_HOSTILE));
}

function decodedSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Inputs that hold free text: others cannot hold what breaks a template. */
function textInputs({ inputSchema }: ActionExport, inputs: Typical['inputs']): readonly string[] {
  return [...propertiesOf(inputSchema)]
    .slice(0, MOST_NAMES)
    .flatMap(([name, schema]) => (typeof inputs[name] === 'string' && schema['enum'] === undefined ? [name] : []));
}

/** ` (line 2, column 7)` of the first place that prints an input; nothing where it is printed as a part of all inputs. */
function placeOf(action: ActionExport, name: string, pointer: string): string {
  const found = requestReferences(action).find(
    (each) => each.pointer === pointer && isInput(each) && each.path[0] === name,
  );
  return found ? ` (line ${found.line}, column ${found.column})` : '';
}

/** Another template language, left standing after rendering. */
function foreignChecks({ request }: Typical, judged: readonly Told[]): readonly Told[] {
  if (judged.some(({ rule }) => rule === 'unrendered-value' || rule === 'unrendered-id')) return [];
  const texts = [
    [URL_POINTER, request.url],
    [BODY_POINTER, request.body ?? ''],
  ] as const;
  return texts.flatMap(([pointer, text]): Told[] => {
    const found = FOREIGN.exec(text)?.[0];
    if (found === undefined) return [];
    return [
      {
        rule: 'foreign-template',
        pointer,
        summary: `${quoted(found)} is sent as it stands: Data Actions do not know this notation.`,
      },
    ];
  });
}

const SCOPE = /\bscopes?\b["']?\s*(?:=|:|%3D)\s*\[?["']?([\w:,.%+\s-]+)/gi;
const PUBLISHED: ReadonlySet<string> = new Set([
  'conversations',
  'conversations:readonly',
  'integrations',
  'integrations:readonly',
]);

/** Scopes that the request asks for, in a form, a query or a JSON body. */
function scopeChecks({ inputSchema, successSchema }: ActionExport, { request }: Typical): readonly Told[] {
  const texts = [
    [URL_POINTER, request.url],
    [BODY_POINTER, request.body ?? ''],
    ...Object.entries(request.headers).map(
      ([name, value]) => [`/config/request/headers/${name}`, `scope=${/scope/i.test(name) ? value : ''}`] as const,
    ),
    ['/contract', JSON.stringify([inputSchema, successSchema])],
  ] as const;
  return texts.flatMap(([pointer, text]): Told[] => {
    const asked = [...text.matchAll(SCOPE)].flatMap(([, list = '']) => decodedSegment(list).split(/[\s,+]+/));
    const [scope] = asked.filter(
      (each) => /^(?:conversations?|integrations?|participants?):/.test(each) && !PUBLISHED.has(each),
    );
    return scope === undefined
      ? []
      : [{ rule: 'unpublished-scope', pointer, summary: `The scope ${quoted(scope)} is in nobody's reference.` }];
  });
}
