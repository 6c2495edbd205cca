import { join } from 'node:path';
import { MatchersV3 } from '@pact-foundation/pact';
import { expectCheckedIn, freshPact } from '../support/checked-in';
import { setTierAsTheThreadSays } from './client';

const { like, regex } = MatchersV3;
const CALL = {
  conversationId: '0c1d2e3f-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  participantId: 'f1e2d3c4-b5a6-4978-8697-a5b4c3d2e1f0',
};
const { pact, written } = freshPact('wrong-on-purpose');

afterAll(() => {
  expectCheckedIn(written, join(__dirname, 'pacts', 'wrong-on-purpose-genesys-cloud.json'));
});

test('a consumer test with the wrong body passes: Pact believes what the consumer believes', async () => {
  await pact
    .addInteraction()
    .given('an active conversation with a customer', CALL)
    .uponReceiving('the tier, in the body that the forum thread recommends')
    .withRequest(
      'PATCH',
      `/api/v2/conversations/${CALL.conversationId}/participants/${CALL.participantId}/attributes`,
      (request) => {
        request
          .headers({ Authorization: regex('^Bearer .+$', 'Bearer token'), 'Content-Type': 'application/json' })
          .jsonBody({ participantId: CALL.participantId, data: { customer_tier: like('gold') } });
      },
    )
    .willRespondWith(202)
    .executeTest(async ({ url }) => {
      await setTierAsTheThreadSays({ apiUrl: url, token: 'token', ...CALL });
    });
});
