import type { Schemas } from '../../../mocks';

/** One caller in the IVR. */
export type Caller = {
  readonly apiUrl: string;
  readonly token: string;
  readonly conversationId: string;
  readonly participantId: string;
};

/** Tells the flow which tier the caller has; resolves to what the platform holds afterwards. */
export async function setTier(caller: Caller, tier: string): Promise<Readonly<Record<string, string>>> {
  const { apiUrl, token, conversationId, participantId } = caller;
  const body: Schemas['ParticipantAttributes'] = { attributes: { customer_tier: tier } };
  const response = await fetch(
    `${apiUrl}/api/v2/conversations/calls/${conversationId}/participants/${participantId}/attributes`,
    {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
  );
  if (response.status !== 202) throw new Error(`The tier was not set: ${response.status}.`);
  const held = (await response.json()) as Schemas['ParticipantAttributes'];
  return held.attributes ?? {};
}

/** The tier the caller has, or undefined while nobody has set one. */
export async function readTier({ apiUrl, token, conversationId, participantId }: Caller): Promise<string | undefined> {
  const response = await fetch(`${apiUrl}/api/v2/conversations/${conversationId}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (response.status !== 200) throw new Error(`The conversation could not be read: ${response.status}.`);
  const { participants = [] } = (await response.json()) as Schemas['Conversation'];
  return participants.find(({ id }) => id === participantId)?.attributes?.['customer_tier'];
}
