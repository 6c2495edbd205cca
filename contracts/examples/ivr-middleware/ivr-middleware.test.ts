import { join } from 'node:path';
import { MatchersV3 } from '@pact-foundation/pact';
import { expectCheckedIn, freshPact } from '../support/checked-in';
import { readTier, setTier } from './client';

const { arrayContaining, like, regex } = MatchersV3;
const CALL = {
  conversationId: '1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d',
  participantId: '6f5e4d3c-2b1a-4f0e-9d8c-7b6a5f4e3d2c',
};
const AUTHORIZATION = regex('^Bearer .+$', 'Bearer token');
const { pact, written } = freshPact('ivr-middleware');

afterAll(() => {
  expectCheckedIn(written, join(__dirname, '..', 'pacts', 'ivr-middleware-genesys-cloud.json'));
});

test('the middleware sets the tier and sees it in the reply of the calls path', async () => {
  await pact
    .addInteraction()
    .given('an active conversation with a customer', { ...CALL, mediaType: 'call', attributes: { language: 'en' } })
    .uponReceiving('the tier of a caller')
    .withRequest(
      'PATCH',
      `/api/v2/conversations/calls/${CALL.conversationId}/participants/${CALL.participantId}/attributes`,
      (request) => {
        request
          .headers({ Authorization: AUTHORIZATION, 'Content-Type': 'application/json' })
          .jsonBody({ attributes: { customer_tier: like('gold') } });
      },
    )
    .willRespondWith(202, (response) => {
      response.jsonBody({ attributes: { customer_tier: like('gold') } });
    })
    .executeTest(async ({ url }) => {
      expect(await setTier({ apiUrl: url, token: 'token', ...CALL }, 'gold')).toEqual({ customer_tier: 'gold' });
    });
});

test('the middleware reads the tier back from the caller it belongs to', async () => {
  await pact
    .addInteraction()
    .given('an active conversation with a customer', { ...CALL, attributes: { customer_tier: 'gold' } })
    .uponReceiving('a question for the tier of a caller')
    .withRequest('GET', `/api/v2/conversations/${CALL.conversationId}`, (request) => {
      request.headers({ Authorization: AUTHORIZATION });
    })
    .willRespondWith(200, (response) => {
      response.jsonBody({
        participants: arrayContaining({ id: CALL.participantId, attributes: { customer_tier: like('gold') } }),
      });
    })
    .executeTest(async ({ url }) => {
      expect(await readTier({ apiUrl: url, token: 'token', ...CALL })).toBe('gold');
    });
});

test('the middleware takes a caller without a tier for one without a tier', async () => {
  await pact
    .addInteraction()
    .given('an active conversation with a customer', CALL)
    .uponReceiving('a question for the tier of a caller who has none')
    .withRequest('GET', `/api/v2/conversations/${CALL.conversationId}`, (request) => {
      request.headers({ Authorization: AUTHORIZATION });
    })
    .willRespondWith(200, (response) => {
      response.jsonBody({ participants: arrayContaining({ id: CALL.participantId, attributes: {} }) });
    })
    .executeTest(async ({ url }) => {
      expect(await readTier({ apiUrl: url, token: 'token', ...CALL })).toBeUndefined();
    });
});
