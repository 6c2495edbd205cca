import { DEVELOPMENT_CHOICE } from '../../behaviours/shared/sources';
import { isLookingForPage, isElsewhere } from '../paths';
import { requestRule, NOTHING_TO_SAY } from '../rule';

export const notSimulated = requestRule({
  id: 'not-simulated',
  level: 'info',
  title: 'The mock does not play this part of the platform.',
  why: 'It plays participant data and what leads to it; everything else is answered 404.',
  cure: 'Answer it with a stub (--stubs FILE) or from an OpenAPI document of the vendor (--spec FILE).',
  evidence: 'assumed',
  sources: [DEVELOPMENT_CHOICE],
  explains: ['published-not-simulated', 'unknown-path-not-found'],
  detect(context, { status }) {
    const { path, asked } = context;
    if (asked.published !== undefined)
      return {
        summary: `${status}: ${asked.published} is published, and this mock does not play it.`,
        suggestion: null,
      };
    if (isLookingForPage(context)) return NOTHING_TO_SAY;
    if (path.endsWith('/oauth/token') || !isElsewhere(context)) return undefined;
    const nearest = asked.nearPath?.();
    const near = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
    const summary = `${status}: no operation has this path, and this mock plays participant data alone.${near}`;
    return { summary, level: 'warn', suggestion: null };
  },
  examples: [
    {
      name: 'another part of the platform',
      request: { method: 'GET', path: '/api/v2/routing/queues' },
      reply: { status: 404 },
    },
  ],
});
