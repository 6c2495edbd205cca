import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PactV4 } from '@pact-foundation/pact';
import { checkFiles } from '../../contracts/check-files';
import {
  activeCall,
  attributesBody,
  attributesPath,
  bearerToken,
  endedCall,
  expiredToken,
  noSuchConversation,
} from '../../contracts/pact-js';
import { STATES } from '../../contracts/states';
import { verifyFiles } from '../../contracts/verify';
import { C, folderOf, P } from './support';

jest.setTimeout(60_000);

test('a pact that is written with the helper holds, and its attributes are where they belong', async () => {
  const dir = await folderOf({});
  const pact = new PactV4({ consumer: 'desk', provider: 'genesys-cloud', dir, logLevel: 'error' });
  const path = attributesPath({ conversationId: C, participantId: P, mediaType: 'call' });
  await pact
    .addInteraction()
    .given(...activeCall({ conversationId: C, participantId: P, attributes: { language: 'en' } }))
    .uponReceiving('a tier')
    .withRequest('PATCH', path, (b) => {
      b.headers({ Authorization: bearerToken() as never }).jsonBody(
        attributesBody({ customer_tier: 'gold', "it's": 'x' }),
      );
    })
    .willRespondWith(202, (b) => {
      b.jsonBody(attributesBody({ language: 'en', customer_tier: 'silver' }));
    })
    .executeTest(async ({ url }) => {
      const response = await fetch(url + path, {
        method: 'PATCH',
        headers: { authorization: 'Bearer mine', 'content-type': 'application/json' },
        body: JSON.stringify({ attributes: { customer_tier: 'silver', "it's": 'y' } }),
      });
      expect(response.status).toBe(202);
    });
  const file = join(dir, 'desk-genesys-cloud.json');
  expect(readFileSync(file, 'utf8')).toContain('"customer_tier"');
  const { findings } = await checkFiles([file]);
  expect(findings.map(({ rule, summary }) => [rule, summary])).toEqual([
    // pact-js writes a path that Pact does not read back; check says so before the verifier does.
    ['unreadable-interaction', expect.stringContaining('it') as unknown],
  ]);
});

test('every state of the helper is one that verify knows', async () => {
  const given = [activeCall(), endedCall(), noSuchConversation(), expiredToken()];
  for (const [name] of given) expect(Object.keys(STATES)).toContain(name);
  const statuses = [202, 202, 404, 401];
  const interactions = given.map(([name, params], index) => ({
    description: name,
    providerStates: [{ name, params }],
    request: {
      method: 'PATCH',
      path: attributesPath({ conversationId: C, participantId: P }),
      headers: { Authorization: 'Bearer x', 'Content-Type': 'application/json' },
      body: { attributes: { a: 'b' } },
    },
    response: { status: statuses[index] },
  }));
  const pact = { consumer: { name: 'c' }, provider: { name: 'genesys-cloud' }, interactions };
  const { interactions: played } = await verifyFiles([await folderOf({ 'p.json': pact })]);
  expect(played.map(({ isOk }) => isOk)).toEqual([true, true, true, true]);
});

test('what Genesys Cloud would lose is refused as it is written', () => {
  expect(() => attributesBody({})).toThrow('stores nothing');
  expect(() => attributesBody({ score: 7 as never })).toThrow('write "7" or a matcher');
});
