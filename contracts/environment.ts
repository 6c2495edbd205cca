import { didYouMean, type Mock } from '../mocks/internal';

/** A variable that `exec` sets for its command: its name, where its value comes from, and what it is for. */
type Variable = { readonly name: string; readonly value: (mock: Mock) => string; readonly holds: string };

/** Every variable that tells a command where the mock is and how to log in, in the order of the help. */
export const VARIABLES: readonly Variable[] = [
  { name: 'GENESYS_API_URL', value: ({ url }) => url, holds: 'base URL of the API' },
  { name: 'GENESYS_LOGIN_URL', value: ({ url }) => url, holds: 'base URL of the login' },
  { name: 'GENESYS_CLIENT_ID', value: ({ clientId }) => clientId, holds: 'an OAuth client that may log in' },
  { name: 'GENESYS_CLIENT_SECRET', value: ({ clientSecret }) => clientSecret, holds: 'its secret' },
  { name: 'GENESYS_ACCESS_TOKEN', value: ({ token }) => token, holds: 'a bearer token that is valid already' },
  { name: 'GENESYS_CONVERSATION_ID', value: ({ conversationId }) => conversationId, holds: 'the seeded call' },
  { name: 'GENESYS_PARTICIPANT_ID', value: ({ participantId }) => participantId, holds: 'its customer' },
  {
    name: 'GENESYSCLOUD_OAUTHCLIENT_ID',
    value: ({ clientId }) => clientId,
    holds: 'the client, for the vendor’s tools',
  },
  { name: 'GENESYSCLOUD_OAUTHCLIENT_SECRET', value: ({ clientSecret }) => clientSecret, holds: 'its secret' },
  { name: 'GENESYSCLOUD_ACCESS_TOKEN', value: ({ token }) => token, holds: 'the token, for the vendor’s tools' },
  { name: 'GENESYSCLOUD_GATEWAY_PROTOCOL', value: () => 'http', holds: 'the gateway of the vendor’s SDKs: protocol' },
  { name: 'GENESYSCLOUD_GATEWAY_HOST', value: () => '127.0.0.1', holds: 'its host' },
  { name: 'GENESYSCLOUD_GATEWAY_PORT', value: ({ port }) => String(port), holds: 'its port' },
  { name: 'UNDERSTUDY_URL', value: ({ url }) => url, holds: 'base URL of the control API, /_mock' },
];

/** What a template of `--env NAME=TEMPLATE` may hold in braces. */
const PLACEHOLDERS = ['url', 'token', 'conversationId', 'participantId', 'clientId', 'clientSecret'] as const;
type Placeholder = (typeof PLACEHOLDERS)[number];

/** A variable of the user's own: `MY_BASE_URL={url}/api/v2`. */
export type OwnVariable = { readonly name: string; readonly template: string };

/** Reads `NAME=TEMPLATE`; a text says what is wrong with it and how to write it. */
export function ownVariable(text: string): OwnVariable | string {
  const at = text.indexOf('=');
  const [name, template] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1) return `"${text}" names no variable and value; write NAME=TEMPLATE, such as MY_BASE_URL={url}.`;
  const wrong = [...template.matchAll(/\{(\w+)\}/g)].map(([, word = '']) => word).find((word) => !isPlaceholder(word));
  return wrong === undefined ? { name, template } : `${name}: there is no {${wrong}}${didYouMean(wrong, PLACEHOLDERS)}`;
}

function isPlaceholder(word: string): word is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(word);
}

/** What the command finds in its environment: what was there before, and how to reach the mock. */
export function environmentFor(
  mock: Mock,
  inherited: NodeJS.ProcessEnv,
  own: readonly OwnVariable[] = [],
): NodeJS.ProcessEnv {
  const ours = VARIABLES.map(({ name, value }) => [name, value(mock)] as const);
  const theirs = own.map(({ name, template }) => [name, filled(template, mock)] as const);
  return { ...inherited, ...pastProxies(inherited), ...Object.fromEntries([...ours, ...theirs]) };
}

function filled(template: string, mock: Mock): string {
  return template.replace(/\{(\w+)\}/g, (text, word: string) => (isPlaceholder(word) ? mock[word] : text));
}

/** A company proxy cannot reach the mock; most clients honour this. */
function pastProxies(inherited: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const hasProxy = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].some(
    (name) => inherited[name] ?? inherited[name.toLowerCase()],
  );
  if (!hasProxy) return {};
  const past = [inherited['NO_PROXY'] ?? inherited['no_proxy'] ?? '', '127.0.0.1', 'localhost']
    .filter((host) => host !== '')
    .join(',');
  return { NO_PROXY: past, no_proxy: past };
}
