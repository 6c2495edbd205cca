import { isRecord } from '../../behaviours/shared/behaviour';
import { matchRoute } from '../../contract/contract';
import { readJson } from '../../util/json';
import { PLATFORM_INTEGRATION, type ActionExport } from '../export';
import { isDefinite, parsePath, readPath, type Path } from '../engines/jsonpath/index';
import { propertiesOf, schemaAt, typesOf } from '../schema';
import { describeProblem, parseTemplate } from '../engines/velocity/index';
import { pathHints, quotedComparisons } from './path-hints';
import { astray, replyMembers } from './reply-model';
import { outcomeOf, SCALARS, usualTexts, type Outcome, type Scene, type Texts } from './dry-run-result';
import { typical } from './typical-inputs';
import { MAX_NAMES, quoted, sameButForCase, under, type Rehearse, type LintFinding } from './lint-finding';
import { partsOf } from '../../util/json-pointer';

const MAP = '/config/response/translationMap';
const DEFAULTS = '/config/response/translationMapDefaults';
const TEMPLATE = '/config/response/successTemplate';
const TOOLS: ReadonlySet<string> = new Set([
  'rawResult',
  'esc',
  'math',
  'encoding',
  'urlTool',
  'successTemplateUtils',
  'foreach',
  'velocityCount',
  'velocityHasNext',
]);
const DEPTH = 1_000;
/** What a default may be, the likeliest first; the first that fits the template and the contract is advised. */
const DEFAULT_CANDIDATES = ['"disconnected"', '[]', '0', 'false', '{}', 'null'] as const;

/** Everything that rendering the response side brings to light. */
export async function responseChecks(action: ActionExport, rehearse: Rehearse): Promise<readonly LintFinding[]> {
  const { successTemplate, successTemplateUri, translationMap } = action.response;
  if (successTemplate === undefined && successTemplateUri !== undefined) {
    const summary =
      'The success template is outside the export (successTemplateUri): the response side was not checked.';
    return [{ rule: 'template-unchecked', pointer: '/config/response/successTemplateUri', summary }];
  }
  const template = successTemplate ?? '${rawResult}';
  const parsed = parseTemplate(template);
  const { paths, told } = readPaths(translationMap);
  if ('problem' in parsed) {
    const summary = `${describeProblem(parsed.problem, 'successTemplate')}.`;
    const rule = parsed.problem.kind === 'unsupported' ? 'template-unchecked' : 'success-template';
    return [...told, { rule, pointer: TEMPLATE, summary }];
  }
  const used = new Set(parsed.template.references.map(({ root }) => root));
  const scene: Scene = { action, template, paths, used, ...(await replyOf(action, rehearse)) };
  const strange = strangeVariables(scene, parsed.template.references);
  return [
    ...told,
    ...strayPaths(scene),
    ...pathHints(action, scene),
    ...quotedComparisons(action, new Set([...paths].filter(([, path]) => isDefinite(path)).map(([name]) => name))),
    ...strange,
    ...(strange.length > 0 || told.length > 0 ? [] : outputChecks(scene)),
  ];
}

function readPaths(map: Texts): { readonly paths: ReadonlyMap<string, Path>; readonly told: readonly LintFinding[] } {
  const paths = new Map<string, Path>();
  const told: LintFinding[] = [];
  for (const [name, source] of Object.entries(map)) {
    const path = parsePath(source);
    if (!('message' in path)) paths.set(name, path);
    else
      told.push({
        rule: 'bad-path',
        pointer: under(MAP, name),
        summary: `The path of ${quoted(name)} cannot be read: column ${path.column}: ${path.message}`,
      });
  }
  return { paths, told };
}

/** The documented operation with a usual reply and one that holds as little as it may. */
async function replyOf(action: ActionExport, rehearse: Rehearse): Promise<Pick<Scene, 'route' | 'least' | 'usual'>> {
  const request = action.integrationType === PLATFORM_INTEGRATION ? typical(action)?.request : undefined;
  const match = request && matchRoute(request.method, request.url.split('?')[0] ?? '');
  if (!request || match?.kind !== 'route' || match.route.kind === 'run')
    return { route: undefined, least: {}, usual: '{}' };
  const { status, body } = await rehearse(request);
  const reading = readJson(Buffer.from(body), DEPTH);
  const value = status < 300 && 'value' in reading ? reading.value : {};
  const least = isRecord(value) && Array.isArray(value['participants']) ? { ...value, participants: [] } : value;
  return { route: match.route, least, usual: JSON.stringify(value) };
}

/** Paths that read what the operation never answers. */
function strayPaths({ paths, route, action }: Scene): readonly LintFinding[] {
  if (!route) return [];
  return [...paths].flatMap(([name, path]): LintFinding[] => {
    const found = astray(route, path);
    if (!found) return [];
    const then = Object.hasOwn(action.response.defaults, name)
      ? 'the default always applies'
      : 'it has no default either';
    const summary = `The path of ${quoted(name)} cannot match: column ${found.column}: ${found.why}. So ${then}.`;
    return [{ rule: 'path-never-matches', pointer: under(MAP, name), summary }];
  });
}

function strangeVariables(
  { action, paths }: Scene,
  references: readonly {
    readonly root: string;
    readonly line: number;
    readonly column: number;
    readonly use: string;
    readonly text: string;
  }[],
): readonly LintFinding[] {
  const written = new Set(references.filter(({ use }) => use === 'write').map(({ root }) => root));
  const known = new Set([...Object.keys(action.response.translationMap), ...paths.keys()]);
  const told = new Map<string, LintFinding>();
  for (const { root, text, line, column } of references) {
    if (known.has(root) || TOOLS.has(root) || written.has(root) || told.has(root)) continue;
    const near = sameButForCase(root, known);
    const problem = `Variable $${root} has not been set at successTemplate[line ${line}, column ${column}]`;
    const summary =
      root.toLowerCase() === 'input'
        ? `${text} (line ${line}, column ${column}): nobody documents inputs in a success template; here the action fails.`
        : `The action always fails: ${problem}.`;
    const advice =
      near === undefined
        ? `Add ${quoted(root)} to the translation map, or take it out.`
        : `Write \${${near}}: names are case-sensitive.`;
    const level = root.toLowerCase() === 'input' ? ('warn' as const) : ('error' as const);
    told.set(root, { rule: 'success-template', level, pointer: TEMPLATE, summary, advice });
  }
  return [...told.values()];
}

function outputChecks(scene: Scene): readonly LintFinding[] {
  const texts = usualTexts(scene);
  const outcome = outcomeOf(scene, texts);
  if (outcome.kind !== 'output') {
    // Whether a translated number is a number to Velocity, nobody has published; here it is JSON text.
    const isOfTool = toolMethod(scene.template) !== undefined;
    const level = outcome.kind === 'refused' && outcome.isRender && !isOfTool ? ('warn' as const) : ('error' as const);
    const summary = `Rendered with typical values: ${outcome.problem}.`;
    const advice = isOfTool ? { advice: `successTemplateUtils has ${UTIL_METHODS.join(' and ')}.` } : {};
    return [{ rule: 'success-template', level, pointer: TEMPLATE, summary, ...advice }];
  }
  return [
    ...restChecks(outcome.rest),
    ...quoteChecks(scene, texts),
    ...violationChecks(scene, outcome),
    ...absenceChecks(scene, texts),
    ...emptyListChecks(scene, texts),
    ...memberChecks(scene, outcome.value),
  ];
}

/** The methods that the vendor's help names. */
const UTIL_METHODS = ['firstFromArray', 'moveKeysIntoArrayOfObjects'] as const;

/** A method of the platform's own tool that it does not have. */
function toolMethod(template: string): string | undefined {
  const called = [...template.matchAll(/successTemplateUtils\.(\w+)\s*\(/g)].map(([, name = '']) => name);
  return called.find((name) => !UTIL_METHODS.some((known) => known === name));
}

function restChecks(rest: string): readonly LintFinding[] {
  const trimmed = rest.trim();
  if (trimmed === '') return [];
  const shown = trimmed.length > 20 ? `${trimmed.slice(0, 20)}…` : trimmed;
  return [
    { rule: 'success-template-rest', pointer: TEMPLATE, summary: `${quoted(shown)} follows the end of the JSON.` },
  ];
}

/** A text between quotes that the template adds: translated text brings its own. */
function quoteChecks(scene: Scene, texts: Texts): readonly LintFinding[] {
  return [...scene.paths].slice(0, MAX_NAMES).flatMap(([name, path]): LintFinding[] => {
    if (!scene.used.has(name) || !isDefinite(path) || texts[name] === SCALARS[0]) return [];
    if (outcomeOf(scene, { ...texts, [name]: SCALARS[0] }).kind !== 'not-json') return [];
    const isText = typeof usualValue(scene, path) === 'string';
    const then = isText ? 'the action always fails' : 'a number works, any text breaks the output';
    const summary = `\${${name}} is printed between quotes, and a translated text brings its own: ${then}.`;
    return [
      {
        rule: 'success-template',
        level: isText ? 'error' : 'warn',
        pointer: TEMPLATE,
        summary,
        advice: `Write \${${name}} without quotes around it.`,
      },
    ];
  });
}

/** What a path finds in the operation's usual reply; undefined where nobody knows. */
function usualValue({ route, usual }: Scene, path: Path): unknown {
  if (!route) return undefined;
  const reading = readPath(path, JSON.parse(usual));
  return reading.resolved ? reading.value : undefined;
}

/** The output against the contract: a list where one value belongs is told as such. */
function violationChecks(
  { action, used }: Scene,
  { value, violations }: Outcome & { readonly kind: 'output' },
): readonly LintFinding[] {
  if (used.has('rawResult')) return [];
  return violations.map(({ pointer, problem }): LintFinding => {
    const keys = partsOf(pointer);
    const wanted = typesOf(schemaAt(action.successSchema, keys));
    const where = pointer === '' ? 'The output' : `The output at ${pointer}`;
    if (Array.isArray(at(value, keys)) && wanted.length > 0 && !wanted.includes('array')) {
      const summary = `${where} is a list where the contract has ${wanted.join(' or ')}: its path yields a list even when one thing matches.`;
      return { rule: 'list-for-scalar', pointer: TEMPLATE, summary };
    }
    return {
      rule: 'output-mismatch',
      pointer: TEMPLATE,
      summary: `${where} breaks the contract with every kind of value: ${problem}.`,
    };
  });
}

function at(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((parent, key) => {
    if (Array.isArray(parent)) return (parent as readonly unknown[])[Number(key)];
    return isRecord(parent) ? parent[key] : undefined;
  }, value);
}

/** What happens where a path does not resolve: a default that breaks the output, or no default at all. */
function absenceChecks(scene: Scene, texts: Texts): readonly LintFinding[] {
  const { defaults } = scene.action.response;
  const before = outcomeOf(scene, texts);
  const usual = before.kind === 'output' ? before.violations.length : 0;
  return [...scene.paths].slice(0, MAX_NAMES).flatMap(([name, path]): readonly LintFinding[] => {
    if (!scene.used.has(name) || readPath(path, scene.least).resolved) return [];
    const fallback = Object.hasOwn(defaults, name) ? defaults[name] : undefined;
    if (fallback === undefined) return missingDefault(scene, texts, name);
    const outcome = outcomeOf(scene, { ...texts, [name]: fallback });
    if (outcome.kind === 'output' && outcome.violations.length <= usual) return [];
    const why =
      outcome.kind === 'output'
        ? `the output${outcome.violations[0]?.pointer ? ` at ${outcome.violations[0].pointer}` : ''} breaks the contract (${outcome.violations[0]?.problem ?? ''})`
        : outcome.kind === 'not-json'
          ? 'the output is no longer JSON'
          : outcome.problem;
    const summary = `When the path of ${quoted(name)} finds nothing, its default is printed as it stands, and ${why}.`;
    const better = DEFAULT_CANDIDATES.find((candidate) => {
      const result = outcomeOf(scene, { ...texts, [name]: candidate });
      return result.kind === 'output' && result.violations.length <= usual;
    });
    const advice = better === undefined ? {} : { advice: `Write the default as JSON: ${JSON.stringify(better)}.` };
    return [{ rule: 'broken-default', pointer: under(DEFAULTS, name), summary, ...advice, ...rareLevel(scene, name) }];
  });
}

/** What happens where a path yields a list and nothing matches: no default is used then. */
function emptyListChecks(scene: Scene, texts: Texts): readonly LintFinding[] {
  return [...scene.paths].slice(0, MAX_NAMES).flatMap(([name, path]): LintFinding[] => {
    if (!scene.used.has(name) || isDefinite(path)) return [];
    const outcome = outcomeOf(scene, { ...texts, [name]: '[]' });
    if (outcome.kind === 'output') return [];
    const why = outcome.kind === 'not-json' ? 'the output is no longer JSON' : outcome.problem;
    const summary = `When the path of ${quoted(name)} matches nothing, it yields an empty list, its default is not used, and ${why}.`;
    return [{ rule: 'empty-list', pointer: under(MAP, name), summary }];
  });
}

function missingDefault(scene: Scene, texts: Texts, name: string): readonly LintFinding[] {
  const { [name]: _left, ...rest } = texts;
  if (outcomeOf(scene, rest).kind === 'output') return [];
  const near = sameButForCase(name, Object.keys(scene.action.response.defaults));
  const path = scene.paths.get(name);
  const example = path && !isDefinite(path) ? '[]' : '""';
  const advice =
    near === undefined
      ? `Add a default as JSON, such as ${JSON.stringify(example)}.`
      : `There is a default for ${quoted(near)}: names are case-sensitive.`;
  const summary = `${quoted(name)} has no default: where its path finds nothing, the action fails.`;
  return [{ rule: 'missing-default', pointer: under(MAP, name), summary, advice, ...rareLevel(scene, name) }];
}

/** A path that yields a list finds nothing only where a reply comes without the list itself, which services always send. */
function rareLevel({ paths }: Scene, name: string): Pick<LintFinding, 'level'> {
  const path = paths.get(name);
  return path && !isDefinite(path) ? { level: 'info' } : {};
}

/** Members that the contract promises and the output never has. */
function memberChecks({ action, used, route, template }: Scene, value: unknown): readonly LintFinding[] {
  const isRaw = template.trim().replaceAll(/[${}!]/g, '') === 'rawResult';
  const members = isRaw
    ? route && replyMembers(route)
    : isRecord(value) && !used.has('rawResult')
      ? new Set(Object.keys(value))
      : undefined;
  // One translated value as the whole output: what is in it, the reply decides.
  const isOneValue = !isRaw && /^\s*\$!?\{?\w+\}?\s*$/.test(template);
  if (!members || isOneValue || /#(?:if|foreach|set)\b/.test(template)) return [];
  return [...propertiesOf(action.successSchema).keys()].flatMap((name): LintFinding[] => {
    if (members.has(name)) return [];
    const near = sameButForCase(name, members);
    const summary = `The contract promises ${quoted(name)}, and the output never has it${near === undefined ? '' : `, but ${quoted(near)}`}.`;
    return [{ rule: 'output-never-set', pointer: under('/contract/output/successSchema/properties', name), summary }];
  });
}
