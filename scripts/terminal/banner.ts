import type { Mock } from '../../mocks/internal';
import type { Colours } from './colour';
import { COMMAND } from '../../mocks/util/package-info';

/** What a reader of the banner is told beside what the mock knows itself. */
export type BannerOptions = {
  readonly version: string;
  readonly colours: Colours;
  /** Whether the config file lists the clients that may log in. */
  readonly hasClients: boolean;
  /** Whether other machines can reach it. */
  readonly isExposed: boolean;
};

/** The first thing on the terminal: where it is, what is in it, and a request that works as pasted. */
export function bannerFor(mock: Mock, { version, colours, hasClients, isExposed }: BannerOptions): string {
  const { url, profile, token, conversationId, participantId } = mock;
  const rows: (readonly [string, string])[] = [
    ['profile', `${profile} (${COMMAND} behaviours --profile ${profile})`],
    ['token', token],
    ['login', `POST /oauth/token, ${hasClients ? 'the clients of the config file' : 'any client id and secret'}`],
    ['conversation', `${conversationId}, a connected call`],
    ['customer', `${participantId}, with language=en-GB`],
    ...(isExposed
      ? ([['admin token', `${mock.adminToken} (other machines can reach this mock: /_mock asks for it)`]] as const)
      : []),
  ];
  return [
    `${colours.bold('Understudy')} ${version} plays Genesys Cloud at ${colours.bold(url)}`,
    '',
    ...rows.map(([name, value]) => `  ${colours.dim(name.padEnd(12))}  ${value}`),
    '',
    'Set an attribute, then see what the customer holds:',
    '',
    ...curlFor(mock, isExposed),
    '',
    colours.dim('Ctrl-C stops it.'),
    '',
  ].join('\n');
}

/** Two commands for any POSIX shell. */
function curlFor(
  { url, token, adminToken, conversationId, participantId }: Mock,
  isExposed: boolean,
): readonly string[] {
  return [
    `curl -i -X PATCH '${url}/api/v2/conversations/${conversationId}/participants/${participantId}/attributes' \\`,
    `  -H 'Authorization: Bearer ${token}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '{"attributes": {"customer_tier": "gold"}}'`,
    `curl '${url}/_mock/conversations/${conversationId}'${isExposed ? ` -H 'Authorization: Bearer ${adminToken}'` : ''}`,
  ];
}
