import { reject, type Behaviour } from './shared/behaviour';
import { SCHEMA_SAYS_STRING, SWAGGER_2018 } from './shared/sources';
import { namesWhere } from './shared/without';

export const nullValueRejected: Behaviour = {
  id: 'null-value-rejected',
  question: 'null-value',
  summary: 'null as a value contradicts the schema: 400 invalid.value, nothing is stored.',
  evidence: 'assumed',
  sources: [SCHEMA_SAYS_STRING, SWAGGER_2018],
  on: ['write', 'create'],
  decide({ sent }) {
    if (sent === undefined) return undefined;
    const names = namesWhere(sent, (value) => value === null);
    if (names.length === 0) return undefined;
    const message = 'Value [null] is not valid for field type [String]. Allowable values are: a string';
    return reject(400, 'invalid.value', message, { names });
  },
  examples: [
    {
      name: 'an attempt to delete',
      given: { card: '4111' },
      send: { attributes: { card: null } },
      reply: { status: 400, code: 'invalid.value' },
    },
  ],
};
