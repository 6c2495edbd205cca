import { DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const wrongTarget = {
  id: 'wrong-target',
  level: 'error',
  title: 'The URL of the action goes nowhere.',
  why: 'An action of a web service names a host; an action of the platform has a URL below /api/v2/.',
  cure: 'Write the whole URL with its host, or /api/v2/… for the platform.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP],
} as const satisfies Rule;
