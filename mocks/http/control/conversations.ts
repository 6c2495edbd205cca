import type { Request } from 'express';
import { conversationFrom, draftProblem, idProblem, type ConversationDraft } from '../../store/conversation-draft';
import type { Conversation, Store } from '../../store/store';
import { BadInput } from '../../util/problem';
import { conversationView } from '../vendor/views';
import { asks, elsewhere, namespaceOf, pageLimit, textQuery } from './query';
import type { Resource } from './resource';
import { storedView } from './views';

/** The conversations of a namespace: made, listed, shown with all that is stored, and ended. */
export const conversations: Resource = {
  calls: [
    'POST /_mock/conversations',
    'GET /_mock/conversations',
    'GET /_mock/conversations/{id}',
    'POST /_mock/conversations/{id}/disconnect',
  ],
  routes(router, { store, ids, clock, createdAt }) {
    router.post('/conversations', asks([]), async (request, response) => {
      const draft: unknown = request.body === undefined ? {} : request.body;
      const problem = draftProblem(draft);
      if (problem !== undefined) throw new BadInput(problem);
      const namespace = namespaceOf(request);
      const conversation = conversationFrom(draft as ConversationDraft, createdAt(), () => ids.next(namespace));
      if (await store.conversation(namespace, conversation.id)) {
        const cure = 'leave "id" out, or POST /_mock/reset first';
        throw new BadInput(`A conversation ${conversation.id} is there already; ${cure}.`, 409);
      }
      const taken = await idProblem(store, namespace, draft as ConversationDraft);
      if (taken !== undefined) throw new BadInput(taken, 409);
      await store.create(namespace, conversation);
      response.status(201).json(conversationView(conversation, Infinity));
    });
    router.get('/conversations', asks(['limit', 'cursor']), async (request, response) => {
      const limit = pageLimit(request);
      const cursor = textQuery(request, 'cursor');
      if (cursor !== undefined && !(await store.conversation(namespaceOf(request), cursor)))
        throw new BadInput('"cursor" is no conversation of this namespace; take it from the page before.');
      const page = await store.conversations(namespaceOf(request), {
        limit: limit + 1,
        ...(cursor === undefined ? {} : { cursor }),
      });
      const shown = page.slice(0, limit).map(storedView);
      response.json({ conversations: shown, cursor: page.length > limit ? (shown.at(-1)?.id ?? null) : null });
    });
    router.get('/conversations/:id', asks([]), async (request, response) => {
      response.json(storedView(await named(store, request)));
    });
    router.post('/conversations/:id/disconnect', asks([]), async (request, response) => {
      const { id } = await named(store, request);
      const ended = await store.end(namespaceOf(request), id, clock());
      response.json(ended && storedView(ended));
    });
  },
};

async function named(store: Store, request: Request<{ id: string }>): Promise<Conversation> {
  const { id } = request.params;
  const conversation = await store.conversation(namespaceOf(request), id);
  if (conversation) return conversation;
  const other = await elsewhere(request, store, (namespace) => store.conversation(namespace, id));
  throw new BadInput(`No conversation ${id} in the namespace ${namespaceOf(request)}.${other}`, 404);
}
