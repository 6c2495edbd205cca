import { describeExportProblem, EXPORT_DEPTH, readExport } from '../../data-actions/index';
import { BadInput } from '../../util/problem';
import { nested } from './body';
import { asks, namespaceOf } from './query';
import type { Resource } from './resource';

/** The Data Actions that are loaded in a namespace. */
export const actions: Resource = {
  calls: ['PUT /_mock/actions/{id}'],
  routes(router, { store }) {
    router.put('/actions/:id', asks([]), nested(EXPORT_DEPTH), async (request, response) => {
      const { id } = request.params;
      const read = readExport(request.body);
      if ('problem' in read) throw new BadInput(describeExportProblem(read.problem, 'The body'));
      await store.saveAction(namespaceOf(request), id, request.body);
      const path = `/api/v2/integrations/actions/${encodeURIComponent(id)}`;
      response.json({ id, name: read.action.name, execute: `${path}/execute`, test: `${path}/test` });
    });
  },
};
