import { pointerOf } from '../../util/json-pointer';
import { dataMemberOf } from '../creation';
import { listed } from '../prose';
import { requestRule } from '../rule';

export const reservedCharacter = requestRule({
  id: 'reserved-character',
  level: 'error',
  title: 'A reserved character in a name refused the whole request.',
  why: 'Users report 422 for some characters; which ones, nobody has published.',
  cure: 'Keep to letters, digits, space, dot, hyphen and underscore.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['reserved-character-rejected'],
  detect(context, { names, status }) {
    const member = context.asked.operation.kind === 'create' ? dataMemberOf(context) : 'attributes';
    return {
      summary: `${status}: the name ${listed(names)} holds a reserved character; nothing was stored.`,
      pointer: pointerOf([member, names[0] ?? '']),
    };
  },
  examples: [],
});
