import { pointerOf } from '../../util/json-pointer';
import { dataMemberOf } from '../creation';
import { listed } from '../prose';
import { requestRule } from '../rule';

export const reservedName = requestRule({
  id: 'reserved-name',
  level: 'error',
  title: 'A reserved name refused the whole request.',
  why: 'Users report 422 for names the platform keeps for itself; which ones, nobody has published.',
  cure: 'Choose a name of your own, for example with a prefix.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['reserved-name-rejected'],
  detect(context, { names, status }) {
    const member = context.asked.operation.kind === 'create' ? dataMemberOf(context) : 'attributes';
    return {
      summary: `${status}: ${listed(names)} is a reserved name; nothing was stored.`,
      pointer: pointerOf([member, names[0] ?? '']),
    };
  },
  examples: [],
});
