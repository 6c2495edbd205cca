import type { components } from '../../openapi/types';
import type { Violation } from './schema';
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
};

type FailureDraft = {
  readonly why: string;
  /** What the platform says, where that is known; `why` otherwise. */
  readonly message?: string;
  readonly code?: string;
  readonly status?: number;
  readonly errors?: readonly ErrorBody[];
  readonly rule?: Failure['rule'];
};

/**
 * A failure in the form that was observed (DATA_ACTION_WORKSHOP). Only the wording for a success template is the platform's own;
 * all other messages are ours, since nobody has published them.
 */
export function failureAt(stage: Stage, contextId: string, draft: FailureDraft): Failure {
  const { why, message = why, code = 'bad.request', status = 400, errors = [], rule } = draft;
  const details = [{ errorCode: 'ACTION.PROCESSING' }];
  const error: ErrorBody = { message, code, status, messageParams: {}, contextId, details, errors: [...errors] };
  return { stage, why, error, ...(rule === undefined ? {} : { rule }) };
}

/** A success template that failed, in the words that were observed. */
export function transformFailure(problem: string, template: string, contextId: string): Failure {
  const message = `Transform failed to process result using 'successTemplate' template due to error:'${problem}'\n Template:'${template}'.`;
  return failureAt('output', contextId, { why: `The success template failed: ${problem}`, message });
}

/** A template of the request that failed, with its place. */
export function templateFailure(problem: TemplateProblem, template: string, contextId: string): Failure {
  return failureAt('request', contextId, {
    why: `${template} cannot be rendered: ${describeProblem(problem, template)}.`,
  });
}

/** A value that breaks a contract; `invalid.schema` is a code the platform lists in its list of error codes (SWAGGER_2018), its wording is ours. */
export function violationFailure(
  side: 'inputs' | 'output',
  { pointer, problem }: Violation,
  contextId: string,
): Failure {
  const what = side === 'inputs' ? 'The inputs' : 'The output';
  const contract = side === 'inputs' ? 'input' : 'output';
  const where = pointer === '' ? what : `${what} at ${pointer}`;
  const why = `${where} ${side === 'inputs' ? 'break' : 'breaks'} the ${contract} contract: ${problem}.`;
  return failureAt(side, contextId, { why, code: 'invalid.schema' });
}
