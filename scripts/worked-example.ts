import {
  dryRunFor,
  SEED,
  type Behaviour,
  type Example,
  type Finding,
  type ProfileName,
  type DryRunRequest,
  type DryRunSetting,
} from '../mocks/internal';

/** A worked example with what the mock makes of it: nothing in it is written by hand but the example itself. */
export type WorkedExample = {
  readonly name: string;
  /** What the participant held. */
  readonly given: Readonly<Record<string, string>>;
  readonly method: string;
  readonly path: string;
  readonly contentType: string | undefined;
  readonly body: unknown;
  readonly status: number;
  readonly findings: readonly Finding[];
  readonly profile: ProfileName;
};

/** Where a write goes that names no path. */
const ATTRIBUTES = '/api/v2/conversations/{conversationId}/participants/{participantId}/attributes';
const ACTION_ID = 'example';
const AGENT_ID = 'e5f8c3d7-4b2a-4690-8f1e-2d6c9b3a7005';
const CLIENT = { id: 'known', secret: 'right' } as const;

/** Plays an example under a profile, or, for the example of a behaviour, under the answers that let it speak. */
export async function played(example: Example, profile: ProfileName, behaviour?: Behaviour): Promise<WorkedExample> {
  const { name, given = {}, request = {} } = example;
  // The grant goes without saying where an example is about the client.
  const send = request.client === undefined ? example.send : 'grant_type=client_credentials';
  const {
    method = 'PATCH',
    path = ATTRIBUTES,
    contentType = 'application/json',
    raw = request.client !== undefined,
  } = request;
  const rehearsed = dryRunFor({
    profile,
    ...(behaviour ? { answers: new Map([[behaviour.question, behaviour.id]]) } : {}),
  });
  const body = withIds(send);
  const hasBody = send !== undefined;
  const { status, findings } = await rehearsed(
    {
      method,
      url: withIds(path) as string,
      headers: { ...(hasBody ? { 'content-type': contentType } : {}), ...authorization(request) },
      body: Buffer.from(!hasBody ? '' : raw ? String(body) : JSON.stringify(body)),
    },
    settingOf(example, given),
  );
  return {
    name,
    given,
    method,
    path,
    contentType: hasBody ? contentType : undefined,
    body: send,
    status,
    findings,
    profile,
  };
}

function authorization({ token, client }: NonNullable<Example['request']>): DryRunRequest['headers'] {
  if (client !== undefined) {
    const login = client === 'unknown' ? 'nobody:any' : `${CLIENT.id}:wrong`;
    return { authorization: `Basic ${Buffer.from(login).toString('base64')}` };
  }
  return token === 'absent' ? {} : { authorization: 'Bearer example' };
}

function settingOf(
  { request = {}, conversation = {}, action }: Example,
  given: Readonly<Record<string, string>>,
): DryRunSetting {
  const { token, client, times = 1 } = request;
  const { medium = 'call', ended = false } = conversation;
  return {
    conversations: [
      {
        id: SEED.conversationId,
        mediaType: medium,
        state: ended ? 'disconnected' : 'connected',
        participants: [
          { id: SEED.customerId, purpose: 'customer', attributes: given },
          { id: AGENT_ID, purpose: 'agent' },
        ],
      },
    ],
    ...(action === undefined ? {} : { actions: { [ACTION_ID]: action } }),
    ...(token === undefined || token === 'absent' ? {} : { token }),
    ...(client === undefined ? {} : { clients: [CLIENT] }),
    rateLimited: times > 1,
  };
}

const PLACEHOLDERS: readonly (readonly [string, string])[] = [
  ['{conversationId}', SEED.conversationId],
  ['{participantId}', SEED.customerId],
  ['{agentId}', AGENT_ID],
  ['{actionId}', ACTION_ID],
];

/** Fills the placeholders in, wherever they stand. */
function withIds(value: unknown): unknown {
  if (value === undefined) return undefined;
  const text = PLACEHOLDERS.reduce((filled, [name, id]) => filled.replaceAll(name, id), JSON.stringify(value));
  return JSON.parse(text) as unknown;
}

/** Text with the ids of the examples back in their placeholders. */
export function withoutIds(text: string): string {
  return PLACEHOLDERS.reduce((bare, [name, id]) => bare.replaceAll(id, name), text);
}
