import type { Medium } from '../../../behaviours/shared/behaviour';
import type { Conversation } from '../../../store/store';
import { listedConversation, mediaView } from '../../../views/conversation';
import { listing } from '../../../views/listing';
import type { HandlerResult, RequestContext } from '../request-context';
import { countIn, found, queryOf, visibleAt } from './answer';

/** Entries of a page; the vendor's own clients ask for none. */
const MAX_PAGE = 1_000;
/** The newest conversations that a list looks through. */
const MAX_LISTED = 10_000;

/** `GET /conversations`: the active ones, the newest first. */
export async function listConversations(context: RequestContext): Promise<HandlerResult> {
  const wanted = queryOf(context).get('communicationType')?.toLowerCase();
  const active = (await activeIn(context)).filter(({ medium }) => wanted === undefined || medium === wanted);
  return page(context, '/api/v2/conversations', active, (one) => listedConversation(one, visibleAt(context)));
}

/** `GET /conversations/{media}`. */
export function listMedium(medium: Medium, path: string) {
  return async (context: RequestContext): Promise<HandlerResult> => {
    const active = (await activeIn(context)).filter((one) => one.medium === medium);
    return page(context, path, active, (one) => mediaView(one, visibleAt(context)));
  };
}

async function activeIn({ options, namespace }: RequestContext): Promise<readonly Conversation[]> {
  const all = await options.store.newest(namespace, MAX_LISTED);
  return all.filter(({ state }) => state !== 'disconnected');
}

function page(
  context: RequestContext,
  path: string,
  all: readonly Conversation[],
  view: (conversation: Conversation) => unknown,
): HandlerResult {
  const query = queryOf(context);
  const wanted = {
    pageSize: countIn(query, 'pageSize', MAX_PAGE),
    pageNumber: countIn(query, 'pageNumber', MAX_LISTED) ?? 1,
  };
  const { entities, ...rest } = listing(path, all, wanted);
  return found({ entities: entities.map(view), ...rest });
}
