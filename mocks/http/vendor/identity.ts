import type { Schemas } from '../../contract/contract';
import type { HandlerResult, RequestContext } from './request-context';
import { ORGANIZATION, USER } from './user';

const ORGANIZATION_URI = '/api/v2/organizations/me';
const DIVISION = { id: '6c5b4a39-2817-4f06-95e4-d3c2b1a0f008', name: 'Home' } as const;

/** The user who is logged in. */
export async function readUser(): Promise<HandlerResult> {
  const body: Schemas['UserMe'] = {
    ...USER,
    username: USER.email,
    division: { ...DIVISION, selfUri: `/api/v2/authorization/divisions/${DIVISION.id}` },
    chat: { jabberId: `${USER.id}@understudy.orgspan.com` },
    primaryContactInfo: [{ address: USER.email, mediaType: 'EMAIL', type: 'PRIMARY' }],
    addresses: [],
    state: 'active',
    version: 1,
    acdAutoAnswer: false,
    selfUri: `/api/v2/users/${USER.id}`,
  };
  return { reply: { status: 200, body } };
}

/** The token that a request presents, its organization and its client. */
export async function readToken(context: RequestContext): Promise<HandlerResult> {
  const { token } = context;
  if (!token) throw new Error('An identity was read without a token.');
  const body: Schemas['TokenInfo'] = {
    organization: ORGANIZATION,
    homeOrganization: ORGANIZATION,
    ...(token.scopes === undefined ? {} : { authorizedScope: [...token.scopes] }),
    OAuthClient: { id: token.clientId, name: token.clientId, organization: ORGANIZATION },
  };
  return { reply: { status: 200, body } };
}

export async function probeToken(): Promise<HandlerResult> {
  return { reply: { status: 200 } };
}

/** Ends the token that a request presents. */
export async function endToken({ options, presented }: RequestContext): Promise<HandlerResult> {
  if (presented !== undefined) await options.store.take(presented);
  return { reply: { status: 200 } };
}

export async function readOrganization(): Promise<HandlerResult> {
  const body: Schemas['Organization'] = {
    ...ORGANIZATION,
    defaultLanguage: 'en-us',
    defaultCountryCode: 'US',
    domain: 'understudy',
    version: 1,
    state: 'active',
    features: {},
    productPlatform: 'PureCloud',
    selfUri: ORGANIZATION_URI,
  };
  return { reply: { status: 200, body } };
}

/** Who holds the token, a user or a client, with no grants: the mock asks for permissions only where the config lists them. */
export async function readSubject({ token }: RequestContext): Promise<HandlerResult> {
  const id = token?.userId ?? token?.clientId ?? '';
  const body: Schemas['AuthzSubject'] = {
    id,
    name: token?.userId === undefined ? id : USER.name,
    grants: [],
    version: 1,
    selfUri: `/api/v2/authorization/subjects/${encodeURIComponent(id)}`,
  };
  return { reply: { status: 200, body } };
}
