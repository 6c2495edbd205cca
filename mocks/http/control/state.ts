import { stateFrom } from '../../state/check';
import { idsGivenIn, snapshotOf, stateText } from '../../state/format';
import { BadInput } from '../../util/problem';
import { asks, givenNamespaceOf, namespaceOf } from './query';
import type { Resource } from './resource';

/** What a namespace holds: taken away, put back, saved, and back to the seed. */
export const state: Resource = {
  calls: ['GET /_mock/state', 'PUT /_mock/state', 'POST /_mock/state', 'POST /_mock/reset'],
  routes(router, { store, ids, clock, createdAt, faults, afresh, save, settled }) {
    router.get('/state', asks([]), async (request, response) => {
      const pieces: string[] = [];
      for await (const piece of stateText({ store, ids }, [namespaceOf(request)], clock())) pieces.push(piece);
      response.type('json').send(pieces.join(''));
    });
    router.put('/state', asks([]), async (request, response) => {
      const { namespaces, savedAt } = stateFrom(request.body, 'The body');
      const [only, ...others] = Object.values(namespaces);
      if (!only || others.length > 0) throw new BadInput('The body must hold one namespace, whatever its name.');
      const namespace = namespaceOf(request);
      await settled();
      await store.restore(namespace, snapshotOf(only, createdAt()));
      await afresh([namespace], 'The import', idsGivenIn(only, savedAt));
      response.json({ conversations: only.conversations.length });
    });
    router.post('/state', asks([]), async (_request, response) => {
      if (!save) throw new BadInput('There is no state file; start the mock with --state FILE.', 409);
      await save();
      response.status(204).end();
    });
    router.post('/reset', asks([]), async (request, response) => {
      const namespace = namespaceOf(request);
      await settled();
      await store.reset(namespace);
      faults.clear(givenNamespaceOf(request));
      await afresh([namespace], 'The reset');
      response.status(204).end();
    });
  },
};
