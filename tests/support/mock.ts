import { startMock, type Mock, type MockOptions } from '../../mocks';

const running: Mock[] = [];

/** Starts a mock that is stopped when the file's tests are over. */
export async function serve(options: MockOptions = {}): Promise<Mock> {
  const mock = await startMock(options);
  running.push(mock);
  return mock;
}

afterAll(async () => {
  await Promise.all(running.splice(0).map((mock) => mock.stop()));
});

/** A reply, read to its end; `body` is undefined where it is not JSON. */
export type Replied = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
};
export type Sending = {
  /** Sent as JSON with its content type; a string or bytes as they stand. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The mock's own unless given; null sends none. */
  readonly token?: string | null;
};

/** Sends a request with the mock's token. */
export async function request(mock: Mock, method: string, path: string, sending: Sending = {}): Promise<Replied> {
  const { body, token = mock.token } = sending;
  const isText = typeof body === 'string' || body instanceof Uint8Array || body instanceof URLSearchParams;
  const response = await fetch(mock.url + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined || body instanceof URLSearchParams ? {} : { 'content-type': 'application/json' }),
      ...sending.headers,
    },
    ...(body === undefined ? {} : { body: isText ? (body as string) : JSON.stringify(body) }),
  });
  return replied(response);
}

async function replied(response: Response): Promise<Replied> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The attribute path of a participant; the seeded customer's unless told otherwise. */
export function attributesPath(
  mock: Mock,
  { conversationId = mock.conversationId, participantId = mock.participantId, media = '' } = {},
): string {
  return `/api/v2/conversations/${media === '' ? '' : `${media}/`}${conversationId}/participants/${participantId}/attributes`;
}

/** Writes attributes to the seeded customer. */
export async function patch(mock: Mock, body: unknown, sending: Omit<Sending, 'body'> = {}): Promise<Replied> {
  return request(mock, 'PATCH', attributesPath(mock), { ...sending, body });
}

/** What a GET shows of the seeded customer. */
export async function readBack(mock: Mock, sending: Sending = {}): Promise<Record<string, string>> {
  const { body } = await request(mock, 'GET', `/api/v2/conversations/${mock.conversationId}`, sending);
  return customerOf(body).attributes;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function customerOf(conversation: any): { readonly id: string; readonly attributes: Record<string, string> } {
  return conversation.participants.find(({ purpose }: { readonly purpose: string }) => purpose === 'customer');
}

export type LoginOptions = {
  readonly id?: string;
  readonly secret?: string;
  readonly scope?: string;
};

/** Logs in with a Basic header, as the SDKs do. */
export async function logIn(
  mock: Mock,
  { id = 'default', secret = 'any', scope }: LoginOptions = {},
): Promise<Replied> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...(scope === undefined ? {} : { scope }) });
  const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
  return request(mock, 'POST', '/oauth/token', { body, headers: { authorization } });
}
