import { isRecord, type Body, type Login, type Operation, type RequestFacts } from '../../behaviours/shared/behaviour';
import type { Limits } from '../../behaviours/shared/limits';
import { dataMember } from '../../behaviours/shared/written';
import { violationsOf, type Match, type Route } from '../../contract/contract';
import { bodyOf } from './body';
import { grantProblem, needsNoSecret } from './grants';
import { bearerOf, type LoginRequest } from './oauth';
import type { LookedUp } from './request-context';

const NONE: readonly never[] = [];

/** What behaviours decide on. */
export function factsOf(context: LookedUp): RequestFacts {
  const { options, method, match, route, operation, body, login, conversation, participant, action, authorization } =
    context;
  const { sent, extra } = participantDataIn(operation, body);
  const { rateLimit, limits } = options;
  return {
    operation,
    method,
    allow: match.kind === 'other-method' ? match.allow : NONE,
    bearer: bearerOf(context.presented, context.token, context.now),
    login: login && loginFacts(login, context),
    authorization: authorization && 'kind' in authorization ? undefined : authorization,
    body,
    sent,
    extra,
    violations: violationsIn(route, body),
    conversation: conversation && { medium: conversation.medium, ended: conversation.state === 'disconnected' },
    participant,
    action: action && { id: action.id },
    rate:
      rateLimit === undefined
        ? undefined
        : { count: context.count, resetSeconds: context.resetSeconds, allowed: rateLimit },
    limits,
  };
}

/** A proof of the code's owner does for a client without a secret. */
function loginFacts(request: LoginRequest, { granted, now }: LookedUp): Login {
  const { login, client: listed, clientId } = request;
  const hasProof = login.client === 'absent' && clientId !== undefined && needsNoSecret(granted);
  const isListed = listed !== undefined || granted?.clientId === clientId;
  const client = hasProof && isListed ? 'known' : login.client;
  return { ...login, client, grantProblem: grantProblem(request, granted, now) };
}

/** The ids that a path names. */
export function idsOf(match: Match): {
  readonly conversationId: string | undefined;
  readonly participantId: string | undefined;
} {
  if (match.kind === 'unknown') return { conversationId: undefined, participantId: undefined };
  return { conversationId: match.params['conversationId'], participantId: match.params['participantId'] };
}

/** Reads have no body to speak of; the login's is a form; a path outside the API is read for advice only. */
export function bodyFor(
  { kind }: Operation,
  bytes: Buffer | undefined,
  contentType: string | undefined,
  limits: Limits,
): Body {
  if (kind === 'read' || kind === 'identity' || kind === 'authorize') return { kind: 'empty' };
  if (kind === 'login') return bytes === undefined ? { kind: 'oversize' } : { kind: 'empty' };
  return bodyOf(bytes, contentType, limits);
}

/** The participant data of a body, and what stands beside it. */
function participantDataIn(operation: Operation, body: Body): Pick<RequestFacts, 'sent' | 'extra'> {
  if ((operation.kind !== 'write' && operation.kind !== 'create') || body.kind !== 'json' || !isRecord(body.value)) {
    return { sent: undefined, extra: NONE };
  }
  const member = dataMember(operation);
  const map = body.value[member];
  const keys = Object.keys(body.value);
  return {
    sent: isRecord(map) ? mapOf(map) : undefined,
    extra: keys.length === 1 && keys[0] === member ? NONE : keys.filter((key) => key !== member),
  };
}

function mapOf(members: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const map = new Map<string, unknown>();
  for (const name of Object.keys(members)) map.set(name, members[name]);
  return map;
}

/** Where the body of a creation contradicts its model; the values of the map are for the value behaviours to judge. */
function violationsIn(route: Route | undefined, body: Body): readonly string[] {
  if (route?.kind !== 'create' || body.kind !== 'json') return NONE;
  return violationsOf(route, withoutData(route, body.value));
}

function withoutData(operation: Operation, value: unknown): unknown {
  const member = dataMember(operation);
  if (!isRecord(value) || !isRecord(value[member])) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== member));
}
