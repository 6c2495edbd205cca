import { isRecord, type Behaviour } from './shared/behaviour';
import { DEVELOPMENT_CHOICE, JS_SDK } from './shared/sources';

export const mediumUpdateIgnored: Behaviour = {
  id: 'medium-update-ignored',
  question: 'medium-update-strangers',
  summary:
    'PATCH /conversations/{media}/{c} with neither state nor recordingState changes nothing: a map of attributes sent here is lost.',
  evidence: 'assumed',
  sources: [JS_SDK, DEVELOPMENT_CHOICE],
  on: ['neighbour'],
  decide({ body, operation }) {
    if (operation.subject !== 'media-update' || body.kind !== 'json') return undefined;
    const members = isRecord(body.value) ? body.value : {};
    const isRead = 'state' in members || 'recordingState' in members;
    return isRead ? undefined : { kind: 'ignored' };
  },
  examples: [
    {
      name: 'attributes for the call itself',
      request: { method: 'PATCH', path: '/api/v2/conversations/calls/{conversationId}' },
      given: { lang: 'en' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 200 },
    },
  ],
};
