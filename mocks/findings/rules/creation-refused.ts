import { isRecord } from '../../behaviours/shared/behaviour';
import { dataMemberOf } from '../creation';
import { shown } from '../prose';
import { requestRule } from '../rule';

export const creationRefused = requestRule({
  id: 'creation-refused',
  level: 'error',
  title: 'The conversation was not created.',
  why: 'The body contradicts the model of the operation.',
  cure: 'Compare the body with the model in the OpenAPI document.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['creation-refused'],
  detect(context, { status, nextTry }) {
    const { violations, body } = context.asked;
    const field = dataMemberOf(context);
    const places = violations
      .map((violation) => /^#?([^:]*)/.exec(violation)?.[1] ?? '')
      .filter((place) => place !== '');
    const at = [...new Set(places)].slice(0, 3).map(shown).join(', ');
    const members = body.kind === 'json' && isRecord(body.value) ? body.value : {};
    // Only a fault in the participant data can be mended here.
    const isMendable = places.length > 0 && places.every((place) => place === `/${field}`) && field in members;
    return {
      summary: `${status}: the body contradicts the model${at === '' ? '' : ` at ${at}`}.`,
      pointer: places[0] ?? null,
      suggestion: isMendable ? nextTry() : null,
    };
  },
  examples: [],
});
