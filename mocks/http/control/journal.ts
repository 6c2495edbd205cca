import { asks, choice, fromWorlds, since, textQuery } from './query';
import type { Resource } from './resource';

const VERDICTS = ['applied', 'ignored', 'rejected'];

/** The vendor exchanges, of all worlds unless a call names one. */
export const journal: Resource = {
  calls: ['GET /_mock/journal'],
  routes(router, { store, settled }) {
    router.get('/journal', asks(['since', 'conversationId', 'verdict']), async (request, response) => {
      const verdict = choice(request, 'verdict', VERDICTS);
      const conversationId = textQuery(request, 'conversationId');
      await settled();
      const { entries, dropped } = await fromWorlds(request, store, (namespace) =>
        since(request, 'x', (id) => store.journal(namespace, id)),
      );
      const exchanges = entries.filter(
        (exchange) =>
          (verdict === undefined || exchange.verdict === verdict) &&
          (conversationId === undefined || exchange.conversationId === conversationId),
      );
      response.json({ exchanges, dropped });
    });
  },
};
