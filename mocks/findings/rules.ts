import { ACTION_RULES } from './action-rules';
import type { Level } from './finding';

/** What a kind of finding means, and what mends it. */
export type Rule = {
  readonly level: Level;
  /** One sentence: what happened. */
  readonly title: string;
  /** Why it happens and what it costs. */
  readonly why: string;
  /** What to change. */
  readonly cure: string;
};

/** Every rule a finding can name. */
export const RULES = {
  ...ACTION_RULES,
  'wrong-envelope': {
    level: 'error',
    title: 'The participant data stands where Genesys does not read it.',
    why: 'Genesys reads one member, "attributes", a map of strings. The published schema makes it optional, so any other shape is valid, answered with success, and stores nothing.',
    cure: 'Send {"attributes": {"<name>": "<text>"}} and nothing else; the participant is named by the path.',
  },
  'nothing-to-apply': {
    level: 'error',
    title: 'The write held no attribute at all.',
    why: 'An empty object or an empty map is answered with success and changes nothing.',
    cure: 'Send at least one name, or no request.',
  },
  'names-dropped': {
    level: 'error',
    title: 'Some names were lost while the rest was applied.',
    why: 'A value that is null, an object or a list does not fit a map of strings.',
    cure: 'Send every value as text; overwrite with "" to blank a value, there is no delete.',
  },
  'near-miss-operation': {
    level: 'error',
    title: 'The request went to the participant, not to its attributes.',
    why: 'PATCH …/participants/{participantId} changes state, wrap-up or recording; its model has no attributes, so they are ignored behind a 202.',
    cure: 'Append /attributes to the path.',
  },
  'wrong-path': {
    level: 'error',
    title: 'No operation of the contract has this path.',
    why: 'The references list no /voice/ or /interactions/, no attributes of a whole conversation, no other API version.',
    cure: 'PATCH /api/v2/conversations/{conversationId}/participants/{participantId}/attributes.',
  },
  'not-simulated': {
    level: 'warn',
    title: 'The mock does not play this part of the platform.',
    why: 'It plays participant data and what leads to it; everything else is answered 404.',
    cure: 'Stub this call elsewhere, or leave it out of the tests that run against the mock.',
  },
  'wrong-method': {
    level: 'error',
    title: 'The path is right and the method is not.',
    why: 'Attributes are written with PATCH and read through the conversation.',
    cure: 'Use PATCH to write, and GET /api/v2/conversations/{conversationId} to read.',
  },
  'unpublished-path': {
    level: 'warn',
    title: 'It worked here on a path that no reference lists.',
    why: 'A forum thread uses /conversations/voice/…; neither the SDK nor the endpoint tables know it.',
    cure: 'PATCH /api/v2/conversations/{conversationId}/participants/{participantId}/attributes.',
  },
  'wrong-medium': {
    level: 'error',
    title: 'The media path is not that of this conversation.',
    why: 'A calls path does not reach a message, and so on.',
    cure: 'Use the media-neutral path, which works for every conversation.',
  },
  'swapped-ids': {
    level: 'error',
    title: 'Conversation and participant stand in each other’s place.',
    why: 'Both are UUIDs, and nothing in the path tells them apart.',
    cure: 'The conversation comes first.',
  },
  'unrendered-id': {
    level: 'error',
    title: 'An id in the path was never filled in.',
    why: 'A variable was undefined or a template was left unrendered when the path was built.',
    cure: 'Check the variable before the request; fail early when it is not set.',
  },
  'unknown-conversation': {
    level: 'error',
    title: 'No conversation has this id here.',
    why: 'The id is wrong, the conversation lives in another namespace, or nobody created it.',
    cure: 'Create it with POST /_mock/conversations or use the seeded one; a token sees the namespace of its client.',
  },
  'unknown-participant': {
    level: 'error',
    title: 'The conversation has no participant with this id.',
    why: 'A user id, a communication id or a participant of another conversation was taken for a participant id.',
    cure: 'Read the conversation and take the id of the participant with purpose "customer".',
  },
  'wrong-content-type': {
    level: 'error',
    title: 'The body was not declared as JSON.',
    why: 'Anything but application/json is answered 415 unread.',
    cure: 'Send the header Content-Type: application/json.',
  },
  'not-json': {
    level: 'error',
    title: 'The body is not JSON.',
    why: 'A comma too many, single quotes, a value that was not escaped: the platform says only bad.request.',
    cure: 'Build the body with a JSON library; in a Data Action escape inputs with $esc.jsonString.',
  },
  'not-an-object': {
    level: 'error',
    title: 'The body is JSON, but not an object.',
    why: 'A list, a JSON Patch or JSON inside a string is not read.',
    cure: 'Send {"attributes": {…}} at the root, encoded once.',
  },
  'empty-body': {
    level: 'error',
    title: 'The request had no body.',
    why: 'The client did not send one, or sent it as something else.',
    cure: 'Send {"attributes": {…}} with Content-Type: application/json.',
  },
  'null-attributes': {
    level: 'error',
    title: '"attributes" was null.',
    why: 'The platform refuses a null map with a code of its own.',
    cure: 'Leave the request out, or send the map.',
  },
  'unexpected-member': {
    level: 'error',
    title: 'A member the schema does not know was refused.',
    why: 'In this profile unknown members are answered 400 invalid.property.',
    cure: 'Send "attributes" alone.',
  },
  'invalid-value': {
    level: 'error',
    title: 'A value that is not text was refused.',
    why: 'The schema knows strings only; in this profile anything else is answered 400.',
    cure: 'Send every value as text.',
  },
  'reserved-name': {
    level: 'error',
    title: 'A reserved name refused the whole request.',
    why: 'Users report 422 for names the platform keeps for itself; which ones, nobody has published.',
    cure: 'Choose a name of your own, for example with a prefix.',
  },
  'reserved-character': {
    level: 'error',
    title: 'A reserved character in a name refused the whole request.',
    why: 'Users report 422 for some characters; which ones, nobody has published.',
    cure: 'Keep to letters, digits, space, dot, hyphen and underscore.',
  },
  'too-long': {
    level: 'error',
    title: 'A name or value that is too long refused the whole request.',
    why: 'A forum reports 422 over 256 characters; the vendor documents that number for bot flows only.',
    cure: 'Shorten it, or spread it over several attributes.',
  },
  'body-too-large': {
    level: 'error',
    title: 'The body is over the size limit.',
    why: 'The platform takes 512,000 bytes a request.',
    cure: 'Send less: participant data is for short texts.',
  },
  'conversation-ended': {
    level: 'warn',
    title: 'The conversation had ended before the write.',
    why: 'Analytics never sees what is written after the end; the strict profile refuses it.',
    cure: 'Write while the conversation is connected.',
  },
  'missing-token': {
    level: 'error',
    title: 'The request carried no bearer token.',
    why: 'Every operation but the login needs one.',
    cure: 'Log in at POST /oauth/token and send Authorization: Bearer <token>.',
  },
  'unknown-token': {
    level: 'error',
    title: 'Nobody issued this token, or it was cut or quoted on the way.',
    why: 'A token of another environment, of an earlier start of the mock, or with blanks around it.',
    cure: 'Log in at POST /oauth/token of this mock and send the token as it came.',
  },
  'expired-token': {
    level: 'error',
    title: 'The token has expired.',
    why: 'Tokens live as long as expires_in said.',
    cure: 'Log in again on 401 credentials.expired.',
  },
  'missing-scope': {
    level: 'error',
    title: 'The token was narrowed to scopes that do not open this operation.',
    why: 'The login asked for other scopes than the operation needs.',
    cure: 'Ask for the scope "conversations", or for none.',
  },
  'missing-permission': {
    level: 'error',
    title: 'The client lacks the permission.',
    why: 'A client-credentials client may do what its roles allow.',
    cure: 'Give one of the client’s roles the permission.',
  },
  'rate-limited': {
    level: 'error',
    title: 'Too many requests with one token in a minute.',
    why: 'The platform allows 300 a minute and token.',
    cure: 'Wait for Retry-After seconds and send it again; write several names in one request.',
  },
  'login-refused': {
    level: 'error',
    title: 'The login was refused.',
    why: 'The client is unknown, its secret is wrong, or the grant is not client_credentials.',
    cure: 'POST /oauth/token with grant_type=client_credentials and the client as Basic header or form.',
  },
  'creation-refused': {
    level: 'error',
    title: 'The conversation was not created.',
    why: 'The body contradicts the model of the operation.',
    cure: 'Compare the body with the model in the OpenAPI document.',
  },
  'not-text': {
    level: 'warn',
    title: 'A number or boolean was stored as text.',
    why: 'The schema says string. This mock turns it into text as a lenient reader would; a strict one refuses it.',
    cure: 'Send the value as text.',
  },
  'similar-name': {
    level: 'warn',
    title: 'A new name differs from a stored one only by case or spaces.',
    why: 'Names are case-sensitive and not trimmed, so the reader of the other name will not see this value.',
    cure: 'Use one spelling everywhere.',
  },
  'unrendered-value': {
    level: 'warn',
    title: 'A value looks like a template that was never rendered.',
    why: 'An input that is not set prints itself in a Data Action template.',
    cure: 'Use $!{input.x} for inputs that may be empty, and check that the variable is set.',
  },
  'extra-keys': {
    level: 'warn',
    title: 'Members beside "attributes" were ignored.',
    why: 'Only "attributes" is read.',
    cure: 'Leave them out, or move them into "attributes" if they were meant to be stored.',
  },
  'wrong-participant': {
    level: 'warn',
    title: 'The data went to another participant than the customer.',
    why: 'Attributes belong to one participant; a flow reads those of the customer it runs for.',
    cure: 'Write to the participant with purpose "customer".',
  },
} as const satisfies Readonly<Record<string, Rule>>;
export type RuleId = keyof typeof RULES;

/** True of the id of a rule. */
export function isRule(id: string): id is RuleId {
  return Object.hasOwn(RULES, id);
}
