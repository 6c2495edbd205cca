import type { Occurrence } from './occurrence';
import { RULES } from './rules';
import { meantBy, writeSuggestion } from './suggestion';
import { quoted, type Told } from './told';

/** Attributes sent to the operation beside theirs, PATCH …/participants/{participantId}. */
export function nearMiss(occurrence: Occurrence): readonly Told[] {
  const intent = meantBy(occurrence);
  if (!intent) return [];
  const [name = ''] = intent.attributes.keys();
  const isRest = occurrence.judgement.verdict.kind === 'applied';
  return [
    {
      rule: 'near-miss-operation',
      summary: `202, but ${isRest ? 'part of it was lost' : 'nothing was stored'}: this operation changes the participant, it does not read ${quoted(intent.envelope ?? name)}.`,
      pointer: intent.pointer,
      advice:
        intent.pointer === '/attributes' && intent.shape === 'map'
          ? RULES['near-miss-operation'].cure
          : 'Append /attributes to the path, and send {"attributes": {…}}.',
      suggestion: writeSuggestion(occurrence, intent),
    },
  ];
}
