import { dirname, join, normalize } from 'node:path';
import { parseExport, type ActionExport } from '../../mocks/internal';
import { partsOf } from '../../mocks/util/json-pointer';
import type { Spot } from '../architect/flow';
import { spotsIn } from '../architect/lines';
import type { Block, Expression, ObjectEntry } from './hcl';
import { Evaluator, type Module, type PlacedBlock, type Project, type ReadText, type TerraformFile } from './project';

/** A `genesyscloud_integration_action` as an export would hold it. */
export type TerraformAction = {
  readonly file: string;
  /** `genesyscloud_integration_action.label`. */
  readonly address: string;
  /** The name in the org, where the files say it. */
  readonly name: string | undefined;
  readonly action: ActionExport;
  /** Where the attribute stands that became a part of the export, named by the pointer into the export. */
  readonly spotOf: (pointer: string) => Spot;
};
/** A definition that the files do not hold whole. */
export type TerraformProblem = { readonly file: string; readonly spot: Spot; readonly problem: string };

const RESOURCE = 'genesyscloud_integration_action';
const PLATFORM = 'purecloud-data-actions';
/** Stands for an integration whose kind is not in the files and whose URL is not the platform's. */
const WEB_SERVICE = 'custom-rest-actions';

/** The Data Actions that Terraform files define. A part that is not known, such as an id of a queue, is a word in its place. */
export function terraformActions(
  project: Project,
  files: readonly TerraformFile[],
  read: ReadText,
): { readonly actions: readonly TerraformAction[]; readonly problems: readonly TerraformProblem[] } {
  const evaluator = new Evaluator(project, read);
  const spots = new Map(files.map(({ file, text }) => [file, spotsIn(text)]));
  const actions: TerraformAction[] = [];
  const problems: TerraformProblem[] = [];
  for (const module of project.values()) {
    for (const block of module.blocks) {
      if (block.type !== 'resource' || block.labels[0] !== RESOURCE) continue;
      const spotAt = spots.get(block.file) ?? (() => ({ line: 1, column: 1 }));
      const address = block.labels.join('.');
      const value = exportOf(block, { evaluator, module });
      const parsed = 'problem' in value ? value : parseExport(JSON.stringify(value.exported));
      if ('action' in parsed) {
        const name = evaluator.textOf(block.body.attributes.get('name')?.value, module);
        const spotOf = (pointer: string): Spot => spotAt(offsetOf(block, pointer, evaluator, module));
        actions.push({ file: block.file, address, name, action: parsed.action, spotOf });
      } else {
        const problem = typeof parsed.problem === 'string' ? parsed.problem : parsed.problem.problem;
        problems.push({ file: block.file, spot: spotAt(block.offset), problem: `${address} was not read: ${problem}` });
      }
    }
  }
  return { actions, problems };
}

type Context = { readonly evaluator: Evaluator; readonly module: Module };

function exportOf(block: Block, context: Context): { readonly exported: unknown } | { readonly problem: string } {
  const { evaluator, module } = context;
  const request = block.body.blocks.find(({ type }) => type === 'config_request');
  const response = block.body.blocks.find(({ type }) => type === 'config_response');
  if (!request) return { problem: 'it has no config_request' };
  const own = block.body.attributes;
  const inputSchema = schemaIn(own.get('contract_input')?.value, context);
  const successSchema = schemaIn(own.get('contract_output')?.value, context);
  if (inputSchema === undefined || successSchema === undefined)
    return { problem: 'its contract comes from somewhere else' };
  const of = (part: Block | undefined, key: string): Expression | undefined => part?.body.attributes.get(key)?.value;
  const url = evaluator.filledText(of(request, 'request_url_template'), module, filledUrl);
  const timeout = evaluator.partlyKnown(own.get('config_timeout_seconds')?.value, module);
  return {
    exported: {
      name: evaluator.textOf(own.get('name')?.value, module) ?? block.labels.join('.'),
      integrationType: integrationOf(block, context) ?? (isPlatformUrl(url) ? PLATFORM : WEB_SERVICE),
      actionType: 'custom',
      config: {
        ...(typeof timeout === 'number' ? { timeoutSeconds: timeout } : {}),
        request: {
          requestUrlTemplate: url,
          requestType: evaluator.textOf(of(request, 'request_type'), module),
          requestTemplate: evaluator.filledText(of(request, 'request_template'), module, filledJson),
          headers: textsIn(of(request, 'headers'), context, filledWord),
        },
        response: {
          translationMap: textsIn(of(response, 'translation_map'), context, filledWord),
          translationMapDefaults: textsIn(of(response, 'translation_map_defaults'), context, filledJson),
          successTemplate: evaluator.filledText(of(response, 'success_template'), module, filledJson),
        },
      },
      contract: { input: { inputSchema }, output: { successSchema } },
    },
  };
}

/** A contract is JSON in a text, from `jsonencode`, a heredoc or a file. */
function schemaIn(expression: Expression | undefined, { evaluator, module }: Context): unknown {
  if (!expression) return {};
  const value = evaluator.partlyKnown(expression, module);
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}

function textsIn(
  expression: Expression | undefined,
  { evaluator, module }: Context,
  fill: Parameters<Evaluator['filledText']>[2],
): Readonly<Record<string, string>> {
  if (expression?.kind !== 'object') {
    const value = evaluator.partlyKnown(expression, module);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, string>>) : {};
  }
  const entries = expression.entries.flatMap(({ key, value }) => {
    const name = evaluator.textOf(key, module);
    const text = evaluator.filledText(value, module, fill);
    return name === undefined || text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(entries);
}

/** The integrations with Salesforce and Dynamics have relative URLs, too. */
function isPlatformUrl(url = ''): boolean {
  return url.startsWith('/') && !/^\/(?:services|api\/data)\//.test(url);
}

/** The kind of the integration that `integration_id` names, where that integration is in the files. */
function integrationOf(block: Block, { evaluator, module }: Context): string | undefined {
  const id = block.body.attributes.get('integration_id')?.value;
  const [part] = id?.kind === 'template' && id.parts.length === 1 ? id.parts : [id];
  if (typeof part !== 'object' || part.kind !== 'reference' || part.path[0] !== 'genesyscloud_integration')
    return undefined;
  const resource = module.blocks.find(
    ({ type, labels }: PlacedBlock) => type === 'resource' && labels[0] === part.path[0] && labels[1] === part.path[1],
  );
  return evaluator.textOf(resource?.body.attributes.get('integration_type')?.value, module);
}

function wordFor(part: Expression): string {
  return part.kind === 'reference' ? part.path.join('.') : 'computed';
}

function filledWord(_before: string, part: Expression): string {
  return wordFor(part);
}

/** A URL that begins with what is not known has a host that is not known. */
function filledUrl(before: string, part: Expression): string {
  return before === '' ? `https://${wordFor(part).replaceAll('_', '-')}` : wordFor(part);
}

/** Between quotes a word, elsewhere a number: either leaves the JSON whole. */
function filledJson(before: string, part: Expression): string {
  const quotes = before.replace(/\\./gs, '').split('"').length - 1;
  return quotes % 2 === 1 ? wordFor(part) : '0';
}

/** The attribute of each part of an export: block, then attribute. */
const PLACES: readonly (readonly [pointer: string, path: readonly string[]])[] = [
  ['/config/request/requestUrlTemplate', ['config_request', 'request_url_template']],
  ['/config/request/requestTemplate', ['config_request', 'request_template']],
  ['/config/request/headers', ['config_request', 'headers']],
  ['/config/request', ['config_request']],
  ['/config/response/translationMapDefaults', ['config_response', 'translation_map_defaults']],
  ['/config/response/translationMap', ['config_response', 'translation_map']],
  ['/config/response/successTemplate', ['config_response', 'success_template']],
  ['/config/response', ['config_response']],
  ['/config/timeoutSeconds', ['config_timeout_seconds']],
  ['/contract/input/inputSchema', ['contract_input']],
  ['/contract/output/successSchema', ['contract_output']],
  ['/name', ['name']],
];

function offsetOf(block: Block, pointer: string, evaluator: Evaluator, module: Module): number {
  const place = PLACES.find(([prefix]) => pointer === prefix || pointer.startsWith(`${prefix}/`));
  if (!place) return block.offset;
  const [prefix, path] = place;
  const [first = '', second] = path;
  const inner = block.body.blocks.find(({ type }) => type === first);
  if (second !== undefined && !inner) return block.offset;
  const attribute = second === undefined ? block.body.attributes.get(first) : inner?.body.attributes.get(second);
  if (!attribute) return inner?.offset ?? block.offset;
  const keys = partsOf(pointer.slice(prefix.length));
  return entryOffset(attribute, keys, evaluator, module);
}

/** The key of an object that is written out in the file; the attribute where it is not. */
function entryOffset(
  { value, offset }: { readonly value: Expression; readonly offset: number },
  keys: readonly string[],
  evaluator: Evaluator,
  module: Module,
): number {
  let at = offset;
  let expression: Expression | undefined = value;
  for (const key of keys) {
    if (expression?.kind === 'call') expression = expression.operands[0];
    if (expression?.kind !== 'object') break;
    const entry: ObjectEntry | undefined = expression.entries.find(
      (each) => evaluator.textOf(each.key, module) === key,
    );
    if (!entry) break;
    at = entry.key.offset;
    expression = entry.value;
  }
  return at;
}

/** What fills in the placeholders of each flow file, of the `genesyscloud_flow` resources that deploy it. */
export function substitutionsIn(project: Project, read: ReadText): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const evaluator = new Evaluator(project, read);
  const byFile = new Map<string, Map<string, string>>();
  for (const module of project.values()) {
    for (const { type, labels, body } of module.blocks) {
      if (type !== 'resource' || labels[0] !== 'genesyscloud_flow') continue;
      const path = evaluator.textOf(body.attributes.get('filepath')?.value, module);
      const values = evaluator.partlyKnown(body.attributes.get('substitutions')?.value, module);
      if (path === undefined || typeof values !== 'object' || values === null) continue;
      for (const file of filesNamed(path, module.folder)) {
        const known = byFile.get(file) ?? new Map<string, string>();
        for (const [name, value] of Object.entries(values)) {
          // A flow that is deployed twice with two values has neither.
          if (typeof value === 'string') known.set(name, (known.get(name) ?? value) === value ? value : `{{${name}}}`);
        }
        byFile.set(file, known);
      }
    }
  }
  return byFile;
}

/** A path without `path.module` is relative to the folder that Terraform is run in: that of the module or one above. */
function filesNamed(path: string, folder: string): readonly string[] {
  const files = [normalize(join(folder, path))];
  for (let at = folder; at !== dirname(at); at = dirname(at)) files.push(normalize(join(dirname(at), path)));
  return [...new Set(files)];
}
