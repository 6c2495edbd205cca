import { resolve as resolved, type ResolveRequest } from '../../data-actions/resolve';
import { asks, namespaceOf } from './query';
import type { Resource } from './resource';

/** `{{interaction.NAME}}` filled in from what is stored. */
export const resolve: Resource = {
  calls: ['POST /_mock/resolve'],
  routes(router, { store, settled }) {
    router.post('/resolve', asks([]), async (request, response) => {
      await settled();
      response.json(await resolved(store, namespaceOf(request), request.body as ResolveRequest));
    });
  },
};
