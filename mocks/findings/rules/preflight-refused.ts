import { DEVELOPMENT_CHOICE } from '../../behaviours/shared/sources';
import { quoted } from '../prose';
import { requestRule } from '../rule';

export const preflightRefused = requestRule({
  id: 'preflight-refused',
  level: 'warn',
  title: 'A page of a browser may not call this mock.',
  why: 'A browser asks before it sends a request to another origin. The platform allows it; this mock allows the origins that it was told.',
  cure: 'Start the mock with --cors and the origin of the page, such as --cors http://localhost:3000.',
  evidence: 'assumed',
  sources: [DEVELOPMENT_CHOICE],
  explains: ['wrong-method-refused', 'unknown-path-not-found'],
  detect({ asked: { method }, headers: { origin } }, { status }) {
    if (method !== 'OPTIONS' || typeof origin !== 'string') return undefined;
    return {
      summary: `${status}: the page at ${quoted(origin)} asked whether it may call, and this mock was not told of that origin.`,
      advice: `Start the mock with --cors ${origin}; the browser sends nothing until then.`,
      suggestion: null,
    };
  },
  examples: [],
});
