import { isRecord } from '../../behaviours/shared/behaviour';
import { isParticipantUpdateMember } from '../../behaviours/shared/participant-update-members';
import { pointerOf } from '../../util/json-pointer';
import { quoted } from '../prose';
import type { FindingContext } from '../context';
import { requestRule, NOTHING_TO_SAY, type Detection } from '../rule';
import { writeSuggestion } from '../suggestion';

/** A conversation has no attributes; its body is taken for some only where it says so. */
function ofMedium(context: FindingContext): Detection {
  const { body } = context.asked;
  const isMeant = body.kind === 'json' && isRecord(body.value) && 'attributes' in body.value;
  return {
    summary: '200, but nothing was changed: this operation reads state and recordingState of the conversation.',
    advice: isMeant
      ? 'Attributes belong to a participant: PATCH …/participants/{participantId}/attributes.'
      : 'Send "state" or "recordingState".',
    level: isMeant ? 'error' : 'warn',
    suggestion: isMeant ? writeSuggestion(context, context.meant()) : null,
  };
}

export const nearMissOperation = requestRule({
  id: 'near-miss-operation',
  level: 'error',
  title: 'The request went to the participant, not to its attributes.',
  why: 'PATCH …/participants/{participantId} changes state, wrap-up or recording; its model has no attributes, so they are ignored behind a 202.',
  cure: 'Append /attributes to the path.',
  evidence: 'of the behaviour',
  sources: [],
  explains: [
    'medium-update-ignored',
    'participant-update-ignored',
    'participant-update-accepted',
    'empty-optional-body-ignored',
  ],
  on: ['update'],
  mayApply: () => true,
  detect(context) {
    const { kind } = context.asked.operation;
    if (kind === 'neighbour') return ofMedium(context);
    if (kind !== 'update') return undefined;
    const intent = context.meant();
    const { body } = context.asked;
    const strangers =
      body.kind === 'json' && isRecord(body.value)
        ? Object.keys(body.value).filter((key) => !isParticipantUpdateMember(key))
        : [];
    const isRest = context.judgement.verdict.kind === 'applied';
    if (!intent && !strangers.includes('attributes') && (isRest || strangers.length === 0)) return NOTHING_TO_SAY;
    const isMap = !intent || (intent.pointer === '/attributes' && intent.shape === 'map');
    return {
      summary: `202, but ${isRest ? 'part of it was lost' : 'nothing was stored'}: this operation changes the participant, it does not read ${quoted(intent?.envelope ?? strangers[0] ?? '')}.`,
      pointer: intent?.pointer ?? pointerOf(strangers.slice(0, 1)),
      ...(strangers.includes('attributes') && isMap
        ? {}
        : { advice: 'Append /attributes to the path, and send {"attributes": {…}}.' }),
      suggestion: writeSuggestion(context, intent),
    };
  },
  examples: [],
});
