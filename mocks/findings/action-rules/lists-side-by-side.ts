import { DATA_ACTION_EXPORTS } from '../../behaviours/shared/sources';
import type { Rule } from '../rule';

export const listsSideBySide = {
  id: 'lists-side-by-side',
  level: 'info',
  title: 'Two lists are read side by side, and one of them may be shorter.',
  why: 'A path skips items that lack the member, so that the lists no longer belong together place by place.',
  cure: 'Read one list of whole items, or make sure that every item has both members.',
  evidence: 'assumed',
  sources: [DATA_ACTION_EXPORTS],
} as const satisfies Rule;
