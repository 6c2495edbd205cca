import { DEFAULT_LIMITS, PROFILE_NAMES, PROFILES, QUESTIONS } from '../mocks/internal';
import { levelledRules, RULE_LEVELS } from '../contracts/levels';
import { STATES } from '../contracts/states';

/** The part of JSON Schema 2020-12 that the config file is described with. */
export type Schema = {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly examples?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly default?: unknown;
};

/** What a config file may hold. It is checked against this, and `config.schema.json` is written from it. */
export function configSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Understudy config file',
    ...record({
      $schema: { type: 'string', description: 'Where an editor finds this schema.' },
      profile: {
        type: 'string',
        minLength: 1,
        examples: PROFILE_NAMES,
        description: `${listed(Object.entries(PROFILES))}\nor a profile file such as understudy probe writes, relative to the working directory.`,
        default: 'default',
      },
      answers: {
        ...record(Object.fromEntries([...QUESTIONS].map(([question, rivals]) => [question, answerSchema(rivals)]))),
        description: 'Questions to be answered otherwise than the profile does.',
      },
      limits: { ...record(limitSchemas()), description: 'Numbers and lists that behaviours compare with.' },
      clients: {
        type: 'array',
        items: { ...record(CLIENT), required: ['id', 'secret'] },
        description: 'The OAuth clients that may log in; none listed: any may.',
      },
      isolate: {
        enum: ['client'],
        description: 'client: each OAuth client id has a world of its own; without it all clients see one world.',
      },
      tokenSeconds: { ...atLeast(1), description: 'Life of a token in seconds.', default: 86_400 },
      rateLimit: {
        ...atLeast(1),
        description: 'Requests a minute and token; off unless given. The vendor allows 300.',
      },
      journalEntries: { ...atLeast(1), description: 'Exchanges kept in each namespace.', default: 10_000 },
      hosts: { ...texts(), description: 'More names that the Host header may hold.' },
      cors: {
        type: 'array',
        items: { type: 'string', pattern: '^https?://[^/]+$' },
        description: 'Origins whose pages may call, such as https://app.example.',
      },
      faults: {
        type: 'array',
        items: { type: 'object' },
        description:
          'What is to go wrong, as PUT /_mock/faults takes it: mocks/README.md lists the members of a fault.',
      },
      seed: { ...atLeast(0), description: 'The same ids at every start.' },
      state: {
        type: 'string',
        minLength: 1,
        description:
          'For `understudy start`: a file that is loaded at start and saved at stop. A relative path is relative to the working directory, as with --state.',
      },
      store: {
        type: 'string',
        pattern: '^(memory|rediss?://.+)$',
        description: 'For `understudy start`: memory, or redis://host:6379 to share one mock among several servers.',
        default: 'memory',
      },
      rules: {
        ...record(
          Object.fromEntries(
            levelledRules().map((id): [string, Schema] => [id, { type: 'string', enum: RULE_LEVELS }]),
          ),
        ),
        description: 'Rules that weigh otherwise here: off, error, warn or info, by the id that a finding shows.',
      },
      states: {
        type: 'object',
        additionalProperties: { ...record(STATE), required: ['state'] },
        description:
          'Provider states for `understudy verify` and `check`: a consumer’s own sentence, and what it stands for.',
      },
      names: record({
        writtenBy: {
          type: 'object',
          additionalProperties: texts(),
          description:
            'For `understudy names`: who writes attribute names that no file shows, such as {"agent script": ["note", "context.*"]}.',
        },
      }),
    }),
  };
}

const CLIENT: Readonly<Record<string, Schema>> = {
  id: { type: 'string', minLength: 1 },
  secret: { type: 'string', minLength: 1 },
  scopes: { ...texts(), description: 'The scopes it may ask for; all when left out.' },
  permissions: { ...texts(), description: 'What its roles allow; everything when left out.' },
  namespace: { type: 'string', minLength: 1, description: 'The world that its logins see.' },
};

const STATE: Readonly<Record<string, Schema>> = {
  state: {
    type: 'string',
    enum: Object.keys(STATES),
    description: 'One of the provider states that `understudy verify --help` lists.',
  },
  params: { type: 'object', description: 'Its parameters; `${name}` is a parameter of the consumer.' },
};

function answerSchema(rivals: readonly { readonly id: string; readonly summary: string }[]): Schema {
  return { enum: rivals.map(({ id }) => id), description: listed(rivals.map(({ id, summary }) => [id, summary])) };
}

function limitSchemas(): Readonly<Record<string, Schema>> {
  const schemas = Object.entries(DEFAULT_LIMITS).map(([name, limit]) => {
    if (typeof limit === 'number') return [name, { ...atLeast(name === 'readLagMs' ? 0 : 1), default: limit }] as const;
    if (typeof limit === 'string') return [name, { type: 'string', default: limit }] as const;
    return [name, { ...texts(), default: [...limit] }] as const;
  });
  return Object.fromEntries(schemas);
}

function record(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', properties, additionalProperties: false };
}

function texts(): Schema {
  return { type: 'array', items: { type: 'string' } };
}

function atLeast(minimum: number): Schema {
  return { type: 'integer', minimum };
}

function listed(entries: readonly (readonly [string, string])[]): string {
  return entries.map(([name, meaning]) => `${name}: ${meaning}`).join('\n');
}
