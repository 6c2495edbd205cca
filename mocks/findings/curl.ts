import type { Suggestion } from './terms';

/** A suggestion as a command for a POSIX shell. It takes the token from the variable that `exec` sets and `start` prints. */
export function curlFor({ method, path, headers, body }: Suggestion, base: string): string {
  const lines = [
    `curl -i -X ${method} ${quoted(base + path)}`,
    '-H "Authorization: Bearer $GENESYS_ACCESS_TOKEN"',
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`-d ${quoted(typeof body === 'string' ? body : JSON.stringify(body))}`]),
  ];
  return lines.join(' \\\n  ');
}

/** Text that a POSIX shell takes as it stands. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
