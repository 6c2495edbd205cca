import { pointerOf } from '../../util/json-pointer';
import { misplaced, isMisplaced } from '../body-shape';
import type { FindingContext } from '../context';
import { dataMemberOf, creationSuggestion, dataEnvelopes } from '../creation';
import { quoted } from '../prose';
import { requestRule, type Detection } from '../rule';
import { writeSuggestion } from '../suggestion';

export const wrongEnvelope = requestRule({
  id: 'wrong-envelope',
  level: 'error',
  title: 'The participant data stands where Genesys does not read it.',
  why: 'Genesys reads one member, "attributes", a map of strings. The published schema makes it optional, so any other shape is valid, answered with success, and stores nothing.',
  cure: 'Send {"attributes": {"<name>": "<text>"}} and nothing else; the participant is named by the path.',
  evidence: 'of the behaviour',
  sources: [],
  explains: [
    'misshaped-body-ignored',
    'misshaped-body-rejected',
    'empty-map-ignored',
    'empty-optional-body-ignored',
    'nested-value-dropped',
    'null-value-dropped',
    'nested-value-rejected',
    'null-value-rejected',
    'scalar-value-rejected',
    'conversation-created',
  ],
  on: ['create'],
  mayApply: ({ extra }) => extra.length > 0,
  detect(context, { what, status, names, nextTry }) {
    const isCreation = context.asked.operation.kind === 'create';
    if (isCreation) return what === 'applied' ? leftOut(context) : undefined;
    const intent = context.meant();
    // A value that was dropped or refused: a map inside the map is an envelope too many.
    if (names.length > 0 && context.asked.sent !== undefined) {
      if (!isMisplaced(intent)) return undefined;
      const isRest = context.judgement.verdict.kind === 'applied';
      const stored = isRest ? 'The rest was stored' : '202, but nothing was stored';
      const outcome = what === 'refused' ? `${status}, nothing was stored` : stored;
      return misplaced(context, intent, writeSuggestion(context, intent), outcome);
    }
    const suggestion = what === 'refused' ? nextTry() : writeSuggestion(context, intent);
    const outcome = what === 'refused' ? `${status}, and nothing was stored` : '202, but nothing was stored';
    return intent && suggestion ? misplaced(context, intent, suggestion, outcome) : undefined;
  },
  examples: [],
});

/** A creation takes members that its model lacks and does nothing with them; that one of them holds participant data is a guess. */
function leftOut(context: FindingContext): Detection | undefined {
  const [envelope] = dataEnvelopes(context);
  if (envelope === undefined) return undefined;
  const field = dataMemberOf(context);
  return {
    summary: `Created, but without what ${quoted(envelope)} holds: this operation reads "${field}".`,
    advice: `Send what ${quoted(envelope)} holds as "${field}", a map of text.`,
    pointer: pointerOf([envelope]),
    suggestion: creationSuggestion(context),
    isGuess: true,
  };
}
