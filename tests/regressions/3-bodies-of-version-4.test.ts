import { checkFor } from '../../contracts/check';
import { readPact } from '../../contracts/pact';
import { HEADERS, PATH } from '../contracts/support';

const RIGHT = JSON.stringify({ attributes: { customer_tier: 'gold' } });
const JSON_TYPE = { 'Content-Type': ['application/json'] };

/** What the Pact verifier's core was seen to send for each of these. */
const BODIES: [string, object, object, string[]][] = [
  ['JSON in a string', { content: RIGHT, encoded: false }, JSON_TYPE, ['not-an-object']],
  ['encoded as JSON', { content: RIGHT, encoded: 'JSON' }, JSON_TYPE, []],
  ['encoded as base64', { content: Buffer.from(RIGHT).toString('base64'), encoded: 'base64' }, JSON_TYPE, []],
  ['no header', { content: JSON.parse(RIGHT) as unknown, encoded: false }, {}, ['content-type-unsaid']],
];

test.each(BODIES)('a body of version 4: %s', async (_, body, headers, expected) => {
  const { interactions } = readPact({
    interactions: [
      {
        type: 'Synchronous/HTTP',
        description: 'a write',
        request: {
          method: 'PATCH',
          path: PATH,
          headers: { Authorization: [HEADERS.Authorization], ...headers },
          body: { contentType: 'application/json', ...body },
        },
        response: { status: 202 },
      },
    ],
    metadata: { pactSpecification: { version: '4.0' } },
  });
  const found = await Promise.all(interactions.map((one) => checkFor()(one)));
  expect(found.flat().map(({ rule }) => rule)).toEqual(expect.arrayContaining(expected));
  expect(found.flat()).toHaveLength(expected.length);
});
