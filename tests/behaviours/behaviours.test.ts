import { publishedOperation } from '../../mocks/contract/published';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  BEHAVIOURS,
  DEFAULT_LIMITS,
  EVIDENCE,
  LIMIT_SOURCES,
  PROFILE_NAMES,
  QUESTIONS,
  answersOf,
} from '../../mocks/internal';
import { matchRoute, type Behaviour, type Example } from '../../mocks/internal';
import { KINDS, type RequestFacts, type Body } from '../../mocks/behaviours/shared/behaviour';
import { readJson } from '../../mocks/util/json';
import { judgeFor } from '../../mocks/judge';
import { answersWith, examplesOf, filled, sentBy, WRITE_PATH } from '../support/example';

const FOLDER = join(__dirname, '../../mocks/behaviours');
const exported = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const members = Object.values(jest.requireActual<Record<string, unknown>>(join(FOLDER, file)));
    return members.filter(isBehaviour).map((behaviour) => [file.replace(/\.ts$/, ''), behaviour] as const);
  });

function isBehaviour(value: unknown): value is Behaviour {
  return typeof value === 'object' && value !== null && 'decide' in value && 'question' in value;
}

test('every behaviour file is in the list exactly once, and named by its id', () => {
  expect(exported.map(([file]) => file)).toEqual(exported.map(([, { id }]) => id));
  expect(BEHAVIOURS.map(({ id }) => id).toSorted()).toEqual(exported.map(([file]) => file).toSorted());
});

test.each(BEHAVIOURS.map((behaviour) => [behaviour.id, behaviour] as const))(
  '%s is whole: question, sentence, evidence, sources, kinds, examples',
  (id, { question, summary, evidence, sources, on, examples }) => {
    for (const name of [id, question]) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(summary).toMatch(/^\S.*\.$/s);
    expect(EVIDENCE).toContain(evidence);
    expect(sources).not.toHaveLength(0);
    for (const { title, url } of sources) {
      expect(title).not.toBe('');
      if (url !== undefined) expect(new URL(url).protocol).toBe('https:');
    }
    expect(on).not.toHaveLength(0);
    expect(new Set(on).size).toBe(on.length);
    for (const kind of on) expect(KINDS).toContain(kind);
    expect(examples).not.toHaveLength(0);
    expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
  },
);

test('rival answers speak about the same kinds of operation', () => {
  for (const [question, rivals] of QUESTIONS) {
    const kinds = new Set(rivals.map(({ on }) => [...on].toSorted().join()));
    expect([question, kinds.size]).toEqual([question, 1]);
  }
});

test.each(PROFILE_NAMES)('the profile %s answers every question exactly once, with one of its rivals', (profile) => {
  const answers = answersOf(profile);
  expect([...answers.keys()].toSorted()).toEqual([...QUESTIONS.keys()].toSorted());
  for (const [question, answer] of answers) expect(QUESTIONS.get(question)?.map(({ id }) => id)).toContain(answer);
});

// The public promise of the profiles, row by row; replace and lagging are default but for one answer.
test.each([
  ['misshaped-body', 'misshaped-body-ignored', 'misshaped-body-ignored', 'misshaped-body-rejected'],
  ['null-attributes', 'null-attributes-refused', 'null-attributes-refused', 'null-attributes-refused'],
  ['non-object-body', 'non-object-refused', 'non-object-refused', 'non-object-refused'],
  ['malformed-json', 'malformed-json-refused', 'malformed-json-refused', 'malformed-json-refused'],
  ['empty-body', 'empty-body-refused', 'empty-body-refused', 'empty-body-refused'],
  ['content-type', 'foreign-content-type-refused', 'foreign-content-type-refused', 'foreign-content-type-refused'],
  ['nested-value', 'nested-value-dropped', 'nested-value-rejected', 'nested-value-rejected'],
  ['scalar-value', 'scalar-value-stored-as-text', 'scalar-value-stored-as-text', 'scalar-value-rejected'],
  ['null-value', 'null-value-dropped', 'null-value-dropped', 'null-value-rejected'],
  ['extra-keys', 'extra-keys-ignored', 'extra-keys-ignored', 'extra-keys-rejected'],
  ['reserved-name', 'reserved-name-rejected', 'reserved-name-stored', 'reserved-name-rejected'],
  ['reserved-character', 'reserved-character-rejected', 'reserved-character-stored', 'reserved-character-rejected'],
  ['overlong-name', 'overlong-name-rejected', 'overlong-name-stored', 'overlong-name-rejected'],
  ['overlong-value', 'overlong-value-stored', 'overlong-value-stored', 'overlong-value-rejected'],
  ['voice-path', 'voice-path-works', 'voice-path-not-found', 'voice-path-not-found'],
  ['missing-scope', 'missing-scope-refused', 'missing-scope-allowed', 'missing-scope-refused'],
  ['ended-conversation', 'ended-conversation-stored', 'ended-conversation-stored', 'ended-conversation-refused'],
  ['media-reply', 'media-reply-merged-map', 'media-reply-merged-map', 'media-reply-merged-map'],
])('%s is answered by %s, %s and %s', (question, ...expected) => {
  const given = (['default', 'documented', 'strict'] as const).map((profile) => answersOf(profile).get(question));
  expect(given).toEqual(expected);
});

test('replace and lagging differ from default in one answer each', () => {
  const standard = answersOf('default');
  const deviations = (['replace', 'lagging'] as const).map((profile) =>
    [...answersOf(profile)].filter(([question, answer]) => standard.get(question) !== answer),
  );
  expect(deviations).toEqual([[['write', 'attributes-replaced']], [['read-lag', 'reads-delayed']]]);
});

test('every limit names where it comes from', () => {
  expect(Object.keys(LIMIT_SOURCES)).toEqual(Object.keys(DEFAULT_LIMITS));
});

const IDS = {
  conversationId: '3f1c9a52-7c1e-4d0a-9b7e-5d2f8a60c001',
  participantId: '8b0e4d16-2f3a-4c55-8e91-0a7d3c5bf002',
  actionId: 'example',
};

/** The example as the judge is asked; read here independently of the door. */
function askedBy(example: Example): RequestFacts {
  const { request = {}, given = {}, conversation = {} } = example;
  const method = request.method ?? 'PATCH';
  const [path = '', query = ''] = filled(request.path ?? WRITE_PATH, IDS).split('?');
  const match = matchRoute(method, path);
  const operation =
    match.kind === 'route'
      ? match.route
      : {
          id: 'none',
          kind: 'none',
          path: '',
          unpublished: false,
          wantsUser: false,
          bodyRequired: false,
          scopes: [],
          permissions: [],
        };
  const medium = match.kind === 'route' ? match.route.medium : undefined;
  const { text, contentType } = sentBy(example, IDS);
  const isLogin = operation.kind === 'login';
  const body = isLogin ? ({ kind: 'empty' } as const) : bodyOf(text, contentType);
  const members = body.kind === 'json' && isMap(body.value) ? body.value : {};
  const form = new URLSearchParams(isLogin ? (text ?? 'grant_type=client_credentials&client_id=a') : '');
  const params = match.kind === 'route' ? match.params : {};
  return {
    operation: { ...operation, medium } as RequestFacts['operation'],
    method,
    allow: match.kind === 'other-method' ? match.allow : [],
    bearer:
      typeof request.token === 'string'
        ? { kind: request.token }
        : {
            kind: 'known',
            scopes: request.token?.scopes,
            permissions: request.token?.permissions,
            isUser: request.token === undefined,
          },
    login: isLogin
      ? {
          grantType: form.get('grant_type') ?? undefined,
          client:
            request.client === 'of-users' ? 'known' : (request.client ?? (form.has('client_id') ? 'known' : 'absent')),
          mayUseGrant: request.client !== 'of-users',
          grantProblem: form.get('grant_type') === 'client_credentials' ? undefined : 'nobody was given it',
        }
      : undefined,
    authorization: /redirect_uri=%2F|redirect_uri=\//.test(query)
      ? { error: 'invalid_request', description: '' }
      : undefined,
    body,
    sent:
      ['write', 'create'].includes(operation.kind) && isMap(members['attributes'])
        ? new Map(Object.entries(members['attributes']))
        : undefined,
    extra: Object.keys(members).filter((key) => key !== 'attributes'),
    violations: operation.kind === 'create' && Array.isArray(members['phoneNumber']) ? ['/phoneNumber: a list'] : [],
    conversation:
      params['conversationId'] === IDS.conversationId
        ? { medium: conversation.medium ?? 'call', ended: conversation.ended ?? false }
        : undefined,
    participant: params['participantId'] === IDS.participantId ? { purpose: 'customer', ...given } : undefined,
    published: publishedOperation(method, path)?.id,
    action: example.action === undefined ? undefined : { id: IDS.actionId },
    rate: request.times === undefined ? undefined : { count: request.times, allowed: 300, resetSeconds: 60 },
    limits: DEFAULT_LIMITS,
  };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bodyOf(text: string | undefined, contentType: string | undefined): Body {
  if (text === undefined) return { kind: 'empty' };
  if (text.length > DEFAULT_LIMITS.bodyBytes) return { kind: 'oversize' };
  if (contentType !== 'application/json') return { kind: 'foreign', contentType: contentType ?? '', text };
  const reading = readJson(Buffer.from(text), DEFAULT_LIMITS.bodyDepth);
  return 'value' in reading ? { kind: 'json', ...reading } : { kind: 'malformed', ...reading, text };
}

test.each(examplesOf(BEHAVIOURS))('in the judge, %s', (_name, behaviour, example) => {
  const judge = judgeFor(answersWith(behaviour));
  const asked = askedBy(example);
  const earlier = asked.rate === undefined ? undefined : judge({ ...asked, rate: { ...asked.rate, count: 1 } });
  const { verdict, changes, lagMs } = judge(asked);
  const given = example.given ?? {};
  const written = {
    ...(verdict.kind === 'applied' && verdict.mode === 'replace' ? {} : given),
    ...Object.fromEntries(earlier?.changes ?? []),
    ...Object.fromEntries(changes),
  };
  const isElsewhere = asked.operation.kind === 'create';
  expect(lagMs > 0 || isElsewhere ? given : written).toEqual(example.then ?? given);
  if (verdict.kind === 'rejected') expect(verdict).toMatchObject(example.reply);
  // The output of an action is held against its contract when it has run, which is after the judge.
  else if (example.action === undefined) expect([2, 3]).toContain(Math.floor(example.reply.status / 100));
});

test.each(
  // Answers under which nothing is done are told by their rivals.
  BEHAVIOURS.filter(
    ({ id }) => !['reads-immediate', 'null-output-accepted', 'user-context-not-asked'].includes(id),
  ).map((behaviour) => [behaviour.id, behaviour] as const),
)('%s speaks in one of its own examples', (_id, behaviour) => {
  expect(behaviour.examples.map((example) => behaviour.decide(askedBy(example)))).toContainEqual(expect.anything());
});

test('a gap in the list is a bug that says so', () => {
  const asked = askedBy({ name: 'a write', send: { attributes: { a: '1' } }, reply: { status: 202 } });
  expect(() => judgeFor(new Map())(asked)).toThrow('mocks/behaviours/index.ts has a gap');
});
