import { startMock } from '../../mocks';

const ANSWERS = (question: string, answer: string): object => ({ answers: new Map([[question, answer]]) });
const PROBLEMS: readonly (readonly [object, string])[] = [
  [{ prot: 4010 }, 'startMock: there is no option "prot"; did you mean "port"?'],
  [{ colour: 'red' }, 'startMock: there is no option "colour"; known are port, host, profile, '],
  [{ port: -1 }, 'startMock: "port" must be a whole number from 0 to 65535 (0 picks a free one); it is -1.'],
  [{ port: '4010' }, '"port" must be a whole number from 0 to 65535 (0 picks a free one); it is "4010".'],
  [{ port: 65_536 }, '; it is 65536.'],
  [{ profile: 'strickt' }, 'startMock: there is no profile "strickt"; did you mean "strict"?'],
  [
    { profile: null },
    '"profile" must be one of default, documented, strict, replace, lagging, or the path of a profile file; it is null.',
  ],
  [
    ANSWERS('missing-scop', 'missing-scope-allowed'),
    'there is no question "missing-scop"; did you mean "missing-scope"?',
  ],
  [
    ANSWERS('missing-scope', 'allowed'),
    'the question "missing-scope" has no answer "allowed"; known are missing-scope-refused, missing-scope-allowed.',
  ],
  [{ answers: { 'overlong-name': 'overlong-name-stored' } }, '"answers" must be a Map such as new Map([['],
  [{ limits: { valueLenght: 1 } }, 'there is no limit "valueLenght"; did you mean "valueLength"?'],
  [
    { clients: [{ id: 'crm', secert: 'hush' }] },
    '"clients" must be a list such as [{ id: "my-client", secret: "…" }].',
  ],
  [
    { rateLimit: 0 },
    '"rateLimit" must be a whole number of at least 1 (requests a minute and token; leave it out for no limit); it is 0.',
  ],
  [{ rateLimit: -1 }, '; it is -1.'],
  [{ rateLimit: NaN }, '; it is NaN.'],
  [{ rateLimit: '300' }, '; it is "300".'],
  [
    { seed: 1.5 },
    '"seed" must be a whole number of at least 0 (leave it out for ids that nobody can foresee); it is 1.5.',
  ],
  [{ seed: 'abc' }, '; it is "abc".'],
  [{ store: 'redis://127.0.0.1:6379' }, '"store" must be a function that opens a store, such as storeAt('],
  [{ faults: { status: 429 } }, 'startMock: The faults must be a list: [{"status": 429, "times": 1}].'],
  [{ faults: [{ status: 429 }, { stauts: 429 }] }, 'startMock: faults[1].stauts is not known; did you mean "status"?'],
  [{ faults: [{ status: 418 }] }, 'faults[0].status must be one of 401, '],
  [{ mockHeaders: 'no' }, '"mockHeaders" must be true or false; it is "no".'],
];

test.each(PROBLEMS)('startMock(%j) is refused: %s', async (options, message) => {
  const start = startMock(options);
  await expect(start).rejects.toThrow(TypeError);
  await expect(start).rejects.toThrow(message);
  await expect(start).rejects.not.toThrow('hush');
});

test('an option that is undefined is one that was not given', async () => {
  const mock = await startMock({
    port: undefined,
    profile: undefined,
    rateLimit: undefined,
    faults: undefined,
  } as object);
  expect(mock.profile).toBe('default');
  await mock.stop();
});
