import { profileFileOf } from '../../contracts/probe/outcome';
import { startMock, type Mock } from '../../mocks';
import { BEHAVIOURS, type Example } from '../../mocks/internal';
import { filled, sentBy, WRITE_PATH } from '../support/example';
import { fakeOrg, type FakeOrg } from '../support/fake-org/org';
import { AS_DEFAULT, orgWith, type Table } from '../support/fake-org/table';
import { sceneWith } from './support';

const refuse = (status: number, code: string) => ({ status, code, message: 'In our own words.' });

/** Orgs that differ from the default profile in many answers, and refuse in words of their own. */
const ORGS: Readonly<Record<string, Table>> = {
  'as the default profile': AS_DEFAULT,
  'that refuses much': orgWith({
    'misshaped-body': refuse(400, 'invalid.property'),
    'extra-keys': refuse(422, 'no.strangers'),
    'nested-value': refuse(400, 'bad.request'),
    'null-value': refuse(409, 'nulls.clash'),
    'scalar-value': refuse(400, 'text.only'),
    'overlong-value': refuse(413, 'too.long'),
    'voice-path': refuse(404, 'not.found'),
    'null-attributes': refuse(422, 'map.wanted'),
    'empty-body': refuse(411, 'length.wanted'),
  }),
  'that stores much': orgWith({
    'reserved-name': 'writes',
    'reserved-character': 'writes',
    'overlong-name': 'writes',
    'missing-scope': 'allows',
    'media-reply': 'sent',
  }),
  'where a write replaces': orgWith({ write: 'replaces' }),
};

/** The worked requests that both can be sent: about one live call, by a token that is known. */
const CORPUS = BEHAVIOURS.flatMap((behaviour) =>
  behaviour.examples
    .filter(({ action, conversation, request = {}, probe }) => {
      const { token, times, client } = request;
      if (action !== undefined || times !== undefined || client !== undefined) return false;
      if (conversation?.ended || conversation?.medium !== undefined || probe?.atOnce) return false;
      const path = request.path ?? WRITE_PATH;
      // The org plays the write and its near miss, not what surrounds them.
      return token === undefined && /\/participants\/[^/]+(?:\/attributes)?$/.test(path);
    })
    // Half a megabyte, and methods that nobody published, are not asked.
    .filter(() => !['wrong-method', 'oversize-body', 'participant-update'].includes(behaviour.question))
    .map((example) => [`${behaviour.id}: ${example.name}`, example] as const),
);

type Answered = { readonly status: number; readonly shape: unknown; readonly held: Readonly<Record<string, string>> };

async function answerOf(
  example: Example,
  to: Mock | FakeOrg,
  ids: { conversationId: string; participantId: string },
  held: () => Promise<Record<string, string>>,
): Promise<Answered> {
  const { method = 'PATCH', path = WRITE_PATH } = example.request ?? {};
  const { text, contentType } = sentBy(example, ids);
  const reply = await fetch(to.url + filled(path, ids), {
    method,
    headers: { authorization: `Bearer ${to.token}`, ...(contentType ? { 'content-type': contentType } : {}) },
    ...(text === undefined ? {} : { body: text }),
  });
  const body = await reply.text();
  return { status: reply.status, shape: shapeOf(body), held: await held() };
}

/** What a client can rely on: the code of a refusal, the map of a success, or that there is nothing. */
function shapeOf(text: string): unknown {
  if (text === '') return null;
  const body = JSON.parse(text) as Record<string, unknown>;
  return typeof body['code'] === 'string'
    ? {
        code: body['code'],
        members: Object.keys(body)
          .filter((name) => name !== 'messageParams')
          .toSorted(),
      }
    : body;
}

test('the corpus is not empty', () => {
  expect(CORPUS.length).toBeGreaterThan(40);
});

test.each(Object.entries(ORGS))(
  'an org %s, probed: the mock with its profile answers each worked request alike',
  async (_name, table) => {
    const { run } = await sceneWith({ table });
    const result = await run();
    expect(result.stopped).toBeUndefined();
    const profile = profileFileOf(result, { base: 'default' });
    const mock = await startMock({ profile });
    const differences: unknown[] = [];
    try {
      for (const [name, example] of CORPUS) {
        const org = await fakeOrg({ table, attributes: example.given ?? {} });
        const call = await mock.conversation({
          participants: [{ purpose: 'customer', attributes: example.given ?? {} }],
        });
        const ofOrg = await answerOf(example, org, org, async () => org.held());
        const ids = { conversationId: call.id, participantId: call.customer.id };
        const ofMock = await answerOf(example, mock, ids, async () => mock.attributes(call.customer.id));
        await org.stop();
        if (JSON.stringify(ofOrg) !== JSON.stringify(ofMock)) differences.push({ name, ofOrg, ofMock });
      }
    } finally {
      await mock.stop();
    }
    expect(differences).toEqual([]);
  },
);
