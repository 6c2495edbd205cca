import { unknownTopicDraft } from '../../../findings/topic-draft';
import { connectUri, type SubscriptionRefusal } from '../../../notifications/subscriptions';
import { TOPICS } from '../../../notifications/topics';
import type { Channel } from '../../../store/channels';
import type { Token } from '../../../store/store';
import { iso } from '../../../views/participant';
import type { HandlerResult, RequestContext } from '../request-context';
import { found, notFound, parameter, queryOf, refused } from './answer';

/** `GET /notifications/availabletopics`. */
export async function listTopics(): Promise<HandlerResult> {
  return found({ entities: TOPICS.map((id) => ({ id })) });
}

/** `POST /notifications/channels`. */
export async function createChannel(context: RequestContext): Promise<HandlerResult> {
  const channel = await context.options.subscriptions.create(tokenIn(context), context.namespace);
  return found(channelView(context, channel));
}

/** `GET /notifications/channels`. */
export async function listChannels(context: RequestContext): Promise<HandlerResult> {
  const of = queryOf(context).get('includechannels') === 'oauthclient' ? 'oauthclient' : 'token';
  const channels = await context.options.subscriptions.list(tokenIn(context), context.namespace, of);
  return found({ entities: channels.map((channel) => channelView(context, channel)) });
}

function channelView({ request }: RequestContext, { id, expiresAt }: Channel) {
  return { connectUri: connectUri(id, whereOf(request)), id, expires: iso(expiresAt) };
}

function whereOf({ headers, socket }: RequestContext['request']): {
  readonly host: string;
  readonly isSecure: boolean;
} {
  const isSecure = socket !== undefined && 'encrypted' in socket && socket.encrypted === true;
  return { host: headers.host ?? 'localhost', isSecure };
}

/** Every operation on one channel: it is there, or the vendor's 404. */
function onChannel(act: (context: RequestContext, channel: Channel) => Promise<HandlerResult>) {
  return async (context: RequestContext): Promise<HandlerResult> => {
    const channel = await context.options.subscriptions.find(context.namespace, parameter(context, 'channelId'));
    return channel ? act(context, channel) : notFound(context);
  };
}

/** `HEAD /notifications/channels/{id}`. */
export const verifyChannel = onChannel(async () => ({ reply: { status: 200 } }));

/** `GET …/subscriptions`. */
export const listSubscriptions = onChannel(async (_context, { topics }) =>
  found({ entities: topics.map((id) => ({ id })) }),
);

/** `POST …/subscriptions`. */
export const addSubscriptions = onChannel((context, channel) => subscribe(context, channel, false));

/** `PUT …/subscriptions`. */
export const replaceSubscriptions = onChannel((context, channel) => subscribe(context, channel, true));

async function subscribe(context: RequestContext, channel: Channel, replace: boolean): Promise<HandlerResult> {
  const { body, options } = context;
  const ignoreErrors = queryOf(context).get('ignoreErrors') === 'true';
  const wanted = body.kind === 'json' ? body.value : undefined;
  const done = await options.subscriptions.subscribe(channel, wanted, { replace, ignoreErrors });
  const drafts = done.unknown.map((topic) => unknownTopicDraft(context.operation.id, topic));
  if (isRefusal(done)) return refused(context, [done.status, done.code, done.message], drafts);
  return { ...found({ entities: done.rows }), drafts };
}

function isRefusal(done: object): done is SubscriptionRefusal {
  return 'code' in done;
}

/** `DELETE …/subscriptions`. */
export const clearSubscriptions = onChannel(async ({ options }, channel) => {
  await options.subscriptions.clear(channel);
  return { reply: { status: 204 } };
});

function tokenIn({ token }: RequestContext): Token {
  if (!token) throw new Error('A request without a token was let through.');
  return token;
}
