import { isRecord, reject, type Behaviour } from './shared/behaviour';
import { DEVELOPMENT_CHOICE, ENDPOINT_TABLES, SWAGGER_2018 } from './shared/sources';

export const nullAttributesRefused: Behaviour = {
  id: 'null-attributes-refused',
  question: 'null-attributes',
  summary:
    '"attributes": null is answered 400 with the one attribute-specific code on record; it is listed for the participant’s own path and for no attribute path.',
  evidence: 'assumed',
  sources: [SWAGGER_2018, DEVELOPMENT_CHOICE],
  against: [ENDPOINT_TABLES],
  on: ['write'],
  decide({ body }) {
    if (body.kind !== 'json' || !isRecord(body.value) || body.value['attributes'] !== null) return undefined;
    const message = 'Cannot update participant attribute map to a null value.';
    return reject(400, 'conversation.error.participant.attribute.null', message);
  },
  examples: [
    {
      name: 'a null map',
      probe: {},
      given: { lang: 'en' },
      send: { attributes: null },
      reply: { status: 400, code: 'conversation.error.participant.attribute.null' },
    },
  ],
};
