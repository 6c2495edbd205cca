import { isRecord } from '../../behaviours/shared/behaviour';
import { decoded, matchRoute } from '../../contract/contract';
import { nearest } from '../../util/did-you-mean';
import { readJson } from '../../util/json';
import { PLATFORM_INTEGRATION, WEB_SERVICE_INTEGRATION, type ActionExport } from '../export';
import {
  BODY_POINTER,
  headerPointer,
  renderRequest,
  requestTemplates,
  URL_POINTER,
  type ActionRequest,
} from '../request';
import { propertiesOf } from '../schema';
import { describeProblem, parseTemplate } from '../engines/velocity/index';
import { inputChecks } from './input-checks';
import { hasJsonBody, isInput, requestReferences, typical, type Typical } from './typical-inputs';
import { LINT_LIMITS, quoted, sameButForCase, under, type Rehearse, type LintFinding } from './lint-finding';

/** What the platform gives templates; an integration of another kind may have more. */
const TOOL_NAMES = [
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
] as const;
const TOOLS: ReadonlySet<string> = new Set(TOOL_NAMES.map((name) => name.toLowerCase()));
/** Options of OData begin with a dollar sign, and go out as they stand: `?$select=id`. */
const ODATA: ReadonlySet<string> = new Set('select filter top skip orderby expand count search format'.split(' '));
const FOREIGN = /\{\{\s*[\w.$-]+[^{}]*\}\}|<%[^%]*%>/;

/** Everything that rendering the request brings to light. */
export async function requestChecks(action: ActionExport, rehearse: Rehearse): Promise<readonly LintFinding[]> {
  const broken = templateChecks(action);
  const references = [...importChecks(action), ...referenceChecks(action), ...neverSentChecks(action)];
  if (broken.length > 0) return [...broken, ...references];
  const usual = typical(action);
  if (!usual) return [...references, ...renderingChecks(action)];
  const judged = await judgedChecks(action, usual, rehearse);
  return [
    ...references,
    ...targetChecks(action, usual),
    ...bodyChecks(usual),
    ...judged,
    ...inputChecks(action, usual),
    ...foreignChecks(usual, judged),
    ...scopeChecks(action, usual),
  ];
}

function templateChecks(action: ActionExport): readonly LintFinding[] {
  const { template, templateUri, method } = action.request;
  const told: LintFinding[] = [];
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
function renderingChecks(action: ActionExport): readonly LintFinding[] {
  const inputs = Object.fromEntries([...propertiesOf(action.inputSchema).keys()].map((name) => [name, 'text']));
  const result = renderRequest(action, inputs, { contextId: '', limits: LINT_LIMITS });
  const why = 'failure' in result ? result.failure.why : 'one of its templates fails.';
  return [{ rule: 'template-broken', pointer: '/config/request', summary: `Rendered with every input set: ${why}` }];
}

function referenceChecks(action: ActionExport): readonly LintFinding[] {
  const contract = propertiesOf(action.inputSchema);
  const references = requestReferences(action);
  const written = new Set(references.filter(({ use }) => use === 'write').map(({ root }) => root));
  const told = new Map<string, LintFinding>();
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
    if (pointer === URL_POINTER && ODATA.has(root.toLowerCase()) && !text.includes('{')) continue;
    told.set(root, strangeVariable(action, reference, where));
  }
  return [...told.values()];
}

function strangeVariable(
  { integrationType, inputSchema }: ActionExport,
  { root, text, pointer }: { readonly root: string; readonly text: string; readonly pointer: string },
  where: string,
): LintFinding {
  if (integrationType !== PLATFORM_INTEGRATION && integrationType !== WEB_SERVICE_INTEGRATION) {
    const summary = `${text} (${where}) is not played here: it belongs to the integration ${integrationType}.`;
    return { rule: 'template-unchecked', pointer, summary };
  }
  const input = [...propertiesOf(inputSchema).keys()].find((name) => name.toLowerCase() === root.toLowerCase());
  const tool = nearest(root, TOOL_NAMES);
  const meant = input === undefined ? tool && text.replace(root, tool) : `\${input.${input}}`;
  const advice = meant === undefined ? {} : { advice: `Write ${meant}.` };
  const summary = `${text} (${where}) names a variable that nothing sets.`;
  return { rule: 'unknown-variable', level: text.includes('{') ? 'error' : 'warn', pointer, summary, ...advice };
}

/** Where the request goes, as far as no judge is needed. */
function targetChecks(
  { integrationType, request }: ActionExport,
  { request: { url } }: Typical,
): readonly LintFinding[] {
  // What begins with an input goes where the caller says.
  const isGiven = /^\s*\$/.test(request.url);
  if (integrationType === WEB_SERVICE_INTEGRATION && !isGiven) return serviceTarget(url);
  if (integrationType !== PLATFORM_INTEGRATION) return [];
  if (url.startsWith('/') && !url.startsWith('//')) return isGiven ? [] : platformTarget(url);
  const host = URL.parse(url)?.host;
  const summary =
    host === undefined || host === ''
      ? 'The URL does not start with "/": actions of this integration have a URL relative to the platform.'
      : `The URL is absolute (${host}): actions of this integration have a URL relative to the platform.`;
  return [{ rule: 'foreign-host', level: 'warn', pointer: URL_POINTER, summary, advice: 'Write it as /api/v2/….' }];
}

function serviceTarget(url: string): readonly LintFinding[] {
  const { protocol = '', host = '' } = URL.parse(url) ?? {};
  if (/^https?:$/.test(protocol) && host !== '') return [];
  const summary = `The URL ${quoted(url)} names no host: an action of a web service has a whole URL.`;
  return [{ rule: 'wrong-target', pointer: URL_POINTER, summary, advice: 'Write it as https://host/path.' }];
}

function platformTarget(url: string): readonly LintFinding[] {
  const path = url.split('?')[0] ?? '';
  if (path.includes('//')) {
    const summary = `The path of the URL has an empty part ("//"): no operation of the platform has that.`;
    return [{ rule: 'wrong-target', pointer: URL_POINTER, summary, advice: 'Take the second slash out.' }];
  }
  if (/^(?:\/platform)?\/api\/v\d+\//.test(path) || /^\/(?:login\/)?oauth\//.test(path)) return [];
  const summary = 'The URL is no path of the platform: its operations are below /api/v2/.';
  const rest = path.replace(/^\/(?:api\/?)?(?:v\d+\/)?/, '');
  return [{ rule: 'wrong-target', pointer: URL_POINTER, summary, advice: `Write it as /api/v2/${rest}.` }];
}

/** Inputs that are in the contract and in no template that is sent: all of one export together. */
function neverSentChecks(action: ActionExport): readonly LintFinding[] {
  const { templateUri, template } = action.request;
  if (template === undefined && templateUri !== undefined) return [];
  const references = requestReferences(action);
  const isSent = (name: string): boolean =>
    references.some((each) =>
      isInput(each)
        ? each.path.length === 0 || each.path[0] === 'rawRequest' || each.path[0]?.toLowerCase() === name.toLowerCase()
        : each.root.toLowerCase() === name.toLowerCase(),
    );
  const idle = [...propertiesOf(action.inputSchema).keys()].filter((name) => !isSent(name));
  const [first] = idle;
  if (first === undefined) return [];
  const isRawGet = action.request.method === 'GET' && /rawRequest/.test(template ?? '');
  const why = isRawGet ? ': a GET has no body, so that the raw request goes nowhere' : '';
  const summary = `${idle.map(quoted).join(', ')} ${idle.length === 1 ? 'is' : 'are'} in the contract and nothing sends ${idle.length === 1 ? 'it' : 'them'}${why}.`;
  return [{ rule: 'input-never-sent', pointer: under('/contract/input/inputSchema/properties', first), summary }];
}

/** What an import of the file asks for. */
function importChecks({ actionType, request }: ActionExport): readonly LintFinding[] {
  const told: LintFinding[] = [];
  if (request.method === 'GET' && request.template === undefined && request.templateUri === undefined) {
    told.push({
      rule: 'not-importable',
      pointer: '/config/request',
      summary:
        'The platform refuses the import: the request has no "requestTemplate", which it wants of a GET as well.',
      advice: 'Add "requestTemplate": "${input.rawRequest}".',
    });
  }
  if (actionType === undefined) {
    told.push({
      rule: 'not-importable',
      level: 'warn',
      pointer: '',
      summary: 'The export has no "actionType": a body for the API is right so, an import refuses it.',
      advice: 'Add "actionType": "custom" to import it.',
    });
  }
  return told;
}

function bodyChecks({ request }: Typical): readonly LintFinding[] {
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
): Promise<readonly LintFinding[]> {
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
  if (!/\/(?:conversations?|interactions?)\//.test(path)) return false;
  if (/\/(?:attributes?|participant-?data)\/?$/.test(path)) return true;
  if (/\/conversations?\/(?:voice|interactions?|web|call|callback|email|message|phone)\//.test(path)) return true;
  const reading = readJson(Buffer.from(body ?? ''), 100);
  const value = 'value' in reading ? reading.value : undefined;
  return /\/participants\/[^/]+\/?$/.test(path) && isRecord(value) && ('attributes' in value || 'data' in value);
}

/** Another template language, left standing after rendering. */
function foreignChecks({ request }: Typical, judged: readonly LintFinding[]): readonly LintFinding[] {
  if (judged.some(({ rule }) => rule === 'unrendered-value' || rule === 'unrendered-id')) return [];
  const texts: readonly (readonly [pointer: string, text: string])[] = [
    [URL_POINTER, request.url],
    [BODY_POINTER, request.body ?? ''],
    ...Object.entries(request.headers).map(([name, text]) => [headerPointer(name), text] as const),
  ];
  return texts.flatMap(([pointer, text]): LintFinding[] => {
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
function scopeChecks({ inputSchema, successSchema }: ActionExport, { request }: Typical): readonly LintFinding[] {
  const texts = [
    [URL_POINTER, request.url],
    [BODY_POINTER, request.body ?? ''],
    ...Object.entries(request.headers).map(
      ([name, value]) => [`/config/request/headers/${name}`, `scope=${/scope/i.test(name) ? value : ''}`] as const,
    ),
    ['/contract', JSON.stringify([inputSchema, successSchema])],
  ] as const;
  return texts.flatMap(([pointer, text]): LintFinding[] => {
    const asked = [...text.matchAll(SCOPE)].flatMap(([, list = '']) => decoded(list).split(/[\s,+]+/));
    const [scope] = asked.filter(
      (each) => /^(?:conversations?|integrations?|participants?):/.test(each) && !PUBLISHED.has(each),
    );
    return scope === undefined
      ? []
      : [{ rule: 'unpublished-scope', pointer, summary: `The scope ${quoted(scope)} is in nobody's reference.` }];
  });
}
