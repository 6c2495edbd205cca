import { stubsProblem } from '../../stubs/check';
import type { Stub } from '../../stubs/stub';
import { BadInput } from '../../util/problem';
import { asks } from './query';
import type { Resource } from './resource';

/** Canned answers to what the mock does not play; they are for all namespaces. */
export const stubs: Resource = {
  calls: ['PUT /_mock/stubs', 'GET /_mock/stubs', 'DELETE /_mock/stubs'],
  routes(router, { stubs: kept }) {
    router.put('/stubs', asks([]), (request, response) => {
      const problem = stubsProblem(request.body);
      if (problem !== undefined) throw new BadInput(problem);
      kept.set(request.body as readonly Stub[]);
      response.json({ stubs: kept.list() });
    });
    router.get('/stubs', asks([]), (_request, response) => {
      response.json({ stubs: kept.list() });
    });
    router.delete('/stubs', asks([]), (_request, response) => {
      kept.set([]);
      response.status(204).end();
    });
  },
};
