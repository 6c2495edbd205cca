import { isRecord } from '../behaviours/shared/behaviour';
import { isParticipantUpdateMember } from '../behaviours/shared/participant-update-members';
import { pointerOf } from './intent';
import type { FindingContext } from './context';
import { RULES } from './rules';
import { writeSuggestion } from './suggestion';
import { quoted, type Detection } from './prose';

/** Attributes sent to the operation beside theirs, PATCH …/participants/{participantId}. */
export function nearMiss(occurrence: FindingContext): readonly Detection[] {
  const intent = occurrence.meant();
  const { body } = occurrence.asked;
  const strangers =
    body.kind === 'json' && isRecord(body.value)
      ? Object.keys(body.value).filter((key) => !isParticipantUpdateMember(key))
      : [];
  const isRest = occurrence.judgement.verdict.kind === 'applied';
  if (!intent && !strangers.includes('attributes') && (isRest || strangers.length === 0)) return [];
  return [
    {
      rule: 'near-miss-operation',
      summary: `202, but ${isRest ? 'part of it was lost' : 'nothing was stored'}: this operation changes the participant, it does not read ${quoted(intent?.envelope ?? strangers[0] ?? '')}.`,
      pointer: intent?.pointer ?? pointerOf(strangers.slice(0, 1)),
      advice:
        strangers.includes('attributes') && (!intent || (intent.pointer === '/attributes' && intent.shape === 'map'))
          ? RULES['near-miss-operation'].cure
          : 'Append /attributes to the path, and send {"attributes": {…}}.',
      suggestion: writeSuggestion(occurrence, intent),
    },
  ];
}
