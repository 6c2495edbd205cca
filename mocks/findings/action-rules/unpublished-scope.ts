import { DATA_ACTION_EXPORTS, DATA_ACTION_HELP } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const unpublishedScope = {
  id: 'unpublished-scope',
  level: 'warn',
  title: 'The action asks for a scope that Genesys does not publish.',
  why: 'Scopes are coarse, such as conversations and conversations:readonly; client-credentials clients are ruled by roles.',
  cure: 'Ask for conversations, or for no scope at all.',
  evidence: 'documented',
  sources: [DATA_ACTION_HELP, DATA_ACTION_EXPORTS],
} as const satisfies Rule;
