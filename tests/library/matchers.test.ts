import { matchers } from '../../mocks/jest';
import type { Mock } from '../../mocks';
import { patch, serve } from '../support/mock';

let mock: Mock;
beforeEach(async () => {
  mock = await serve();
});

/** The message of the failed expectation. */
function failing(expectation: () => unknown): string {
  try {
    expectation();
  } catch (fault) {
    return (fault as Error).message;
  }
  throw new Error('It passed.');
}

test('toHaveNoFindings passes on right requests, on a mock and on a list, with and without await', async () => {
  await patch(mock, { attributes: { customer_tier: 'gold' } });
  expect(mock).toHaveNoFindings();
  await expect(mock).toHaveNoFindings();
  expect(await mock.findings()).toHaveNoFindings();
  await expect(mock.findings()).resolves.toHaveNoFindings();
  expect(mock).not.toHaveFinding({ rule: 'wrong-envelope' });
});

test('toHaveNoFindings prints each finding with its advice and the request that would have worked, values masked', async () => {
  await patch(mock, { data: { customer_tier: 'top-secret' } });
  await patch(mock, { attributes: null });
  const message = failing(() => expect(mock).toHaveNoFindings());
  const [lost, refused] = await mock.findings();
  expect(message).toContain('There are 2 findings:');
  for (const { id, level, rule, summary, advice } of [lost!, refused!]) {
    for (const part of [`${level} ${rule} (${id})`, summary, advice]) expect(message).toContain(part);
  }
  expect(message).toContain(`This would have worked: PATCH ${lost!.suggestion!.path} {"attributes":{"customer_tier":`);
  expect(message).not.toContain('top-secret');
});

test('failOn lets doubts pass', async () => {
  await patch(mock, { attributes: { score: 7 } });
  expect(mock).toHaveNoFindings({ failOn: 'error' });
  expect(failing(() => expect(mock).toHaveNoFindings({ failOn: 'warn' }))).toContain('There is 1 finding:');
  expect(failing(() => expect(mock).toHaveNoFindings({ failOn: 'worst' as never }))).toContain(
    'There is no level "worst"; there are error, warn, info.',
  );
});

test('toHaveFinding looks for rule and level', async () => {
  await patch(mock, { data: { a: '1' } });
  expect(mock).toHaveFinding({ rule: 'wrong-envelope' });
  expect(mock).toHaveFinding({ rule: 'wrong-envelope', level: 'error' });
  expect(mock).toHaveFinding({ level: 'error' });
  expect(mock).not.toHaveFinding({ rule: 'wrong-envelope', level: 'warn' });
  expect(mock.findingsSoFar()).toHaveFinding({});
});

test('a finding that is missing is told beside those that are there', async () => {
  await patch(mock, { data: { a: '1' } });
  const message = failing(() => expect(mock).toHaveFinding({ rule: 'wrong-path' }));
  expect(message).toContain('expected: {"rule":"wrong-path"}');
  expect(message).toContain('error wrong-envelope (f-000001)');
});

test('the negative forms say what was there, or that there was nothing', async () => {
  expect(failing(() => expect(mock).not.toHaveNoFindings())).toContain('Is the client pointed at mock.url?');
  expect(failing(() => expect(mock).toHaveFinding({ level: 'error' }))).toContain('there is none');
  await patch(mock, { data: { a: '1' } });
  expect(mock).not.toHaveNoFindings();
  expect(failing(() => expect(mock).not.toHaveFinding({ level: 'error' }))).toContain(
    'error wrong-envelope (f-000001)',
  );
});

test('a rule that does not exist is an error of the test, not a pass', () => {
  expect(failing(() => expect(mock).not.toHaveFinding({ rule: 'wrong-envelop' as never }))).toContain(
    'did you mean "wrong-envelope"?',
  );
});

test('what is neither a mock nor a list is told so', async () => {
  for (const value of [undefined, null, 7, {}, mock.url]) {
    expect(failing(() => expect(value).toHaveNoFindings())).toContain(
      'looks at a mock (from startMock) or at a list of findings',
    );
  }
  expect(failing(() => expect(mock.findings()).toHaveNoFindings())).toContain('await it first');
});

test('the matchers are also there for an expect that is not global', () => {
  expect(Object.keys(matchers)).toEqual(['toHaveNoFindings', 'toHaveFinding']);
  expect(matchers.toHaveNoFindings([]).pass).toBe(true);
});
