import { isRecord } from '../behaviours/shared/behaviour';
import { creationSuggestion, dataMemberOf } from './created';
import type { Suggestion } from './finding';
import { pointerOf, type Intent } from './intent';
import { droppedNames, emptiness, holderOf, misplaced } from './lost';
import type { KnownConversation, FindingContext } from './context';
import { unknownConversation, unknownParticipant, wrongPath } from './places';
import { RULES } from './rules';
import { extraKeys } from './stored';
import { blankingSuggestion, meantConversation, readSuggestion, sameRequest, writeSuggestion } from './suggestion';
import { listed, quoted, shown, type Detection } from './prose';

/** Refused: in the vendor's few words on the wire, in ours here. */
export function refusal(occurrence: FindingContext, status: number): readonly Detection[] {
  const suggestion = nextTry(occurrence);
  const { id } = occurrence.judgement.behaviour;
  // A browser asks so before it asks anything.
  if (occurrence.asked.method === 'OPTIONS') return [];
  if (id === 'unknown-path-not-found' || id === 'voice-path-not-found')
    return wrongPath(occurrence, status, suggestion);
  return [{ suggestion, ...told(occurrence, status, suggestion) }];
}

/** The request that would have done what the refused one was meant to do. */
function nextTry(occurrence: FindingContext): Suggestion | null {
  const { asked, conversation } = occurrence;
  switch (asked.operation.kind) {
    case 'read':
      return readSuggestion(conversation ?? meantConversation(occurrence), matchingMedium(occurrence));
    case 'create':
      return creationSuggestion(occurrence);
    case 'update':
      return writeSuggestion(occurrence, occurrence.meant()) ?? sameRequest(occurrence);
    case 'login':
    case 'run':
      return null;
    case 'write':
    case 'none':
      if (asked.method === 'GET' || asked.method === 'HEAD')
        return readSuggestion(conversation ?? meantConversation(occurrence));
      return (
        writeSuggestion(occurrence, occurrence.meant()) ??
        (asked.method === 'DELETE' ? blankingSuggestion(occurrence) : null)
      );
  }
}

function matchingMedium({
  asked: { operation },
  conversation,
}: FindingContext): KnownConversation['medium'] | undefined {
  return operation.medium !== undefined && conversation?.medium === operation.medium ? operation.medium : undefined;
}

function told(occurrence: FindingContext, status: number, suggestion: Suggestion | null): Detection {
  const { asked, judgement, conversation } = occurrence;
  const names = judgement.verdict.kind === 'rejected' ? (judgement.verdict.names ?? []) : [];
  const pointer = pointerOf([
    asked.operation.kind === 'create' ? dataMemberOf(occurrence) : 'attributes',
    names[0] ?? '',
  ]);
  switch (judgement.behaviour.id) {
    case 'wrong-method-refused':
      return wrongMethod(occurrence, status);
    case 'oversize-body-refused':
      return {
        rule: 'body-too-large',
        summary: `${status}: the body is over ${asked.limits.bodyBytes} bytes; nothing was stored.`,
        suggestion: null,
      };
    case 'rate-limit-refused':
      return {
        rule: 'rate-limited',
        summary: `${status}: over ${asked.rate?.allowed ?? 0} requests in a minute with one token.`,
      };
    case 'missing-token-refused':
      return { rule: 'missing-token', summary: `${status}: no bearer token in the Authorization header.` };
    case 'unknown-token-refused':
      return { rule: 'unknown-token', summary: `${status}: this mock has not issued the token.` };
    case 'expired-token-refused':
      return { rule: 'expired-token', summary: `${status}: the token has expired.` };
    case 'missing-scope-refused':
      return {
        rule: 'missing-scope',
        summary: `${status}: the token was narrowed to scopes that do not open this operation.`,
        advice: `Ask for ${asked.operation.scopes.map(quoted).join(' or ')} at the login, or for no scope at all.`,
      };
    case 'missing-permission-refused':
      return {
        rule: 'missing-permission',
        summary: `${status}: the client holds none of ${asked.operation.permissions.join(', ')}.`,
      };
    case 'foreign-content-type-refused':
      return {
        rule: 'wrong-content-type',
        summary: `${status}: the body was declared ${declared(occurrence)}, not application/json in UTF-8.`,
      };
    case 'malformed-json-refused':
      return notJson(occurrence, status);
    case 'empty-body-refused': {
      const more = suggestion && occurrence.query !== '' ? ', and nobody reads the query' : '';
      return { rule: 'empty-body', summary: `${status}: the request had no body${more}.` };
    }
    case 'non-object-refused':
      return notAnObject(occurrence, status, occurrence.meant());
    case 'unknown-conversation-not-found':
      return unknownConversation(occurrence, status, suggestion);
    case 'unknown-participant-not-found':
      return unknownParticipant(occurrence, status, suggestion);
    case 'other-medium-not-found':
      return {
        rule: 'wrong-medium',
        summary: `${status}: the path is for ${withArticle(asked.operation.medium)}, the conversation is ${withArticle(conversation?.medium)}.`,
      };
    case 'ended-conversation-refused':
      return {
        rule: 'conversation-ended',
        level: 'error',
        summary: `${status}: the conversation has ended; nothing was stored.`,
        suggestion: null,
      };
    case 'null-attributes-refused':
      return {
        rule: 'null-attributes',
        summary: `${status}: "attributes" is null; nothing was stored.`,
        pointer: '/attributes',
      };
    case 'misshaped-body-rejected':
      return misshaped(occurrence, `${status}, and nothing was stored`, suggestion);
    case 'extra-keys-rejected': {
      const summary = `${status}: ${listed(asked.extra)} beside "attributes"; nothing was stored.`;
      return { ...extraKeys(occurrence, asked.extra), rule: 'unexpected-member', summary };
    }
    case 'nested-value-rejected':
    case 'null-value-rejected':
    case 'scalar-value-rejected':
      return invalidValue(occurrence, status, names, suggestion);
    case 'reserved-name-rejected':
      return {
        rule: 'reserved-name',
        summary: `${status}: ${listed(names)} is a reserved name; nothing was stored.`,
        pointer,
      };
    case 'reserved-character-rejected':
      return {
        rule: 'reserved-character',
        summary: `${status}: the name ${listed(names)} holds a reserved character; nothing was stored.`,
        pointer,
      };
    case 'overlong-rejected':
      return {
        rule: 'too-long',
        summary: `${status}: ${listed(names)} is too long, or its value is; nothing was stored.`,
        pointer,
      };
    case 'unknown-action-not-found':
      return { rule: 'unknown-action', summary: `${status}: no Data Action of this id is loaded in this namespace.` };
    case 'creation-refused':
      return creationRefused(occurrence, status, suggestion);
    default: {
      const rule = asked.operation.kind === 'login' ? 'login-refused' : 'wrong-path';
      return { rule, summary: `${status}: ${judgement.behaviour.summary}` };
    }
  }
}

function wrongMethod({ path, asked: { allow, method } }: FindingContext, status: number): Detection {
  const rule = 'wrong-method';
  if (path.endsWith('/oauth/token')) {
    const summary = `${status}: the login takes POST, not ${method}.`;
    return { rule, summary, advice: RULES['login-refused'].cure, suggestion: null };
  }
  const summary = `${status}: this path takes ${allow.join(', ')}, not ${method}.`;
  if (method !== 'DELETE') return { rule, summary };
  return { rule, summary, advice: 'There is no delete: overwrite a value with "" by PATCH to blank it.' };
}

function withArticle(medium: KnownConversation['medium'] | undefined): string {
  return `${medium === 'email' ? 'an' : 'a'} ${medium ?? ''}`;
}

function declared({ asked: { body } }: FindingContext): string {
  const type = body.kind === 'foreign' ? body.contentType : '';
  return type === '' ? 'as nothing' : quoted(type);
}

function notJson({ asked: { body } }: FindingContext, status: number): Detection {
  const { line, column, problem } = body.kind === 'malformed' ? body : { line: 1, column: 1, problem: 'unreadable' };
  return { rule: 'not-json', summary: `${status}: not JSON, line ${line}, column ${column}: ${problem}.` };
}

function notAnObject({ asked: { body } }: FindingContext, status: number, intent: Intent | undefined): Detection {
  const value = body.kind === 'json' ? body.value : undefined;
  const list = intent?.shape === 'patch' ? 'a list of patch operations' : 'a list';
  const what = Array.isArray(value) ? list : typeof value === 'string' ? 'a string' : 'a bare value';
  const isEncodedTwice = typeof value === 'string' && intent !== undefined;
  return {
    rule: 'not-an-object',
    summary: `${status}: the body is ${what}, not an object; nothing was stored.`,
    advice: isEncodedTwice ? 'Encode the body as JSON once, not twice.' : RULES['not-an-object'].cure,
    pointer: '',
  };
}

function misshaped(occurrence: FindingContext, outcome: string, suggestion: Suggestion | null): Detection {
  const intent = occurrence.meant();
  if (intent && suggestion) return misplaced(occurrence, intent, suggestion, outcome);
  return { rule: 'nothing-to-apply', summary: `${outcome}: ${emptiness(occurrence)}.`, pointer: holderOf(occurrence) };
}

function invalidValue(
  occurrence: FindingContext,
  status: number,
  names: readonly string[],
  suggestion: Suggestion | null,
): Detection {
  const isCreation = occurrence.asked.operation.kind === 'create';
  const member = isCreation ? dataMemberOf(occurrence) : 'attributes';
  const told: Detection = isCreation
    ? { rule: 'invalid-value', summary: '', pointer: pointerOf([member, names[0] ?? '']) }
    : droppedNames(occurrence, names, `${status}, nothing was stored`);
  if (told.rule === 'wrong-envelope') return told;
  const summary = `${status}: ${listed(names)} ${names.length === 1 ? 'is' : 'are'} not text; nothing was stored.`;
  return { ...told, rule: 'invalid-value', summary, suggestion };
}

/** Only a fault in the participant data can be mended here. */
function creationRefused(occurrence: FindingContext, status: number, suggestion: Suggestion | null): Detection {
  const { violations, body } = occurrence.asked;
  const field = dataMemberOf(occurrence);
  const places = violations.map((violation) => /^#?([^:]*)/.exec(violation)?.[1] ?? '').filter((place) => place !== '');
  const at = [...new Set(places)].slice(0, 3).map(shown).join(', ');
  const members = body.kind === 'json' && isRecord(body.value) ? body.value : {};
  const isMendable = places.length > 0 && places.every((place) => place === `/${field}`) && field in members;
  return {
    rule: 'creation-refused',
    summary: `${status}: the body contradicts the model${at === '' ? '' : ` at ${at}`}.`,
    pointer: places[0] ?? null,
    suggestion: isMendable ? suggestion : null,
  };
}
