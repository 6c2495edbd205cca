import { reject, type Behaviour } from './shared/behaviour';
import { SWAGGER_2018 } from './shared/sources';

export const foreignContentTypeRefused: Behaviour = {
  id: 'foreign-content-type-refused',
  question: 'content-type',
  summary: 'A body that is not declared application/json is answered 415.',
  evidence: 'documented',
  sources: [SWAGGER_2018],
  on: ['write', 'update', 'create', 'run'],
  decide({ body }) {
    if (body.kind !== 'foreign') return undefined;
    const message =
      'Unsupported Media Type - Unsupported or incorrect media type, such as an incorrect Content-Type value in the header.';
    return reject(415, 'unsupported.media.type', message);
  },
  examples: [
    {
      name: 'JSON sent as text/plain',
      probe: {},
      request: { contentType: 'text/plain' },
      send: { attributes: { customer_tier: 'gold' } },
      reply: { status: 415, code: 'unsupported.media.type' },
    },
  ],
};
