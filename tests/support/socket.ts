import { connect } from 'node:net';

/** A reply as it stood on the wire. */
export type RawReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};
export type RawOptions = {
  /** Sent one after the other, each when the socket has taken the one before. */
  readonly parts: readonly (string | Buffer)[];
  /** Replies to wait for before hanging up; waits for the server to hang up unless given. */
  readonly replies?: number;
  /** The request was a HEAD: its reply names a length and has no body. */
  readonly head?: boolean;
};

/** Speaks to a port byte by byte and returns all that came back until the server, or the count of replies, ended it. */
export async function speak(port: number, { parts, replies, head = false }: RawOptions): Promise<readonly RawReply[]> {
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  let received = Buffer.alloc(0);
  const done = new Promise<void>((resolve) => {
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (replies !== undefined && repliesIn(received, head).length >= replies) socket.destroy();
    });
    // A reset after the reply is an end like any other.
    socket.on('error', () => socket.destroy());
    socket.on('close', resolve);
  });
  for (const part of parts) {
    await Promise.race([done, new Promise((resolve) => socket.write(part, resolve))]);
  }
  await done;
  return repliesIn(received, head);
}

/** The whole replies in what came; interim ones (1xx) count too. */
function repliesIn(received: Buffer, head: boolean): readonly RawReply[] {
  const found: RawReply[] = [];
  let rest = received;
  for (;;) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) return found;
    const [first = '', ...lines] = rest.subarray(0, end).toString('latin1').split('\r\n');
    const headers = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
    );
    const length = head ? 0 : Number(headers['content-length'] ?? 0);
    const body = rest.subarray(end + 4, end + 4 + length);
    if (body.length < length && rest.length < end + 4 + length) return found;
    found.push({ status: Number(first.split(' ')[1]), headers, text: body.toString('utf8') });
    rest = rest.subarray(end + 4 + length);
  }
}

/** A request as text. */
export function raw(method: string, path: string, headers: Readonly<Record<string, string>> = {}, body = ''): string {
  const all = { host: 'localhost', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}
