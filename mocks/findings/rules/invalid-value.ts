import { pointerOf } from '../../util/json-pointer';
import { dataMemberOf } from '../creation';
import { listed } from '../prose';
import { requestRule } from '../rule';

export const invalidValue = requestRule({
  id: 'invalid-value',
  level: 'error',
  title: 'A value that is not text was refused.',
  why: 'The schema knows strings only; in this profile anything else is answered 400.',
  cure: 'Send every value as text.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['nested-value-rejected', 'null-value-rejected', 'scalar-value-rejected'],
  detect(context, { names, status }) {
    const { asked } = context;
    const isCreation = asked.operation.kind === 'create';
    const areNull = names.every((name) => asked.sent?.get(name) === null);
    const advice = areNull
      ? 'Send "" to blank a value; there is no delete.'
      : 'Send text: the plain value, or its JSON as one string.';
    return {
      summary: `${status}: ${listed(names)} ${names.length === 1 ? 'is' : 'are'} not text; nothing was stored.`,
      ...(isCreation ? {} : { advice }),
      pointer: pointerOf([isCreation ? dataMemberOf(context) : 'attributes', names[0] ?? '']),
    };
  },
  examples: [],
});
