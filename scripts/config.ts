import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { WrittenBy } from '../contracts/names/written-elsewhere';
import type { RuleLevels } from '../contracts/report';
import type { StateMapping } from '../contracts/states';
import {
  faultsProblem,
  isProfile,
  isProfilePath,
  PROFILE_NAMES,
  type Client,
  type Fault,
  type Limits,
  type MockOptions,
} from '../mocks/internal';
import { readJson } from '../mocks/util/json';
import { configSchema, type Schema } from './config-schema';
import { didYouMean, usageProblem } from './exit';
import { partsOf } from '../mocks/util/json-pointer';

/** A checked config file. */
export type Config = {
  readonly $schema?: string;
  /** The name of a built-in profile or a file; a relative path is relative to the working directory. */
  readonly profile?: string;
  /** Question id to behaviour id. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly limits?: Partial<Omit<Limits, 'reservedNames'>> & { readonly reservedNames?: readonly string[] };
  readonly clients?: readonly Client[];
  readonly tokenSeconds?: number;
  readonly isolate?: 'client';
  readonly rateLimit?: number;
  readonly journalEntries?: number;
  readonly hosts?: readonly string[];
  readonly cors?: readonly string[];
  readonly faults?: readonly Fault[];
  readonly seed?: number;
  /** A file; a relative path is relative to the working directory, as that of a flag. */
  readonly state?: string;
  /** An address, as `storeAt` takes it. */
  readonly store?: string;
  /** What a team has said of rules. */
  readonly rules?: RuleLevels;
  /** What a consumer's own provider states stand for. */
  readonly states?: StateMapping;
  /** Who writes attribute names that no file shows, for `names`. */
  readonly names?: { readonly writtenBy?: WrittenBy };
};

const MAX_DEPTH = 50;

/** Reads a config file, JSON or YAML; a file that cannot be read or says something unknown is a usage problem. */
export async function readConfig(file: string): Promise<Config> {
  const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    throw usageProblem(`The config file ${file} cannot be read (${fault.code ?? fault.message}).`);
  });
  const source = { file, text: text.replace(/^\uFEFF/, '') };
  const value = extname(file) === '.json' ? jsonIn(source) : yamlIn(source);
  checkConfig(value ?? {}, source);
  return (value ?? {}) as Config;
}

/** What a config file says of the platform that a mock plays; what is kept and what goes wrong is up to the command. */
export function mockOptionsOf(config: Config): MockOptions {
  const { $schema: _schema, states: _states, rules: _rules, names: _names, ...options } = config;
  const { state: _state, store: _store, seed: _seed, faults: _faults, answers, limits, cors, ...same } = options;
  const { reservedNames, ...numbers } = limits ?? {};
  return {
    ...same,
    ...(answers ? { answers: new Map(Object.entries(answers)) } : {}),
    ...(limits ? { limits: { ...numbers, ...(reservedNames ? { reservedNames: new Set(reservedNames) } : {}) } } : {}),
    ...(cors ? { origins: cors } : {}),
  };
}

type Source = { readonly file: string; readonly text: string };

function jsonIn({ file, text }: Source): unknown {
  const reading = readJson(Buffer.from(text), MAX_DEPTH);
  if ('value' in reading) return reading.value;
  throw usageProblem(`${file}:${reading.line}:${reading.column} is not JSON: ${reading.problem}.`);
}

function yamlIn({ file, text }: Source): unknown {
  const { document, counter } = parsedYaml(text);
  const [fault] = document.errors;
  if (!fault) return valueOf(document, file);
  const { line, col } = counter.linePos(fault.pos[0]);
  throw usageProblem(
    `${file}:${line}:${col} is not YAML: ${YAML_FAULTS[fault.code] ?? fault.message.replace(/\.$/, '')}.`,
  );
}

/** The commonest mistakes in plain words; for the others the parser speaks. */
const YAML_FAULTS: Readonly<Record<string, string>> = {
  BLOCK_IN_FLOW: 'a block stands inside brackets',
  BLOCK_AS_IMPLICIT_KEY:
    'two names with a colon stand on one line; put the second on a line of its own, or quote the text',
  DUPLICATE_KEY: 'a name stands twice in one map',
  MISSING_CHAR: 'a quote or a bracket is not closed, or a comma is missing',
  TAB_AS_INDENT: 'a tab indents this line; YAML takes spaces alone',
  BAD_INDENT: 'this line is indented further, or less far, than its neighbours',
};

function valueOf(document: ReturnType<typeof parsedYaml>['document'], file: string): unknown {
  try {
    return document.toJS() as unknown;
  } catch (fault) {
    // Aliases that stand for more than anybody would write, or for nothing.
    throw usageProblem(`${file} cannot be read: ${(fault as Error).message}.`);
  }
}

function parsedYaml(text: string) {
  // Loaded only for who has a YAML file, or a mistake to be pointed at.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { LineCounter, parseDocument } = require('yaml') as typeof import('yaml');
  const counter = new LineCounter();
  // Pretty errors quote the line, and it may hold a secret.
  return { document: parseDocument(text, { lineCounter: counter, prettyErrors: false }), counter };
}

/** The outcome of the keywords below these is told by the error at the place itself. */
const OUTER_KEYWORDS = new Set(['properties', 'items', 'additionalProperties']);

function checkConfig(value: unknown, source: Source): void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { Validator } = require('@cfworker/json-schema') as typeof import('@cfworker/json-schema');
  const schema = configSchema();
  const { errors } = new Validator(schema as object, '2020-12', false).validate(value);
  const problems = errors
    .filter(({ keyword }) => !OUTER_KEYWORDS.has(keyword))
    .map(({ instanceLocation, keyword, error }) => {
      const path = pathOf(instanceLocation);
      return `${source.file}${lineOf(source.text, path)}: ${problemAt({ path, keyword, error, value, schema })}`;
    });
  if (problems.length > 0) throw usageProblem([...new Set(problems)].join('\n            '));
  checkProfile(value, source);
  checkFaults(value, source);
}

function checkProfile(value: unknown, { file, text }: Source): void {
  const { profile } = value as Config;
  if (profile === undefined || isProfile(profile) || isProfilePath(profile)) return;
  const hint = didYouMean(profile, PROFILE_NAMES);
  throw usageProblem(`${file}${lineOf(text, ['profile'])}: "profile" cannot be ${JSON.stringify(profile)}${hint}`);
}

/** `PUT /_mock/faults` and the config file tell of a wrong fault in the same words. */
function checkFaults(value: unknown, { file, text }: Source): void {
  const { faults = [] } = value as { readonly faults?: unknown };
  const problem = faultsProblem(faults);
  if (problem === undefined) return;
  const [place = 'faults'] = /^faults\[\d+\][.\w]*/.exec(problem) ?? [];
  throw usageProblem(`${file}${lineOf(text, place.match(/\w+/g) ?? [])}: ${problem}`);
}

type Misfit = {
  readonly path: readonly string[];
  readonly keyword: string;
  readonly error: string;
  readonly value: unknown;
  readonly schema: Schema;
};

function problemAt({ path, keyword, error, value, schema }: Misfit): string {
  const place = path.length === 0 ? 'the file' : `"${shown(path)}"`;
  if (keyword === 'false') {
    const known = Object.keys(schemaAt(schema, path.slice(0, -1))?.properties ?? {});
    return `${place} is not known${didYouMean(path.at(-1), known)}`;
  }
  const { enum: choices, type, pattern, description, minimum, maximum } = schemaAt(schema, path) ?? {};
  if (keyword === 'enum' && choices) {
    const wrong = valueAt(value, path);
    const name = typeof wrong === 'string' ? wrong : undefined;
    return `${place} cannot be ${JSON.stringify(wrong)}${didYouMean(name, choices)}`;
  }
  if (keyword === 'type') return `${place} must be ${type === 'integer' ? 'a whole number' : `of type ${type ?? ''}`}.`;
  if (keyword === 'pattern') return `${place} does not look like ${pattern ?? ''}. ${description ?? ''}`.trim();
  const given = JSON.stringify(valueAt(value, path));
  if (keyword === 'minimum') return `${place} must be ${minimum} or more, not ${given}.`;
  if (keyword === 'maximum') return `${place} must be ${maximum} or less, not ${given}.`;
  const missing = /required property "(.*)"/.exec(error)?.[1];
  if (keyword === 'required' && missing !== undefined) return `${place} has no "${missing}", which it needs.`;
  return `${place} breaks the rule "${keyword}" of the schema, which scripts/config.schema.json in the package has.`;
}

function schemaAt(schema: Schema | undefined, path: readonly string[]): Schema | undefined {
  let at = schema;
  for (const part of path) {
    const named = at?.properties && Object.hasOwn(at.properties, part) ? at.properties[part] : undefined;
    at = named ?? at?.items ?? (at?.additionalProperties === false ? undefined : at?.additionalProperties);
  }
  return at;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const part of path) at = (at as Record<string, unknown> | undefined)?.[part];
  return at;
}

function pathOf(instanceLocation: string): readonly string[] {
  // The validator writes it as a URI does.
  return partsOf(decodeURI(instanceLocation)).filter((part) => part !== '');
}

/** `clients[0].secret` */
function shown(path: readonly string[]): string {
  return path.map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}

/** `:line` of a place in JSON or YAML text; nothing where it cannot be found. */
function lineOf(text: string, path: readonly string[]): string {
  const { document, counter } = parsedYaml(text);
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    const { items = [] } = (node ?? {}) as { readonly items?: readonly unknown[] };
    const entry = items.find((item, index) => keyOf(item) === part || String(index) === part);
    if (entry === undefined) break;
    const { key, value } = entry as { readonly key?: unknown; readonly value?: unknown };
    offset = startOf(key ?? entry) ?? offset;
    node = key === undefined ? entry : value;
  }
  return path.length === 0 ? '' : `:${counter.linePos(offset).line}`;
}

function keyOf(item: unknown): string | undefined {
  const { key } = (item ?? {}) as { readonly key?: { readonly value?: unknown } };
  return key?.value === undefined ? undefined : String(key.value);
}

function startOf(node: unknown): number | undefined {
  return (node as { readonly range?: readonly number[] | null }).range?.[0];
}
