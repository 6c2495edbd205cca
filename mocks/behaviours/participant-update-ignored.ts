import { isRecord, type Behaviour } from './shared/behaviour';
import { isParticipantUpdateMember } from './shared/participant-update-members';
import { DEVELOPMENT_CHOICE, JS_SDK } from './shared/sources';

export const participantUpdateIgnored: Behaviour = {
  id: 'participant-update-ignored',
  question: 'participant-update-strangers',
  summary:
    'PATCH …/participants/{p} with none of the members it reads is answered 202 and changes nothing: its model has no attributes, so a map sent here is lost.',
  evidence: 'assumed',
  sources: [JS_SDK, DEVELOPMENT_CHOICE],
  on: ['update'],
  decide({ body }) {
    if (body.kind !== 'json' || !isRecord(body.value)) return undefined;
    const members = Object.keys(body.value);
    return members.length > 0 && !members.some(isParticipantUpdateMember) ? { kind: 'ignored' } : undefined;
  },
  examples: [
    {
      name: 'attributes on the near-miss path',
      probe: {},
      request: { path: '/api/v2/conversations/{conversationId}/participants/{participantId}' },
      given: { lang: 'en' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 202 },
    },
  ],
};
