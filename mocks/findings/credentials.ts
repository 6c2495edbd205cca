import { isRecord } from '../behaviours/shared/behaviour';
import type { FindingContext } from './context';
import { quoted } from './prose';
import { structureOf } from './intent/text';

/** What was sent where the token belongs, and what to do about it. */
export type Clue = { readonly says: string; readonly advice: string };

const BEARER_LINE = 'Send the header Authorization: Bearer <token>, with the access_token of POST /oauth/token.';
/** Headers in which other platforms carry a token. */
const OTHER_HEADERS = [
  'x-auth-token',
  'x-access-token',
  'x-api-key',
  'api-key',
  'token',
  'access-token',
  'access_token',
];
const TOKEN_MEMBERS = ['access_token', 'accesstoken', 'token', 'bearer', 'authorization', 'auth'];
/** What a program prints for a value that is not there, or was not rendered. */
const NEVER_FILLED = /^(?:undefined|null|none|nil|nan|true|false|)$|[{}<>$]|^\[object |^%\w/i;

/** Why a request carries no token that can be read, where that can be seen. The token itself is never quoted. */
export function missingTokenClue(context: FindingContext): Clue | undefined {
  const { authorization } = context.headers;
  if (typeof authorization === 'string') return headerClue(authorization.trim());
  const other = OTHER_HEADERS.find((name) => context.headers[name] !== undefined);
  if (other !== undefined)
    return { says: `the token stands in the header ${other}, which nobody reads`, advice: BEARER_LINE };
  const query = new URLSearchParams(context.query);
  const member = [...query.keys()].find((name) => TOKEN_MEMBERS.includes(name.toLowerCase()));
  if (member !== undefined)
    return { says: `the token stands in the query (${quoted(member)}), where nobody reads it`, advice: BEARER_LINE };
  const inBody = tokenMemberIn(context);
  return inBody === undefined
    ? undefined
    : { says: `the token stands in the body (${quoted(inBody)}), where nobody reads it`, advice: BEARER_LINE };
}

/** Why a token that was sent is none of this mock's. */
export function unknownTokenClue({ headers: { authorization } }: FindingContext): Clue | undefined {
  if (typeof authorization !== 'string') return undefined;
  const token = authorization.trim().replace(/^bearer\s+/i, '');
  if (NEVER_FILLED.test(token)) return neverFilled(token);
  if (/^["'].*["']$/.test(token))
    return { says: 'the token stands in quotes', advice: 'Send the token without quotes around it.' };
  return undefined;
}

function headerClue(header: string): Clue | undefined {
  const [, scheme = '', rest = ''] = /^(\S+)\s*([^]*)$/.exec(header) ?? [];
  if (/^bearer$/i.test(scheme)) {
    if (rest === '')
      return {
        says: 'nothing stands behind "Bearer": the variable with the token was empty',
        advice: 'Log in first, and check that the login succeeded.',
      };
    if (/^bearer\b/i.test(rest))
      return { says: '"Bearer" stands twice', advice: 'Put the word Bearer in front of the token once.' };
    if (NEVER_FILLED.test(rest)) return neverFilled(rest);
    return { says: 'a blank stands inside the token', advice: 'Send the token as it came, in one piece.' };
  }
  if (/^basic$/i.test(scheme))
    return {
      says: 'the header says Basic, which only the login reads',
      advice: `Basic with client id and secret is for POST /oauth/token. ${BEARER_LINE}`,
    };
  if (rest === '')
    return NEVER_FILLED.test(scheme)
      ? neverFilled(scheme)
      : { says: 'the word "Bearer" is missing before the token', advice: BEARER_LINE };
  return { says: `the header has the scheme ${quoted(scheme)}, not Bearer`, advice: BEARER_LINE };
}

function neverFilled(text: string): Clue {
  if (/^\{\s*"/.test(text))
    return {
      says: 'the whole reply of the login stands where the token belongs',
      advice: 'Send the member access_token of the reply alone.',
    };
  if (/^\[object /i.test(text))
    return {
      says: `an object was printed as text, ${quoted(text)}, where the token belongs`,
      advice: 'Await the login, and send the text of its access_token.',
    };
  return {
    says: `the token is ${quoted(text)}; it was never filled in`,
    advice: 'Check the variable that holds the token before the request; fail early when it is not set.',
  };
}

function tokenMemberIn({ asked: { body } }: FindingContext): string | undefined {
  const value = body.kind === 'json' ? body.value : body.kind === 'foreign' ? structureOf(body.text) : undefined;
  return isRecord(value) ? Object.keys(value).find((name) => TOKEN_MEMBERS.includes(name.toLowerCase())) : undefined;
}

/** Why a login was refused, where its form shows it. */
export function loginClue({ headers, query }: FindingContext, loginForm: string | undefined): Clue | undefined {
  const { authorization } = headers;
  const type = String(headers['content-type'] ?? '');
  const form = loginForm?.trim() ?? '';
  const asForm =
    'Send it as a form: Content-Type: application/x-www-form-urlencoded, body grant_type=client_credentials.';
  if (form.startsWith('{') || (form !== '' && type.toLowerCase().includes('json')))
    return { says: 'the login was sent as JSON; it is read as a form', advice: asForm };
  if (typeof authorization === 'string' && /^basic\s/i.test(authorization)) {
    const encoded = authorization.trim().slice(6).trim();
    if (NEVER_FILLED.test(encoded))
      return {
        says: `the credentials behind "Basic" are ${quoted(encoded)}; they were never filled in`,
        advice: 'Encode "client id:client secret" as Base64 and send it behind Basic.',
      };
    const decoded = decoded64(encoded);
    if (decoded !== undefined && !decoded.includes(':'))
      return {
        says: 'what stands behind "Basic" is no Base64 of "client id:client secret"',
        advice: 'Encode "client id:client secret", with the colon between them, as Base64.',
      };
    const parts = decoded?.split(':') ?? [];
    if (parts.some((part) => NEVER_FILLED.test(part)))
      return {
        says: 'client id or secret was never filled in',
        advice: 'Check the variables that hold client id and secret before the login.',
      };
  }
  if (form === '' && query === '') return { says: 'the login had no form', advice: asForm };
  return undefined;
}

/** The text of a Base64 text; undefined for what is none. */
function decoded64(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/_-]+=*$/.test(text)) return undefined;
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
}
