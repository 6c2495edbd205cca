import { LEVELS } from '../../findings/finding';
import { RULES } from '../../findings/rules';
import { BadInput } from '../../util/problem';
import { overviewOf } from '../../findings/overview';
import { asks, choice, elsewhere, fromWorlds, namespaceOf, since } from './query';
import type { Resource } from './resource';

/** The findings, of all worlds unless a call names one; the same cause is one finding, counted. */
export const findings: Resource = {
  calls: ['GET /_mock/findings', 'GET /_mock/findings/{id}'],
  routes(router, { store, settled }) {
    router.get('/findings', asks(['since', 'level', 'rule']), async (request, response) => {
      const level = choice(request, 'level', LEVELS);
      const rule = choice(request, 'rule', Object.keys(RULES));
      await settled();
      const { entries, dropped } = await fromWorlds(request, store, (namespace) =>
        since(request, 'f', async (id) => {
          const page = await store.findings(namespace, id);
          if (page.entries.length === 0) return page;
          return { ...page, entries: overviewOf(page.entries, (await store.journal(namespace)).entries) };
        }),
      );
      const found = entries.filter(
        (finding) => (level === undefined || finding.level === level) && (rule === undefined || finding.rule === rule),
      );
      response.json({ findings: found, dropped });
    });
    router.get('/findings/:id', asks([]), async (request, response) => {
      const { id } = request.params;
      await settled();
      const namespace = namespaceOf(request);
      const finding = await store.finding(namespace, id);
      if (!finding) {
        const why = 'the oldest are dropped when the journal is full';
        const other = await elsewhere(request, store, (name) => store.finding(name, id));
        throw new BadInput(`No finding ${id} in the namespace ${namespace}; ${why}.${other}`, 404);
      }
      const [whole = finding] = overviewOf([finding], (await store.journal(namespace)).entries);
      response.json({ ...whole, namespace });
    });
  },
};
