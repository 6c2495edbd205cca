import {
  isRecord,
  MEDIA,
  SEED,
  type Client,
  type ConversationDraft,
  type Medium,
  type ParticipantDraft,
  type DryRunSetting,
} from '../mocks/internal';
import type { Interaction, State } from './pact';

/** The ids and medium that a request's path names: what a state means when its parameters do not say. */
export type Target = {
  readonly conversationId?: string | undefined;
  readonly participantId?: string | undefined;
  readonly medium?: Medium | undefined;
};

/** What a provider state is, and which parameters it reads; every one is optional. */
export type KnownState = {
  readonly summary: string;
  readonly params: Readonly<Record<string, string>>;
  readonly apply: (params: Params, target: Target, world: World) => World;
};
type Params = Readonly<Record<string, unknown>>;

/** What is there before the request: conversations by id, and what the token and the clients are worth. */
type World = Omit<DryRunSetting, 'conversations'> & {
  readonly conversations: ReadonlyMap<string, ConversationDraft>;
  /** A state has spoken about conversations, so that none is taken for granted. */
  readonly isSaid: boolean;
};

const CONVERSATION = {
  conversationId: 'id of the conversation; the one in the path',
  participantId: 'id of its customer; the one in the path',
  mediaType: `${MEDIA.join(', ')}; the one in the path, or call`,
  attributes: 'what the customer holds, a map of text; nothing',
  participants: 'a list of {id, purpose, attributes} instead of the one customer',
} as const;

/** Every provider state that pacts may name (`given`), with its parameters and what they default to. */
export const STATES: Readonly<Record<string, KnownState>> = {
  'an active conversation with a customer': {
    summary: 'The conversation is connected; its customer holds the attributes.',
    params: CONVERSATION,
    apply: (params, target, world) => withConversation(conversationOf(params, target, 'connected'), world),
  },
  'an ended conversation with a customer': {
    summary: 'The same, disconnected.',
    params: CONVERSATION,
    apply: (params, target, world) => withConversation(conversationOf(params, target, 'disconnected'), world),
  },
  'no such conversation': {
    summary: 'No conversation has the id.',
    params: { conversationId: CONVERSATION.conversationId },
    apply: (params, target, world) => {
      const id = textOf(params['conversationId']) ?? target.conversationId;
      const others = [...world.conversations].filter(([other]) => other !== id);
      return { ...world, conversations: new Map(others), isSaid: true };
    },
  },
  'no such participant': {
    summary: 'The conversation is connected, and its customer has another id than the one in the path.',
    params: { conversationId: CONVERSATION.conversationId },
    apply: (params, target, world) =>
      withConversation(
        conversationOf({ ...params, participantId: 'b7e5c1d2-0000-4000-8000-0000000000ff' }, target, 'connected'),
        world,
      ),
  },
  'an unknown token': {
    summary: 'Nobody issued the token of the request.',
    params: {},
    apply: (_params, _target, world) => ({ ...world, token: 'unknown' }),
  },
  'an expired token': {
    summary: 'The token of the request has expired.',
    params: {},
    apply: (_params, _target, world) => ({ ...world, token: 'expired' }),
  },
  'a token with these rights only': {
    summary: 'The token is narrowed; a list that is left out leaves everything open.',
    params: { scopes: 'a list of scopes', permissions: 'a list of permissions' },
    apply: ({ scopes, permissions }, _target, world) => ({
      ...world,
      token: {
        ...(Array.isArray(scopes) ? { scopes: scopes.map(String) } : {}),
        ...(Array.isArray(permissions) ? { permissions: permissions.map(String) } : {}),
      },
    }),
  },
  'these OAuth clients only': {
    summary: 'No other client may log in.',
    params: { clients: 'a list of {id, secret}' },
    apply: ({ clients }, _target, world) => ({ ...world, clients: clientsOf(clients) }),
  },
  'the rate limit is used up': {
    summary: 'The minute’s requests of the token are used up.',
    params: {},
    apply: (_params, _target, world) => ({ ...world, rateLimited: true }),
  },
};

/** What a consumer's own sentence stands for: one of `STATES`, with parameters; `${name}` in them is the consumer's parameter. */
export type StateMapping = Readonly<Record<string, { readonly state: string; readonly params?: Params }>>;

/** A state in our words, or undefined when nobody knows the sentence. */
export function translated({ name, params }: State, mapping: StateMapping = {}): State | undefined {
  const mapped = Object.hasOwn(mapping, name) ? mapping[name] : undefined;
  if (!mapped) return Object.hasOwn(STATES, name) ? { name, params } : undefined;
  if (!Object.hasOwn(STATES, mapped.state)) return undefined;
  return { name: mapped.state, params: { ...params, ...(filled(mapped.params ?? {}, params) as Params) } };
}

/** What is there for a request. Without a word about conversations, the one in the path is active and holds nothing. */
export function settingFor(states: readonly State[], target: Target): DryRunSetting {
  const start: World = { conversations: new Map(), isSaid: false };
  const { conversations, isSaid, ...rest } = states.reduce(
    (world, { name, params }) => STATES[name]?.apply(params, target, world) ?? world,
    start,
  );
  const taken = isSaid ? [...conversations.values()] : [conversationOf({}, target, 'connected')];
  return { ...rest, conversations: taken };
}

/** The values a pact may ask a state for (`ProviderState` generators): the parameters, and the ids they default to. */
export function injectedBy({ params }: State): Readonly<Record<string, unknown>> {
  return { conversationId: SEED.conversationId, participantId: SEED.customerId, ...params };
}

/** The interaction as the verifier plays it: where a generator makes the path of what the states give, with that path. */
export function asPlayed(interaction: Interaction, mapping: StateMapping = {}): Interaction {
  const { states, request } = interaction;
  const { pathExpression: expression } = request;
  if (expression === undefined || states.length === 0) return interaction;
  const values: Params = Object.assign({}, ...states.map((state) => injectedBy(translated(state, mapping) ?? state)));
  const names = [...expression.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  if (names.some((name) => values[name] === undefined)) return interaction;
  const path = expression.replace(PLACEHOLDER, (_all, name: string) => String(values[name]));
  return { ...interaction, request: { ...request, path: path.split('?')[0] ?? path } };
}

const PLACEHOLDER = /\$\{(\w+)\}/g;

/** What nobody would call a conversation: a variable that was not set, a template that was not rendered. */
const UNRENDERED = /^(?:undefined|null|nil|none|nan|\[object object\]|true|false|)$|[{}<>$]|^:[A-Za-z]|^%7b/i;

/** The ids in a path, known to the contract or not: what stands around `participants`, or after the medium. */
export function targetIn(path: string): Target {
  const segments = path.split('/').map(decodedSegment);
  const at = segments.indexOf('participants');
  const conversations = segments.indexOf('conversations');
  const medium = MEDIA.find((one) => segments[conversations + 1] === `${one}s`);
  const conversationId = at > 0 ? segments[at - 1] : segments[conversations + (medium ? 2 : 1)];
  return {
    conversationId: conversations >= 0 && isId(conversationId) ? conversationId : undefined,
    participantId: at > 0 && isId(segments[at + 1]) ? segments[at + 1] : undefined,
    medium,
  };
}

function isId(segment: string | undefined): segment is string {
  return segment !== undefined && !UNRENDERED.test(segment) && !segment.includes('/') && segment.length <= 200;
}

function decodedSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function conversationOf(params: Params, target: Target, state: 'connected' | 'disconnected'): ConversationDraft {
  const medium = MEDIA.find((one) => one === params['mediaType']) ?? target.medium ?? 'call';
  const { participants } = params;
  const customer: ParticipantDraft = {
    id: textOf(params['participantId']) ?? target.participantId ?? SEED.customerId,
    purpose: textOf(params['purpose']) ?? 'customer',
    attributes: textsOf(params['attributes']),
  };
  return {
    id: textOf(params['conversationId']) ?? target.conversationId ?? SEED.conversationId,
    mediaType: medium,
    state,
    participants: Array.isArray(participants) ? participants.filter(isRecord).map(participantOf) : [customer],
  };
}

function participantOf(draft: Params): ParticipantDraft {
  const id = textOf(draft['id']);
  return {
    ...(id === undefined ? {} : { id }),
    purpose: textOf(draft['purpose']) ?? 'customer',
    attributes: textsOf(draft['attributes']),
  };
}

/** Two states about one conversation add up: the later one's participants come beside the earlier one's. */
function withConversation(draft: ConversationDraft, world: World): World {
  const { id = '', participants = [] } = draft;
  const earlier = world.conversations.get(id)?.participants ?? [];
  const others = earlier.filter((one) => !participants.some((other) => other.id === one.id));
  const conversations = new Map(world.conversations).set(id, { ...draft, participants: [...participants, ...others] });
  return { ...world, conversations, isSaid: true };
}

function clientsOf(clients: unknown): readonly Client[] {
  return (Array.isArray(clients) ? clients : [])
    .filter(isRecord)
    .map(({ id, secret }) => ({ id: textOf(id) ?? '', secret: textOf(secret) ?? '' }));
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function textsOf(map: unknown): Readonly<Record<string, string>> {
  if (!isRecord(map)) return {};
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, String(value)]));
}

function filled(template: unknown, params: Params): unknown {
  if (Array.isArray(template)) return template.map((one) => filled(one, params));
  if (isRecord(template))
    return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, filled(value, params)]));
  if (typeof template !== 'string') return template;
  const whole = /^\$\{(\w+)\}$/.exec(template)?.[1];
  if (whole !== undefined) return params[whole];
  return template.replace(/\$\{(\w+)\}/g, (_all, name: string) => String(params[name] ?? ''));
}
