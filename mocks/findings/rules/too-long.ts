import { pointerOf } from '../../util/json-pointer';
import { dataMemberOf } from '../creation';
import { listed } from '../prose';
import { requestRule } from '../rule';

export const tooLong = requestRule({
  id: 'too-long',
  level: 'error',
  title: 'A name or value that is too long refused the whole request.',
  why: 'A forum reports 422 over 256 characters; the vendor documents that number for bot flows only.',
  cure: 'Shorten it, or spread it over several attributes.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['overlong-name-rejected', 'overlong-value-rejected'],
  detect(context, { names, status }) {
    const member = context.asked.operation.kind === 'create' ? dataMemberOf(context) : 'attributes';
    return {
      summary: `${status}: ${listed(names)} is too long, or its value is; nothing was stored.`,
      pointer: pointerOf([member, names[0] ?? '']),
    };
  },
  examples: [],
});
