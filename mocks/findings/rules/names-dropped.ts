import { pointerOf } from '../../util/json-pointer';
import { dataMemberOf, creationSuggestion } from '../creation';
import { listed, were } from '../prose';
import { requestRule } from '../rule';
import { writeSuggestion } from '../suggestion';

export const namesDropped = requestRule({
  id: 'names-dropped',
  level: 'error',
  title: 'Some names were lost while the rest was applied.',
  why: 'A value that is null, an object or a list does not fit a map of strings.',
  cure: 'Send every value as text; overwrite with "" to blank a value, there is no delete.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['nested-value-dropped', 'null-value-dropped'],
  detect(context, { names }) {
    const { asked, judgement } = context;
    if (asked.operation.kind === 'create')
      return {
        summary: `Created, but ${listed(names)} ${were(names)} lost: the value is not text.`,
        pointer: pointerOf([dataMemberOf(context), names[0] ?? '']),
        suggestion: creationSuggestion(context),
      };
    const outcome = judgement.verdict.kind === 'applied' ? 'The rest was stored' : '202, but nothing was stored';
    const areNull = names.every((name) => asked.sent?.get(name) === null);
    return {
      summary: `${outcome}: ${listed(names)} ${were(names)} lost, because the value is ${areNull ? 'null' : 'an object or a list'}.`,
      advice: areNull
        ? 'Send "" to blank a value; there is no delete.'
        : 'Send text: the plain value, or its JSON as one string.',
      pointer: pointerOf(['attributes', names[0] ?? '']),
      suggestion: writeSuggestion(context, context.meant()),
    };
  },
  examples: [],
});
