import { pointerOf } from '../../util/json-pointer';
import { dataMemberOf, creationSuggestion } from '../creation';
import { listed, were } from '../prose';
import { requestRule } from '../rule';
import { writeSuggestion } from '../suggestion';

export const notText = requestRule({
  id: 'not-text',
  level: 'warn',
  title: 'A number or boolean was stored as text.',
  why: 'The schema says string. This mock turns it into text as a lenient reader would; a strict one refuses it.',
  cure: 'Send the value as text.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['scalar-value-stored-as-text'],
  detect(context, { names }) {
    if (context.asked.operation.kind === 'create')
      return {
        summary: `Created, but ${listed(names)} ${were(names)} not text; stored as text here.`,
        pointer: pointerOf([dataMemberOf(context), names[0] ?? '']),
        suggestion: creationSuggestion(context),
      };
    return {
      summary: `${listed(names)} ${were(names)} not text; stored as text here, refused by a strict reader.`,
      pointer: pointerOf(['attributes', names[0] ?? '']),
      suggestion: writeSuggestion(context, context.meant()),
    };
  },
  examples: [],
});
