import { join } from 'node:path';
import { MatchersV3 } from '@pact-foundation/pact';
import { expectCheckedIn, freshPact } from '../support/checked-in';
import { syncTier } from './client';

const { like, regex } = MatchersV3;
const CONVERSATION = {
  conversationId: '5d6f4c1e-0b7a-4d1c-9a3e-2f8b7c6d5e01',
  participantId: '9e8d7c6b-5a49-4382-8716-05f4e3d2c1b0',
};
const PATH = `/api/v2/conversations/${CONVERSATION.conversationId}/participants/${CONVERSATION.participantId}/attributes`;
const { pact, written } = freshPact('okta-scim-sync');

afterAll(() => {
  expectCheckedIn(written, join(__dirname, '..', 'pacts', 'okta-scim-sync-genesys-cloud.json'));
});

test('the sync job writes the tier and where it comes from', async () => {
  await pact
    .addInteraction()
    .given('an active conversation with a customer', CONVERSATION)
    .uponReceiving('a tier from Okta')
    .withRequest('PATCH', PATH, (request) => {
      request
        .headers({ Authorization: regex('^Bearer .+$', 'Bearer token'), 'Content-Type': 'application/json' })
        .jsonBody({ attributes: { customer_tier: like('gold'), sync_source: 'okta_scim' } });
    })
    .willRespondWith(202)
    .executeTest(async ({ url }) => {
      expect(await syncTier({ apiUrl: url, token: 'token' }, { ...CONVERSATION, tier: 'gold' })).toBe('stored');
    });
});

test('the sync job takes a customer who hung up for what it is', async () => {
  await pact
    .addInteraction()
    .given('no such conversation', { conversationId: CONVERSATION.conversationId })
    .uponReceiving('a tier from Okta for a conversation that is gone')
    .withRequest('PATCH', PATH, (request) => {
      request
        .headers({ Authorization: regex('^Bearer .+$', 'Bearer token'), 'Content-Type': 'application/json' })
        .jsonBody({ attributes: { customer_tier: like('gold'), sync_source: 'okta_scim' } });
    })
    .willRespondWith(404)
    .executeTest(async ({ url }) => {
      expect(await syncTier({ apiUrl: url, token: 'token' }, { ...CONVERSATION, tier: 'gold' })).toBe('gone');
    });
});
