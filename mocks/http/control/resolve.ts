import { isRecord } from '../../behaviours/shared/behaviour';
import { resolve as resolved, ResolveProblem, type ResolveRequest } from '../../data-actions/resolve';
import { BadInput } from '../../util/problem';
import { asks, elsewhere, namespaceOf } from './query';
import type { Resource } from './resource';

/** `{{interaction.NAME}}` filled in from what is stored. */
export const resolve: Resource = {
  calls: ['POST /_mock/resolve'],
  routes(router, { store, settled }) {
    router.post('/resolve', asks([]), async (request, response) => {
      await settled();
      const asked = request.body as ResolveRequest;
      const answer = await resolved(store, namespaceOf(request), asked).catch(async (fault: unknown) => {
        const id = isRecord(asked) ? asked.conversationId : undefined;
        if (!(fault instanceof ResolveProblem) || fault.status !== 404 || typeof id !== 'string') throw fault;
        const other = await elsewhere(request, store, (namespace) => store.conversation(namespace, id));
        throw new BadInput(`${fault.message}${other}`, 404);
      });
      response.json(answer);
    });
  },
};
