import type { Behaviour } from './shared/behaviour';
import { ENDPOINT_TABLES, FORUM_THREAD, OWN_NAMES_OF_THE_VENDOR } from './shared/sources';
import { invalidParameter } from './shared/vendor-errors';

export const reservedNameRejected: Behaviour = {
  id: 'reserved-name-rejected',
  question: 'reserved-name',
  summary:
    'One reserved name refuses the whole request with 422; nothing is stored. The list of names, the code and the message are assumed.',
  evidence: 'reported',
  sources: [FORUM_THREAD],
  against: [OWN_NAMES_OF_THE_VENDOR, ENDPOINT_TABLES],
  on: ['write', 'create'],
  decide({ sent, limits }) {
    if (sent === undefined) return undefined;
    for (const name of sent.keys()) {
      if (limits.reservedNames.has(name)) {
        return invalidParameter(`Attribute "${name}" is reserved.`, name);
      }
    }
    return undefined;
  },
  examples: [
    {
      name: 'one reserved among good ones',
      probe: { asIs: 'conversationId' },
      given: { a: '1' },
      send: { attributes: { a: '2', conversationId: 'x' } },
      reply: { status: 422, code: 'payload.or.params.invalid' },
    },
    {
      name: 'another case is another name',
      send: { attributes: { Id: '7' } },
      reply: { status: 202 },
      then: { Id: '7' },
    },
  ],
};
