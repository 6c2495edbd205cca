import { startMock } from '../../mocks/index';

const TYPES = [
  ['another parameter', 'application/json; odata=verbose', 202],
  ['a version and a charset', 'application/json;v=1; charset=UTF-8', 202],
  ['UTF-8 as Java spells it', 'application/json; charset=UTF8', 202],
  ['another charset', 'application/json; charset=iso-8859-1', 415],
  ['another charset behind a parameter', 'application/json; v=1; charset=utf-16', 415],
  ['two types', 'application/json, text/plain', 415],
  ['a longer type', 'application/json-patch+json', 415],
] as const;

test.each(TYPES)('a content type with %s', async (_, contentType, status) => {
  const mock = await startMock();
  try {
    const { id, customer } = await mock.conversation();
    const response = await fetch(`${mock.url}/api/v2/conversations/${id}/participants/${customer.id}/attributes`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${mock.token}`, 'content-type': contentType },
      body: '{"attributes": {"customer_tier": "gold"}}',
    });
    expect(response.status).toBe(status);
    expect(await mock.findings()).toHaveLength(status === 202 ? 0 : 1);
  } finally {
    await mock.stop();
  }
});
