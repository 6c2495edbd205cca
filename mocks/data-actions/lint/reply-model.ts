import document from '../../../openapi/document.json';
import { isRecord } from '../../behaviours/shared/behaviour';
import type { Route } from '../../contract/contract';
import { nearest } from '../../util/did-you-mean';
import type { Condition, Operand, Path, Step } from '../engines/jsonpath/index';

/** Where a path leaves the documented reply: the column in the path, and why nothing can be there. */
export type Astray = { readonly column: number; readonly why: string };

type Model = Readonly<Record<string, unknown>>;

/**
 * Members that the SDK documents for participants and communications and our OpenAPI document leaves out; a path
 * through one of them is not judged.
 */
const UNLISTED: ReadonlySet<string> = new Set(
  (
    'externalContactInitialDivisionId conversationRoutingData internalMessages screenMonitorings screenshares ' +
    'socialExpressions videos evaluations screenRecordingState flaggedReason startAcwTime endAcwTime bargedParticipantId ' +
    'recordersState securePause recordingId segments errorInfo startHoldTime documentId disconnectReasons faxStatus self ' +
    'other afterCallWork agentAssistantId transferSource queueMediaSettings clientIpAddress disposition dialerPreview ' +
    'voicemail externalCampaign skipEnabled timeoutSeconds automatedCallbackConfigId callerId callerIdName messageId ' +
    'draftAttachments spam parkTime authenticated toAddress fromAddress messages journeyContext byoSmsIntegrationId ' +
    'engagementSource resumeTime roomId avatarImageUrl controlling providerEventTime outboundPreview bargedTime ' +
    'monitoredParticipantId monitoredParticipant'
  ).split(' '),
);
const MAX_SCHEMAS = 12;

/** Where a path cannot match what an operation is documented to answer; undefined where it can, or nobody knows. */
export function astray(route: Route, path: Path): Astray | undefined {
  const model = replyModel(route);
  if (model === 'none') {
    const [first] = path.steps;
    return first && { column: first.column, why: 'the operation answers without a body' };
  }
  return model && walk(path.steps, model, route);
}

/** The member names of a documented reply; undefined where it is not an object that the document describes. */
export function replyMembers(route: Route): ReadonlySet<string> | undefined {
  const model = replyModel(route);
  if (model === 'none') return new Set();
  const members = model && membersOf(model);
  return members && new Set(members.keys());
}

function replyModel({ path, method }: Route): Model | 'none' | undefined {
  const paths = document.paths as unknown as Readonly<Record<string, Readonly<Record<string, Model>>>>;
  const responses = paths[path]?.[method.toLowerCase()]?.['responses'];
  if (!isRecord(responses)) return undefined;
  const status = Object.keys(responses).find((code) => code.startsWith('2'));
  const response = resolved(responses[status ?? '']);
  const content = response?.['content'];
  if (!isRecord(content)) return 'none';
  const json = content['application/json'];
  return isRecord(json) ? resolved(json['schema']) : undefined;
}

function resolved(node: unknown): Model | undefined {
  let at = node;
  for (let count = 0; count < MAX_SCHEMAS && isRecord(at) && typeof at['$ref'] === 'string'; count += 1) {
    at = at['$ref']
      .slice(2)
      .split('/')
      .reduce<unknown>((parent, key) => (isRecord(parent) ? parent[key] : undefined), document);
  }
  return isRecord(at) ? at : undefined;
}

/** The members of an object, those of its parts included; undefined where the model does not name them. */
function membersOf(model: Model): ReadonlyMap<string, unknown> | undefined {
  const parts = Array.isArray(model['allOf']) ? (model['allOf'] as readonly unknown[]) : [];
  const inherited = parts.map((part) => resolved(part)).map((part) => part && membersOf(part));
  if (inherited.includes(undefined)) return undefined;
  const own = isRecord(model['properties']) ? Object.entries(model['properties']) : undefined;
  if (own === undefined && inherited.length === 0) return undefined;
  if (isRecord(model['additionalProperties'])) return undefined;
  return new Map([...inherited.flatMap((part) => [...(part ?? [])]), ...(own ?? [])]);
}

function walk(steps: readonly Step[], from: Model, route: Route): Astray | undefined {
  let model: Model | undefined = from;
  for (const step of steps) {
    if (!model) return undefined;
    const isList: boolean = model['type'] === 'array';
    if (step.kind === 'names') {
      const found = named(step.names, model, step.column, route);
      if ('why' in found) return found;
      model = found.model;
    } else if (step.kind === 'indexes' || step.kind === 'slice' || step.kind === 'wildcard' || step.kind === 'filter') {
      if (!isList) return undefined;
      model = resolved(model['items']);
      const wrong = step.kind === 'filter' && model ? conditionAstray(step.condition, model, route) : undefined;
      if (wrong) return wrong;
    } else return undefined;
  }
  return undefined;
}

function named(
  names: readonly string[],
  model: Model,
  column: number,
  route: Route,
): { readonly model: Model | undefined } | Astray {
  const [name = ''] = names;
  if (model['type'] === 'array')
    return { column, why: `${JSON.stringify(name)} is read from a list; write [*] or [0] before it` };
  const members = membersOf(model);
  if (!members) {
    const isScalar = ['string', 'integer', 'number', 'boolean'].includes(String(model['type']));
    return isScalar
      ? { column, why: `${JSON.stringify(name)} is read from a ${String(model['type'])}` }
      : { model: undefined };
  }
  const known = names.find((each) => members.has(each));
  if (known !== undefined) return { model: resolved(members.get(known)) };
  if (names.some((each) => UNLISTED.has(each))) return { model: undefined };
  const near =
    nearest(name, [...members.keys()]) ?? [...members.keys()].find((each) => each.toLowerCase() === name.toLowerCase());
  const meant = near === undefined ? mediaHint(name, route) : `; did you mean ${JSON.stringify(near)}?`;
  return { column, why: `the reply of ${route.method} ${route.path} has no ${JSON.stringify(name)} there${meant}` };
}

/** The mistake of reading the list of calls from a media path, whose participants are flat, or the other way round. */
function mediaHint(name: string, { medium }: Route): string {
  const isList = /^(?:calls|callbacks|emails|chats|cobrowsesessions)$/.test(name);
  if (medium !== undefined && isList) return '; participants of a media path are flat, without a list for each medium';
  return '';
}

function conditionAstray(condition: Condition, model: Model, route: Route): Astray | undefined {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.conditions.map((each) => conditionAstray(each, model, route)).find((each) => each !== undefined);
    case 'not':
      return conditionAstray(condition.condition, model, route);
    case 'exists':
      return operandAstray({ kind: 'path', path: condition.path }, model, route);
    case 'compare':
      return operandAstray(condition.left, model, route) ?? operandAstray(condition.right, model, route);
  }
}

function operandAstray(operand: Operand, model: Model, route: Route): Astray | undefined {
  return operand.kind === 'path' && operand.path.root === '@' ? walk(operand.path.steps, model, route) : undefined;
}
