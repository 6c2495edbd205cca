import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import runtimeDocument from '../../openapi/document.json';

type Json = { readonly [key: string]: Json };
type Operation = { readonly id: string; readonly method: string; readonly path: string; readonly spec: Json };
type Sample = readonly [where: string, schema: Json, value: unknown];

const ROOT = join(__dirname, '..', '..');
const contract = parse(readFileSync(join(ROOT, 'openapi/participant-data.yaml'), 'utf8')) as Json;
const METHODS = ['get', 'put', 'post', 'patch', 'delete'];
const EVIDENCE = ['documented', 'observed', 'reported', 'assumed'];
const operations = operationsOf(contract);

function operationsOf(document: Json): readonly Operation[] {
  return Object.entries(document.paths!).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, spec]) => ({ id: String(spec.operationId), method: method.toUpperCase(), path, spec })),
  );
}

/** The node itself, or the component that its $ref names. */
function resolved(node: Json): Json {
  if (typeof node.$ref !== 'string') return node;
  return String(node.$ref)
    .slice(2)
    .split('/')
    .reduce((at, name) => at[name]!, contract);
}

function samplesOf(where: string, holder: Json): readonly Sample[] {
  const one = 'example' in holder ? [[where, holder.schema!, holder.example] as const] : [];
  const many = Object.entries(holder.examples ?? {}).map(
    ([name, example]) => [`${where}, ${name}`, holder.schema!, resolved(example).value] as const,
  );
  return [...one, ...many];
}

function repliesOf({ spec }: Operation): readonly (readonly [status: string, reply: Json])[] {
  return Object.entries(spec.responses!).map(([status, reply]) => [status, resolved(reply)] as const);
}

function allSamples(): readonly Sample[] {
  const bodies = (where: string, content: Json | undefined): readonly Sample[] =>
    Object.values(content ?? {}).flatMap((media) => samplesOf(where, media));
  return [
    ...operations.flatMap(({ id, spec }) => bodies(`request of ${id}`, spec.requestBody?.content)),
    ...Object.entries(contract.components!.responses!).flatMap(([name, reply]) => [
      ...bodies(`reply ${name}`, reply.content),
    ]),
    ...Object.entries(contract.components!.parameters!).flatMap(([name, holder]) =>
      samplesOf(`parameter ${name}`, holder),
    ),
    ...Object.entries(contract.components!.headers!).flatMap(([name, holder]) => samplesOf(`header ${name}`, holder)),
  ];
}

const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true })).addSchema({ ...contract, $id: 'contract' });

/** What a schema has to say against a value; an empty text when it has nothing. */
function complaint(schema: Json, value: unknown): string {
  const absolute = typeof schema.$ref === 'string' ? { $ref: `contract${String(schema.$ref)}` } : schema;
  const validate = ajv.compile(absolute);
  return validate(value) ? '' : ajv.errorsText(validate.errors);
}

test.each(allSamples())('the example fits its schema: %s', (_where, schema, value) => {
  expect(complaint(schema, value)).toBe('');
});

test.each(operations.map(({ id, spec }) => [id, spec] as const))(
  '%s says how well it is known, and from where',
  (_id, spec) => {
    expect(EVIDENCE).toContain(spec['x-evidence']);
    expect(spec['x-facts']).not.toHaveLength(0);
    expect(spec['x-sources']).not.toHaveLength(0);
    for (const source of spec['x-sources'] as unknown as readonly Json[])
      expect(source.title).toEqual(expect.any(String));
    expect(spec.summary && spec.description).toEqual(expect.any(String));
  },
);

test('no two operations share an operationId', () => {
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
});

test('a permission and a scope list stand beside every operation, and every scope is declared', () => {
  const scheme = contract.components!.securitySchemes!.PureCloudOAuth!;
  const declared = Object.keys(scheme.flows!.clientCredentials!.scopes!);
  expect(Object.keys(scheme['x-scope-evidence']!)).toEqual(declared);
  for (const { spec } of operations) {
    expect(spec['x-permissions']).toEqual(expect.any(Array));
    expect(declared).toEqual(expect.arrayContaining(spec['x-scopes'] as unknown as string[]));
  }
});

test('the attribute writes need no permission', () => {
  const writes = operations.filter(({ path }) => path.endsWith('/attributes'));
  expect(writes).toHaveLength(6);
  for (const { spec } of writes) expect(spec['x-permissions']).toEqual([]);
});

test.each(operations.map((operation) => [operation.id, operation] as const))(
  'every reply of %s has an example or no body, its headers, and its evidence',
  (_id, operation) => {
    for (const [status, reply] of repliesOf(operation)) {
      const media = reply.content?.['application/json'];
      if (reply.content) expect([status, samplesOf(status, media!).length]).not.toEqual([status, 0]);
      expect(Object.keys(reply.headers!)).toEqual(
        expect.arrayContaining([
          'ININ-Correlation-Id',
          'inin-ratelimit-allowed',
          'inin-ratelimit-count',
          'inin-ratelimit-reset',
        ]),
      );
      expect(EVIDENCE).toContain(reply['x-evidence']);
    }
  },
);

test('the media-neutral write is answered without a body, the media writes with the map', () => {
  const body = (id: string) => {
    const accepted = operations.find((operation) => operation.id === id)!.spec.responses!['202']!;
    return resolved(accepted).content?.['application/json']?.schema;
  };
  expect(body('patchConversationParticipantAttributes')).toBeUndefined();
  expect(body('patchConversationsCallParticipantAttributes')).toEqual({
    $ref: '#/components/schemas/ParticipantAttributes',
  });
});

test('the statuses of an attribute write are those Genesys documents; any other is marked as unpublished', () => {
  const write = operations.find(({ id }) => id === 'patchConversationParticipantAttributes')!;
  const statuses = repliesOf(write).filter(([, reply]) => reply['x-unpublished'] === undefined);
  const documented = [202, 400, 401, 403, 404, 408, 409, 413, 415, 429, 500, 503, 504];
  expect(statuses.map(([status]) => Number(status))).toEqual(documented);
});

test('an error carries its own status, and a code', () => {
  const errors = operations.flatMap(repliesOf).filter(([, reply]) => {
    const schema = reply.content?.['application/json']?.schema?.$ref as unknown;
    return schema === '#/components/schemas/ErrorBody';
  });
  for (const [status, reply] of errors) {
    for (const [, , value] of samplesOf(status, reply.content!['application/json']!)) {
      expect(value).toMatchObject({ status: Number(status), code: expect.any(String), contextId: expect.any(String) });
    }
  }
});

test('the wrong envelope is a valid body: the published schema lets it pass', () => {
  const schema = { $ref: '#/components/schemas/ParticipantAttributes' } as unknown as Json;
  expect(complaint(schema, { participantId: 'p', data: { customer_tier: 'gold' } })).toBe('');
  expect(complaint(schema, { customer_tier: 'gold' })).toBe('');
  expect(complaint(schema, {})).toBe('');
  expect(complaint(schema, { attributes: { customer_tier: 7 } })).toContain('must be string');
  expect(complaint(schema, { attributes: null })).toContain('must be object');
});

test('every component is used', () => {
  const text = JSON.stringify(contract);
  const unused = Object.entries(contract.components!)
    .filter(([kind]) => kind !== 'securitySchemes')
    .flatMap(([kind, entries]) => Object.keys(entries).map((name) => `#/components/${kind}/${name}`))
    .filter((ref) => !text.includes(`"${ref}"`));
  expect(unused).toEqual([]);
});

const SDK = join(ROOT, 'node_modules/purecloud-platform-client-v2');
const sdkSource = [
  'ConversationsApi',
  'IntegrationsApi',
  'UsersApi',
  'TokensApi',
  'OrganizationApi',
  'AuthorizationApi',
]
  .map((name) => readFileSync(join(SDK, 'src/purecloud-platform-client-v2/api', `${name}.js`), 'utf8'))
  .join('\n');
const sdkTypes = readFileSync(join(SDK, 'index.d.ts'), 'utf8');

/** The method and path that a method of the vendor's SDK sends; read from its source, since loading it watches the home folder. */
function sentByVendorSdk(id: string): string {
  const call = new RegExp(`^\\t${id}\\([\\s\\S]*?callApi\\(\\s*'([^']+)',\\s*'([A-Z]+)'`, 'm').exec(sdkSource);
  return call ? `${call[2]} ${call[1]}` : 'no such method in the SDK';
}

/** What the SDK does without one of its API methods: the login. */
const LOGIN = ['postOauthToken', 'getOauthAuthorize', 'getLogout'];
const published = operations.filter(({ id, spec }) => !LOGIN.includes(id) && spec['x-unpublished'] === undefined);

test.each(published.map((operation) => [operation.id, operation] as const))(
  '%s is what the vendor’s SDK calls',
  (id, operation) => {
    expect(sentByVendorSdk(id)).toBe(`${operation.method} ${operation.path}`);
  },
);

test('only the forum thread’s path is unpublished', () => {
  const unpublished = operations.filter(({ spec }) => spec['x-unpublished'] !== undefined).map(({ id }) => id);
  expect(unpublished).toEqual(['patchConversationsVoiceParticipant']);
});

test.each(published.map((operation) => [operation.id, operation] as const))(
  '%s is deprecated where the SDK says so',
  (id, { spec }) => {
    const comment = new RegExp(`\\/\\*\\*((?:(?!\\*\\/)[\\s\\S])*)\\*\\/\\s*${id}\\(`).exec(sdkSource)![1]!;
    expect(spec.deprecated ?? false).toBe(comment.includes('@deprecated'));
  },
);

/** The members of a model in the vendor's type declarations, with `?` where it is optional; undefined if there is no such model. */
function vendorModel(name: string): readonly string[] | undefined {
  const body = new RegExp(`export interface ${name} \\{([^}]*(?:\\{[^}]*\\}[^}]*)*?)\\n\\t\\}`).exec(sdkTypes)?.[1];
  return body === undefined
    ? undefined
    : [...body.matchAll(/^\t\t"(\w+)"(\??):/gm)].map(([, member, mark]) => `${member}${mark}`);
}

function ownModel(schema: Json): readonly string[] {
  const parts = [schema, ...((schema.allOf as unknown as readonly Json[] | undefined) ?? []).map(resolved)];
  return parts.flatMap((part) => {
    const required = (part.required as unknown as readonly string[] | undefined) ?? [];
    return Object.keys(part.properties ?? {}).map((member) => (required.includes(member) ? member : `${member}?`));
  });
}

const shared = Object.entries(contract.components!.schemas!).filter(([name]) => vendorModel(name) !== undefined);

test('most schemas have the name of a vendor model', () => {
  expect(shared.length).toBeGreaterThan(30);
});

test.each(shared)('%s has no member that the vendor’s model lacks, and asks for the same ones', (name, schema) => {
  const theirs = vendorModel(name)!;
  expect(theirs).toEqual(expect.arrayContaining([...ownModel(schema)]));
  expect(ownModel(schema).filter((member) => !member.endsWith('?'))).toEqual(
    theirs.filter((member) => !member.endsWith('?')),
  );
});

test('the run-time document has the same operations, schemas and markers', () => {
  const document = runtimeDocument as unknown as Json;
  const gist = ({ id, method, path, spec }: Operation) => ({
    ...{ id, method, path, statuses: Object.keys(spec.responses!) },
    ...{ evidence: spec['x-evidence'], scopes: spec['x-scopes'], permissions: spec['x-permissions'] },
    ...{ unpublished: spec['x-unpublished'], body: spec.requestBody, security: spec.security },
  });
  expect(operationsOf(document).map(gist)).toEqual(operations.map(gist));
  expect(Object.keys(document.components!.schemas!)).toEqual(Object.keys(contract.components!.schemas!));
  expect(document.components!.responses!.TokenRefused!.content).toEqual(
    contract.components!.responses!.TokenRefused!.content,
  );
  expect(document.components!.schemas!.OAuthError!.properties).toEqual(
    contract.components!.schemas!.OAuthError!.properties,
  );
  expect(JSON.stringify(document).length).toBeLessThan(120_000);
});

test('the generated files are fresh', () => {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/generate.ts', '--check'], { cwd: ROOT, stdio: 'pipe' });
}, 30_000);
