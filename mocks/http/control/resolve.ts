import { resolve as resolved, type ResolveRequest } from '../../data-actions/resolve';
import { asks, namespaceOf } from './query';
import type { Resource } from './resource';

/** `{{interaction.NAME}}` filled in from what is stored. */
export const resolve: Resource = {
  calls: ['POST /_mock/resolve'],
  routes(router, { store }) {
    router.post('/resolve', asks([]), async (request, response) => {
      response.json(await resolved(store, namespaceOf(request), request.body as ResolveRequest));
    });
  },
};
