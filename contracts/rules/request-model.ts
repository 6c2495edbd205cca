import { JS_SDK, type Rule } from '../../mocks/internal';

export const requestModel = {
  id: 'request-model',
  level: 'error',
  title: 'The request body differs from the published model.',
  why: 'What a lenient reader lets through, a stricter one refuses.',
  cure: 'Compare the body with the model in the OpenAPI document.',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
