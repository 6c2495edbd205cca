import { faultsProblem } from '../../faults/check';
import type { Fault } from '../../faults/faults';
import { BadInput } from '../../util/problem';
import { asks, givenNamespaceOf } from './query';
import type { Resource } from './resource';

/** What is to go wrong. Without a namespace a list is for all of them, and a look or a deletion is about every list. */
export const faults: Resource = {
  calls: ['PUT /_mock/faults', 'GET /_mock/faults', 'DELETE /_mock/faults'],
  routes(router, { faults: injected }) {
    router.put('/faults', asks([]), (request, response) => {
      const problem = faultsProblem(request.body);
      if (problem !== undefined) throw new BadInput(problem);
      injected.set(request.body as readonly Fault[], givenNamespaceOf(request));
      response.json({ faults: injected.list(givenNamespaceOf(request)) });
    });
    router.get('/faults', asks([]), (request, response) => {
      response.json({ faults: injected.list(givenNamespaceOf(request)) });
    });
    router.delete('/faults', asks([]), (request, response) => {
      const namespace = givenNamespaceOf(request);
      if (namespace === undefined) injected.clearAll();
      else injected.clear(namespace);
      response.status(204).end();
    });
  },
};
