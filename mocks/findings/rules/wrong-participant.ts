import { DEVELOPMENT_CHOICE } from '../../behaviours/shared/sources';
import { customerOf } from '../context';
import { requestRule } from '../rule';
import { writeSuggestion } from '../suggestion';

/** Participants that no flow of the customer reads. */
const NOT_CUSTOMERS: ReadonlySet<string> = new Set(['agent', 'acd', 'ivr', 'user']);

export const wrongParticipant = requestRule({
  id: 'wrong-participant',
  level: 'warn',
  title: 'The data went to another participant than the customer.',
  why: 'Attributes belong to one participant; a flow reads those of the customer it runs for.',
  cure: 'Write to the participant with purpose "customer".',
  evidence: 'assumed',
  sources: [DEVELOPMENT_CHOICE],
  explains: [],
  on: ['write'],
  mayApply: (_facts, _judgement, participant) => participant !== undefined && NOT_CUSTOMERS.has(participant.purpose),
  detect(context) {
    const { participant, conversation } = context;
    const customer = conversation && customerOf(conversation);
    if (!customer || !participant || !NOT_CUSTOMERS.has(participant.purpose)) return undefined;
    return {
      // Who has read the conversation chose this participant.
      ...(context.hasRead === true ? { level: 'info' as const } : {}),
      summary: `Stored on the ${participant.purpose} participant; the customer's flow will not see it.`,
      advice: `Write to the customer, participant ${customer.id}.`,
      suggestion: writeSuggestion(context, context.meant(), { conversation, participant: customer }),
    };
  },
  examples: [
    {
      name: 'the agent instead of the customer',
      request: { path: '/api/v2/conversations/{conversationId}/participants/{agentId}/attributes' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 202 },
    },
  ],
});
