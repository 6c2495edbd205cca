import { badRequest } from './shared/bad-request';
import { isRecord, reject, type Behaviour } from './shared/behaviour';
import { FORUM_REPORTS, SDK_COMMON } from './shared/sources';

export const misshapedBodyRejected: Behaviour = {
  id: 'misshaped-body-rejected',
  question: 'misshaped-body',
  summary: 'A body without a map in "attributes" is answered 400; which code is assumed.',
  evidence: 'reported',
  sources: [FORUM_REPORTS, SDK_COMMON],
  on: ['write'],
  decide({ sent, body }) {
    if (sent !== undefined) return undefined;
    const stranger =
      body.kind === 'json' && isRecord(body.value) && Object.keys(body.value).find((key) => key !== 'attributes');
    if (typeof stranger !== 'string') return badRequest;
    const message = `Value [${stranger}] is not a valid property for object [ParticipantAttributes]`;
    return reject(400, 'invalid.property', message, { names: [stranger] });
  },
  examples: [
    {
      name: 'the thread’s other body',
      send: { participantId: '{participantId}', data: { customer_tier: 'gold' } },
      reply: { status: 400, code: 'invalid.property' },
    },
    { name: 'an empty object', send: {}, reply: { status: 400, code: 'bad.request' } },
  ],
};
