import type { Schemas } from '../../../mocks';

/** Where the platform is, and the token to speak to it. */
export type Platform = { readonly apiUrl: string; readonly token: string };
/** A tier that Okta has for somebody who is on the phone right now. */
export type TierChange = { readonly conversationId: string; readonly participantId: string; readonly tier: string };

/** The sync job of the forum thread: writes what SCIM says about a customer to the conversation at hand. */
export async function syncTier(
  { apiUrl, token }: Platform,
  { conversationId, participantId, tier }: TierChange,
): Promise<'stored' | 'gone'> {
  const body: Schemas['ParticipantAttributes'] = { attributes: { customer_tier: tier, sync_source: 'okta_scim' } };
  const response = await fetch(
    `${apiUrl}/api/v2/conversations/${conversationId}/participants/${participantId}/attributes`,
    {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
  );
  if (response.status === 202) return 'stored';
  // The customer hung up in the meantime: nothing to sync, nothing to alert about.
  if (response.status === 404) return 'gone';
  throw new Error(`The tier was not stored: ${response.status}.`);
}
