import { reject, type Behaviour } from './shared/behaviour';
import { SCHEMA_SAYS_STRING, SWAGGER_2018 } from './shared/sources';
import { namesWhere } from './shared/without';

export const scalarValueRejected: Behaviour = {
  id: 'scalar-value-rejected',
  question: 'scalar-value',
  summary: 'A number or boolean contradicts the schema: 400 invalid.value, nothing is stored.',
  evidence: 'assumed',
  sources: [SCHEMA_SAYS_STRING, SWAGGER_2018],
  on: ['write', 'create'],
  decide({ sent }) {
    if (sent === undefined) return undefined;
    const names = namesWhere(sent, (value) => typeof value === 'number' || typeof value === 'boolean');
    const [first] = names;
    if (first === undefined) return undefined;
    const message = `Value [${String(sent.get(first))}] is not valid for field type [String]. Allowable values are: a string`;
    return reject(400, 'invalid.value', message, { names });
  },
  examples: [{ name: 'a number', send: { attributes: { score: 7 } }, reply: { status: 400, code: 'invalid.value' } }],
};
