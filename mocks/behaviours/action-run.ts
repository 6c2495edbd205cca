import type { Behaviour } from './shared/behaviour';
import { DATA_ACTION_HELP, DATA_ACTION_WORKSHOP, SWAGGER_2018 } from './shared/sources';

const READS_PURPOSE = {
  name: 'Purpose of the first participant',
  integrationType: 'purecloud-data-actions',
  actionType: 'custom',
  config: {
    request: { requestUrlTemplate: '/api/v2/conversations/${input.conversationId}', requestType: 'GET', headers: {} },
    response: {
      translationMap: { purpose: '$.participants[0].purpose' },
      translationMapDefaults: {},
      successTemplate: '{"purpose": ${purpose}}',
    },
  },
  contract: {
    input: {
      inputSchema: {
        type: 'object',
        properties: { conversationId: { type: 'string' } },
        required: ['conversationId'],
      },
    },
    output: { successSchema: { type: 'object', properties: { purpose: { type: 'string' } } } },
  },
  secure: false,
};

export const actionRun: Behaviour = {
  id: 'action-run',
  question: 'action-run',
  summary:
    'A loaded Data Action runs inside the mock: what it calls is answered by the mock itself, and journalled. A stage that fails is answered 400 with the detail ACTION.PROCESSING; only the message for a success template is known word for word.',
  evidence: 'observed',
  sources: [DATA_ACTION_HELP, DATA_ACTION_WORKSHOP, SWAGGER_2018],
  on: ['run'],
  decide: () => ({ kind: 'applied', mode: 'none' }),
  unasked: 'The probe never leaves its conversation.',
  examples: [
    {
      name: 'an action that reads the conversation',
      action: READS_PURPOSE,
      request: { method: 'POST', path: '/api/v2/integrations/actions/{actionId}/execute' },
      send: { conversationId: '{conversationId}' },
      reply: { status: 200, body: { purpose: 'customer' } },
    },
  ],
};
