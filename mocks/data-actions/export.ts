import { isRecord } from '../behaviours/shared/behaviour';
import { isDeeperThan, readJson } from '../util/json';

/** A contract: a JSON schema as the export holds it. */
export type Schema = Readonly<Record<string, unknown>>;

/** A Data Action as exported (DATA_ACTION_EXPORTS). A text that is `undefined` is not in the file; its `…Uri` says where it was. */
export type ActionExport = {
  readonly name: string;
  /** Such as `purecloud-data-actions`, which is what an export without one is taken for. */
  readonly integrationType: string;
  /** `custom`; undefined in bodies for the API, which an import refuses. */
  readonly actionType: string | undefined;
  /** 1 to 60 seconds; undefined is the platform's default, 60. */
  readonly timeoutSeconds: number | undefined;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly template: string | undefined;
    readonly templateUri: string | undefined;
  };
  readonly response: {
    readonly translationMap: Readonly<Record<string, string>>;
    readonly defaults: Readonly<Record<string, string>>;
    readonly successTemplate: string | undefined;
    readonly successTemplateUri: string | undefined;
  };
  readonly inputSchema: Schema;
  readonly successSchema: Schema;
};

/** Why a text is no export: a place in the text (counted from 1), or a JSON pointer, with what is wrong there. */
export type ExportProblem =
  | { readonly line: number; readonly column: number; readonly problem: string }
  | { readonly pointer: string; readonly problem: string };

/** The integration whose actions call the platform itself. */
export const PLATFORM_INTEGRATION = 'purecloud-data-actions';
/** The integration whose actions run a function: they have a body and no URL. */
export const FUNCTION_INTEGRATION = 'function-data-actions';
/** The integration whose actions call any web service. */
export const WEB_SERVICE_INTEGRATION = 'custom-rest-actions';
/** Deepest nesting of an export. No real one comes near: deeper is hostile. */
export const EXPORT_DEPTH = 100;
const MAX_BYTES = 5 * 1024 * 1024;
const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD']);

/** Reads the text of an exported file; a byte order mark in front is no matter. */
export function parseExport(text: string): { readonly action: ActionExport } | { readonly problem: ExportProblem } {
  const bytes = Buffer.from(text.replace(/^\uFEFF/, ''));
  if (bytes.length > MAX_BYTES) return { problem: { pointer: '', problem: `it is longer than ${MAX_BYTES} bytes` } };
  const reading = readJson(bytes, EXPORT_DEPTH);
  return 'value' in reading ? readExport(reading.value) : { problem: reading };
}

/** Reads an export from JSON; keys nobody knows are left alone, since real exports vary. */
export function readExport(value: unknown): { readonly action: ActionExport } | { readonly problem: ExportProblem } {
  try {
    return { action: exportIn(value) };
  } catch (fault) {
    if (fault instanceof Misfit) return { problem: { pointer: fault.pointer, problem: fault.message } };
    throw fault;
  }
}

/** `file:3:7` or `file at /config/request`, with what is wrong there. */
export function describeExportProblem(problem: ExportProblem, file: string): string {
  if ('line' in problem) return `${file}:${problem.line}:${problem.column} is not JSON: ${problem.problem}.`;
  const where = problem.pointer === '' ? file : `${file} at ${problem.pointer}`;
  return `${where} is no exported Data Action: ${problem.problem}.`;
}

class Misfit extends Error {
  readonly pointer: string;
  constructor(pointer: string, problem: string) {
    super(problem);
    this.pointer = pointer;
  }
}

function exportIn(value: unknown): ActionExport {
  // Whoever keeps it has to write it out again, whatever way it came in.
  if (isDeeperThan(value, EXPORT_DEPTH)) throw new Misfit('', `it is nested deeper than ${EXPORT_DEPTH} levels`);
  const root = recordAt(value, '');
  const config = recordAt(root['config'], '/config');
  const request = recordAt(config['request'], '/config/request');
  const response = recordAt(config['response'] ?? {}, '/config/response');
  const contract = recordAt(root['contract'] ?? {}, '/contract');
  const input = recordAt(contract['input'] ?? {}, '/contract/input');
  const output = recordAt(contract['output'] ?? {}, '/contract/output');
  const url = textAt(request['requestUrlTemplate'], '/config/request/requestUrlTemplate');
  const integrationType = textAt(root['integrationType'], '/integrationType') ?? PLATFORM_INTEGRATION;
  if (url === undefined && integrationType !== FUNCTION_INTEGRATION)
    throw new Misfit('/config/request', '"requestUrlTemplate" is missing');
  return {
    name: textAt(root['name'], '/name') ?? 'a Data Action without a name',
    integrationType,
    actionType: textAt(root['actionType'], '/actionType'),
    timeoutSeconds: numberAt(config['timeoutSeconds'], '/config/timeoutSeconds'),
    request: {
      url: url ?? '',
      method: methodIn(request),
      headers: textsAt(request['headers'] ?? {}, '/config/request/headers'),
      template: textAt(request['requestTemplate'], '/config/request/requestTemplate'),
      templateUri: textAt(request['requestTemplateUri'], '/config/request/requestTemplateUri'),
    },
    response: {
      translationMap: textsAt(response['translationMap'] ?? {}, '/config/response/translationMap'),
      defaults: textsAt(response['translationMapDefaults'] ?? {}, '/config/response/translationMapDefaults'),
      successTemplate: textAt(response['successTemplate'], '/config/response/successTemplate'),
      successTemplateUri: textAt(response['successTemplateUri'], '/config/response/successTemplateUri'),
    },
    inputSchema: schemaIn(input, 'inputSchema', '/contract/input'),
    successSchema: schemaIn(output, 'successSchema', '/contract/output'),
  };
}

function recordAt(value: unknown, pointer: string): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value;
  throw new Misfit(pointer, value === undefined ? 'it is missing' : 'an object belongs here');
}

function textAt(value: unknown, pointer: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new Misfit(pointer, 'text belongs here');
  return value;
}

function numberAt(value: unknown, pointer: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number') throw new Misfit(pointer, 'a number belongs here');
  return value;
}

/** A map of text; a value that is not text is taken as its JSON, which is what its author meant. */
function textsAt(value: unknown, pointer: string): Readonly<Record<string, string>> {
  const entries = Object.entries(recordAt(value, pointer));
  return Object.fromEntries(
    entries.map(([key, each]) => [key, typeof each === 'string' ? each : JSON.stringify(each)]),
  );
}

function methodIn(request: Readonly<Record<string, unknown>>): string {
  const method = (textAt(request['requestType'], '/config/request/requestType') ?? '').toUpperCase();
  if (METHODS.has(method)) return method;
  const problem = method === '' ? '"requestType" is missing' : `"requestType" is none of ${[...METHODS].join(', ')}`;
  throw new Misfit('/config/request', problem);
}

/** Exports have the schema under a key of its own; hand-written ones put it right there. */
function schemaIn(side: Readonly<Record<string, unknown>>, key: string, pointer: string): Schema {
  const schema = side[key] ?? (side['properties'] === undefined && side['type'] === undefined ? {} : side);
  return recordAt(schema, `${pointer}/${key}`);
}
