import { emptiness, holderOf } from '../body-shape';
import { isPrintedObject } from '../printed-values';
import { isRecord } from '../../behaviours/shared/behaviour';
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
  detect(context, { what, status, behaviour }) {
    const outcome = what === 'refused' ? `${status}, and nothing was stored` : '202, but nothing was stored';
    const told = { summary: `${outcome}: ${emptiness(context)}.`, pointer: holderOf(context) };
    // A loop that had nothing to write loses nothing.
    if (behaviour.id === 'empty-map-ignored') return { ...told, level: 'warn' };
    const { body } = context.asked;
    const held = body.kind === 'json' && isRecord(body.value) ? body.value['attributes'] : undefined;
    if (typeof held === 'string' && isPrintedObject(held))
      return {
        ...told,
        advice:
          'An object was printed as text; send the map itself, {"attributes": {…}}, written out by a JSON library.',
      };
    if (body.kind === 'empty' && context.headers['purecloud-sdk'] !== undefined)
      return {
        ...told,
        advice:
          'The SDK sent no body: this operation of it takes {body: {attributes: {…}}} as its options, not the body itself.',
      };
    return told;
  },
  examples: [],
});
