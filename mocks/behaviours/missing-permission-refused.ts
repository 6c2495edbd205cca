import { reject, type Behaviour } from './shared/behaviour';
import { SWAGGER_2018, WEB_MESSAGING_TESTER } from './shared/sources';

export const missingPermissionRefused: Behaviour = {
  id: 'missing-permission-refused',
  question: 'missing-permission',
  summary: 'An operation whose permissions the client lacks is answered 403, before the conversation is looked up.',
  evidence: 'observed',
  sources: [WEB_MESSAGING_TESTER, SWAGGER_2018],
  on: ['update', 'read', 'create', 'run'],
  decide({ bearer, operation: { permissions } }) {
    if (bearer.kind !== 'known' || bearer.permissions === undefined || permissions.length === 0) return undefined;
    const held = bearer.permissions;
    if (permissions.some((permission) => held.includes(permission))) return undefined;
    const message = `Unable to perform the requested action. You must have at least one of the following permissions assigned: [${permissions.join(', ')}]`;
    return reject(403, 'missing.any.permissions', message);
  },
  unasked: 'It needs a client without the permission.',
  examples: [
    {
      name: 'reading a conversation without conversation:communication:view',
      request: { method: 'GET', path: '/api/v2/conversations/{conversationId}', token: { permissions: [] } },
      reply: { status: 403, code: 'missing.any.permissions' },
    },
    {
      name: 'writing attributes needs no permission',
      request: { token: { permissions: [] } },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 202 },
      then: { customer_tier: 'gold' },
    },
  ],
};
