import { type Mock, type MockOptions } from '../../mocks';
import { BEHAVIOURS, type Example } from '../../mocks/internal';
import { answersWith, examplesOf, filled, sentBy, WRITE_PATH } from '../support/example';
import { customerOf, logIn, request, serve } from '../support/mock';

/** What the example presents, beside the mock's own token. */
async function tokenFor(mock: Mock, { request: { token } = {} }: Example, later: () => void): Promise<string | null> {
  if (token === undefined) return mock.token;
  if (token === 'absent') return null;
  if (token === 'unknown') return 'a-token-nobody-issued';
  const scope = typeof token === 'object' ? token.scopes?.join(' ') : undefined;
  const { body } = await logIn(mock, scope === undefined ? {} : { scope });
  if (token === 'expired') later();
  return body.access_token as string;
}

function optionsFor({ request: { token, client, times } = {} }: Example): MockOptions {
  const permissions = typeof token === 'object' ? token.permissions : undefined;
  const listed = permissions !== undefined || client !== undefined;
  return {
    ...(listed
      ? {
          clients: [
            {
              id: 'default',
              secret: 'any',
              ...(permissions && { permissions }),
              ...(client === 'of-users' && { grantTypes: ['implicit', 'authorization_code'] as const }),
            },
          ],
        }
      : {}),
    ...(times === undefined ? {} : { rateLimit: 300 }),
  };
}

function headersFor({ request: { client } = {} }: Example): Record<string, string> {
  if (client === undefined || client === 'of-users') return {};
  const [id, secret] = client === 'unknown' ? ['nobody', 'any'] : ['default', 'wrong'];
  return { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` };
}

test.each(examplesOf(BEHAVIOURS))('over the wire, %s', async (_name, behaviour, example) => {
  let now = Date.parse('2026-11-22T10:00:00Z');
  const answers = answersWith(behaviour);
  const mock = await serve({ answers, tokenSeconds: 3_600, clock: () => now, ...optionsFor(example) });
  const call = await mock.conversation({
    mediaType: example.conversation?.medium ?? 'call',
    state: example.conversation?.ended ? 'disconnected' : 'connected',
    participants: [{ purpose: 'customer', attributes: example.given ?? {} }],
  });
  const ids = { conversationId: call.id, participantId: call.customer.id, actionId: 'example' };
  if (example.action !== undefined) await mock.action(ids.actionId, example.action);
  const token = await tokenFor(mock, example, () => (now += 3_600_000));
  const { method = 'PATCH', path = WRITE_PATH, client, times = 1 } = example.request ?? {};
  const { text, contentType } = sentBy(example, ids);
  const headers = { ...(contentType && { 'content-type': contentType }), ...headersFor(example) };
  const body =
    client === undefined || client === 'of-users' ? text : new URLSearchParams({ grant_type: 'client_credentials' });
  let reply = await request(mock, method, filled(path, ids), { body, headers, token });
  for (let sent = 1; sent < times; sent += 1)
    reply = await request(mock, method, filled(path, ids), { body, headers, token });

  expect(reply.status).toBe(example.reply.status);
  if (example.reply.code !== undefined) expect(reply.body.code ?? reply.body.error).toBe(example.reply.code);
  if (example.reply.body !== undefined) expect(reply.body).toEqual(example.reply.body);
  // The mock's own token may have used up its minute.
  const reader = times > 1 ? (await logIn(mock)).body.access_token : mock.token;
  const whole = await request(mock, 'GET', `/api/v2/conversations/${call.id}`, { token: reader });
  expect(customerOf(whole.body).attributes).toEqual(example.then ?? example.given ?? {});
});
