import type { components } from '../../openapi/types';
import type { Schema } from './export';
import { schemaAt, typesOf, valueAt, type Violation } from './schema';
import { partsOf, pointerOf } from '../util/json-pointer';
import { describeProblem, type TemplateProblem } from './engines/velocity/index';

/** The platform's error body. */
export type ErrorBody = components['schemas']['ErrorBody'];

/** Where in its course a Data Action failed. */
export type Stage = 'inputs' | 'request' | 'call' | 'translation' | 'output';

/** A stage that failed: what a developer hears (it quotes no value), and what the platform answers. */
export type Failure = {
  readonly stage: Stage;
  readonly why: string;
  readonly error: ErrorBody;
  /** What the failure is told under, where it is more than a failed action. */
  readonly rule?: 'foreign-host' | undefined;
  /** Which of the steps of a test it is (`TEST_STEPS`), where the stage has several; counting from 0. */
  readonly step?: number | undefined;
};

type FailureDraft = {
  readonly why: string;
  /** What the platform says, where that is known; `why` otherwise. */
  readonly message?: string;
  readonly code?: string;
  readonly status?: number;
  readonly errors?: readonly ErrorBody[];
  readonly rule?: Failure['rule'];
  readonly step?: number;
};

/**
 * A failure in the form that was observed (DATA_ACTION_WORKSHOP). The wordings for a success template and for a
 * broken contract are the platform's own; all other messages are ours, since nobody has published them.
 */
export function failureAt(stage: Stage, contextId: string, draft: FailureDraft): Failure {
  const { why, message = why, code = 'bad.request', status = 400, errors = [], rule, step } = draft;
  const details = [{ errorCode: 'ACTION.PROCESSING' }];
  const error: ErrorBody = { message, code, status, messageParams: {}, contextId, details, errors: [...errors] };
  return { stage, why, error, ...(rule === undefined ? {} : { rule }), ...(step === undefined ? {} : { step }) };
}

/** A success template that failed, in the words that were observed. */
export function transformFailure(problem: string, template: string, contextId: string): Failure {
  const message = `Transform failed to process result using 'successTemplate' template due to error:'${problem}'\n Template:'${template}'.`;
  return failureAt('output', contextId, { why: `The success template failed: ${problem}`, message });
}

/** A template of the request that failed, with its place. */
export function templateFailure(problem: TemplateProblem, template: string, contextId: string): Failure {
  const step = template === 'requestUrlTemplate' ? 4 : template === 'requestTemplate' ? 6 : 5;
  return failureAt('request', contextId, {
    step,
    why: `${template} cannot be rendered: ${describeProblem(problem, template)}.`,
  });
}

/** A broken contract with what it was held against. */
export type BrokenContract = Violation & { readonly schema: Schema; readonly value: unknown };

/** A value that breaks a contract. The code is one of the platform's list (SWAGGER_2018); the words were recorded. */
export function violationFailure(side: 'inputs' | 'output', broken: BrokenContract, contextId: string): Failure {
  const { pointer, problem } = broken;
  const what = side === 'inputs' ? 'The inputs' : 'The output';
  const contract = side === 'inputs' ? 'input' : 'output';
  const where = pointer === '' ? what : `${what} at ${pointer}`;
  const why = `${where} ${side === 'inputs' ? 'break' : 'breaks'} the ${contract} contract: ${problem}.`;
  return failureAt(side, contextId, { why, message: recordedWords(broken), code: 'invalid.schema' });
}

/**
 * What the platform's validator says, in the form that a flow has logged (ACTION_LOG): "Schema: # @/properties/question1.
 * Error location: /question1.  instance type (null) does not match any allowed primitive type (allowed: ["string"])".
 * The sentence about a missing member is the same validator's, java-json-tools; any other problem is in our words.
 */
function recordedWords({ pointer, problem, schema, value }: BrokenContract): string {
  const keys = partsOf(pointer);
  const wanted = typesOf(schemaAt(schema, keys));
  const found = valueAt(value, keys);
  const missing = /^"(.*)" is missing$/.exec(problem)?.[1];
  const reason =
    missing !== undefined
      ? `object has missing required properties (["${missing}"])`
      : wanted.length > 0 && !wanted.some((type) => isOfType(found, type))
        ? `instance type (${typeNameOf(found)}) does not match any allowed primitive type (allowed: [${[...wanted]
            .sort()
            .map((type) => `"${type}"`)
            .join(',')}])`
        : problem;
  const place = schemaPointer(schema, keys);
  const at = place === '' ? '' : ` @${place}`;
  return `JSON failed schema validation for the following reasons: Schema: #${at}.  Error location: ${pointer}.  ${reason}`;
}

function typeNameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}

function isOfType(value: unknown, type: string): boolean {
  const name = typeNameOf(value);
  return name === type || (name === 'integer' && type === 'number');
}

/** Where in a schema the part stands that a value was held against. */
function schemaPointer(schema: Schema, keys: readonly string[]): string {
  const parts: string[] = [];
  for (const [index, key] of keys.entries()) {
    const within = schemaAt(schema, keys.slice(0, index));
    parts.push(...(typesOf(within).includes('array') && /^\d+$/.test(key) ? ['items'] : ['properties', key]));
  }
  return pointerOf(parts);
}

/** The steps of an action test, as the platform names them (recorded in a screenshot of the editor). */
export const TEST_STEPS = [
  'Validate request body contains simple json (key-value pairs)',
  'Validate draft definition',
  'Validate request body against simple input schema',
  'Perform authentication',
  'Resolve request URL template',
  'Resolve request header templates',
  'Resolve request body template',
  'Execute',
  'Resolve translation map',
  'Apply output transformation',
] as const;
const STEP_OF_STAGE: Readonly<Record<Stage, number>> = { inputs: 2, request: 6, call: 7, translation: 8, output: 9 };

/** The step of a test in which an action failed, counting from 0. */
export function failedStep({ stage, step }: Failure): number {
  return step ?? STEP_OF_STAGE[stage];
}
