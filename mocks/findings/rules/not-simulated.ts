import { DEVELOPMENT_CHOICE } from '../../behaviours/shared/sources';
import { isLookingForPage, isElsewhere } from '../paths';
import { requestRule, NOTHING_TO_SAY } from '../rule';

export const notSimulated = requestRule({
  id: 'not-simulated',
  level: 'warn',
  title: 'The mock does not play this part of the platform.',
  why: 'It plays participant data and what leads to it; everything else is answered 404.',
  cure: 'Stub this call elsewhere, or leave it out of the tests that run against the mock.',
  evidence: 'assumed',
  sources: [DEVELOPMENT_CHOICE],
  explains: ['unknown-path-not-found'],
  detect(context, { status }) {
    const { path, asked } = context;
    if (isLookingForPage(context)) return NOTHING_TO_SAY;
    if (path.endsWith('/oauth/token') || !isElsewhere(context)) return undefined;
    const summary = `${status}: this mock plays participant data; ${asked.method} on this path is not part of it.`;
    return { summary, suggestion: null };
  },
  examples: [
    {
      name: 'another part of the platform',
      request: { method: 'GET', path: '/api/v2/routing/queues' },
      reply: { status: 404 },
    },
  ],
});
