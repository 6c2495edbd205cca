import { emptiness, holderOf } from '../body-shape';
import { requestRule } from '../rule';

export const nothingToApply = requestRule({
  id: 'nothing-to-apply',
  level: 'error',
  title: 'The write held no attribute at all.',
  why: 'An empty object or an empty map is answered with success and changes nothing.',
  cure: 'Send at least one name, or no request.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['misshaped-body-ignored', 'misshaped-body-rejected', 'empty-map-ignored', 'empty-optional-body-ignored'],
  detect(context, { what, status }) {
    const outcome = what === 'refused' ? `${status}, and nothing was stored` : '202, but nothing was stored';
    return { summary: `${outcome}: ${emptiness(context)}.`, pointer: holderOf(context) };
  },
  examples: [],
});
