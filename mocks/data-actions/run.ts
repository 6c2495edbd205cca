import type { ActionExport } from './export';
import { failureAt, violationFailure, type Failure } from './failure';
import { inputViolations, type Inputs } from './inputs';
import { renderRequest, type ActionRequest, type Secrets, type Unset } from './request';
import {
  outputOf,
  rawResultOf,
  replyFailure,
  translate,
  type ActionReply,
  type Output,
  type Translation,
} from './response';

/** Sends a rendered request: the reply, or why there is none. */
export type Call = (request: ActionRequest) => Promise<ActionReply | { readonly failure: Failure }>;

/** Everything that happened to a value on its way; a stage that was not reached is null. */
export type Trace = {
  readonly inputs: Inputs;
  readonly request: ActionRequest | null;
  /** References that had no value and printed themselves. */
  readonly unset: readonly Unset[];
  readonly reply: ActionReply | null;
  readonly translation: Translation | null;
  readonly output: Output | null;
  /** Null when the action succeeded. */
  readonly failure: Failure | null;
};

type RunOptions = {
  readonly call: Call;
  readonly secrets?: Secrets;
  /** The correlation id that errors carry. */
  readonly contextId: string;
  /** Whether a null in the output is held against a contract that does not allow it. */
  readonly nullOutput?: 'accepted' | 'refused' | undefined;
};

const NOTHING = { request: null, unset: [], reply: null, translation: null, output: null, failure: null } as const;

/** Runs a Data Action: inputs, request, call, reply, translation, output. Never throws for what is in the export. */
export async function runAction(
  action: ActionExport,
  inputs: Inputs,
  { call, secrets = {}, contextId, nullOutput }: RunOptions,
): Promise<Trace> {
  const trace: Trace = { ...NOTHING, inputs };
  const missing = missingTexts(action, contextId);
  if (missing) return { ...trace, failure: missing };
  const [violation] = inputViolations(action.inputSchema, inputs);
  if (violation)
    return {
      ...trace,
      failure: violationFailure('inputs', { ...violation, schema: action.inputSchema, value: inputs }, contextId),
    };
  const rendered = renderRequest(action, inputs, { secrets, contextId });
  if ('failure' in rendered) return { ...trace, failure: rendered.failure };
  const reply = await call(rendered.request);
  if ('failure' in reply) return { ...trace, ...rendered, failure: reply.failure };
  return { ...trace, ...rendered, ...applyReply(action, reply, { secrets, contextId, nullOutput }) };
}

/** The response side alone: what a raw reply becomes. */
export function applyReply(
  action: ActionExport,
  reply: ActionReply,
  { secrets = {}, contextId, nullOutput }: Omit<RunOptions, 'call'>,
): Pick<Trace, 'reply' | 'translation' | 'output' | 'failure'> {
  const refused = replyFailure(reply, contextId);
  if (refused) return { reply, translation: null, output: null, failure: refused };
  const translated = translate(action, reply, contextId);
  if ('failure' in translated) return { reply, translation: null, output: null, failure: translated.failure };
  const { translation } = translated;
  const done = outputOf(action, { rawResult: rawResultOf(reply), translation, secrets, contextId, nullOutput });
  return 'failure' in done
    ? { reply, translation, output: null, failure: done.failure }
    : { reply, translation, output: done.output, failure: null };
}

/** An export may name its templates by a URI and not hold their text; then it cannot run. */
function missingTexts({ request, response }: ActionExport, contextId: string): Failure | undefined {
  const sendsBody = request.method !== 'GET' && request.method !== 'HEAD';
  const missing =
    sendsBody && request.template === undefined && request.templateUri !== undefined
      ? (['requestTemplate', request.templateUri] as const)
      : response.successTemplate === undefined && response.successTemplateUri !== undefined
        ? (['successTemplate', response.successTemplateUri] as const)
        : undefined;
  if (!missing) return undefined;
  const [name, uri] = missing;
  const why = `The export names "${name}Uri" (${uri}) and does not hold its text. Put the text under "${name}".`;
  return failureAt(name === 'requestTemplate' ? 'request' : 'output', contextId, { why });
}
