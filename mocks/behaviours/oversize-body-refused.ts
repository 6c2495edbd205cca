import { reject, type Behaviour } from './shared/behaviour';
import { LIMITS_PAGE, SDK_COMMON, SDK_RELEASE_NOTES } from './shared/sources';

export const oversizeBodyRefused: Behaviour = {
  id: 'oversize-body-refused',
  question: 'oversize-body',
  summary: 'A body over 512,000 bytes is answered 413; nothing is stored.',
  evidence: 'documented',
  sources: [LIMITS_PAGE, SDK_COMMON, SDK_RELEASE_NOTES],
  on: ['login', 'write', 'update', 'create', 'run'],
  decide({ body, limits }) {
    if (body.kind !== 'oversize') return undefined;
    const message = `The request is over the size limit. Maximum bytes: ${limits.bodyBytes}`;
    return reject(413, 'request.entity.too.large', message);
  },
  unasked: 'If it is stored, half a megabyte stays on the participant: there is no delete.',
  examples: [
    {
      name: 'one value of 600,000 characters',
      send: { attributes: { transcript: 'x'.repeat(600_000) } },
      reply: { status: 413, code: 'request.entity.too.large' },
    },
  ],
};
