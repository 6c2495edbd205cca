/**
 * The body that the forum thread recommends. It is wrong on purpose: Genesys reads "attributes" and nothing else, and
 * the published schema allows any other member, so that this is answered 202 and stores nothing.
 */
export async function setTierAsTheThreadSays({
  apiUrl,
  token,
  conversationId,
  participantId,
}: {
  readonly apiUrl: string;
  readonly token: string;
  readonly conversationId: string;
  readonly participantId: string;
}): Promise<void> {
  const response = await fetch(
    `${apiUrl}/api/v2/conversations/${conversationId}/participants/${participantId}/attributes`,
    {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ participantId, data: { customer_tier: 'gold' } }),
    },
  );
  if (!response.ok) throw new Error(`Refused: ${response.status}.`);
}
