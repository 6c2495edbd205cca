import { LEVELS } from '../../findings/finding';
import { RULES } from '../../findings/rules';
import { BadInput } from '../../util/problem';
import { asks, choice, namespaceOf, since } from './query';
import type { Resource } from './resource';

/** The findings of a namespace. */
export const findings: Resource = {
  calls: ['GET /_mock/findings', 'GET /_mock/findings/{id}'],
  routes(router, { store }) {
    router.get('/findings', asks(['since', 'level', 'rule']), async (request, response) => {
      const level = choice(request, 'level', LEVELS);
      const rule = choice(request, 'rule', Object.keys(RULES));
      const { entries, dropped } = await since(request, 'f', (id) => store.findings(namespaceOf(request), id));
      const found = entries.filter(
        (finding) => (level === undefined || finding.level === level) && (rule === undefined || finding.rule === rule),
      );
      response.json({ findings: found, dropped });
    });
    router.get('/findings/:id', asks([]), async (request, response) => {
      const { id } = request.params;
      const finding = await store.finding(namespaceOf(request), id);
      if (!finding) {
        const why = 'the oldest are dropped when the journal is full';
        throw new BadInput(`No finding ${id} in the namespace ${namespaceOf(request)}; ${why}.`, 404);
      }
      response.json(finding);
    });
  },
};
