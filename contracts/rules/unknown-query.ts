import { JS_SDK, type Rule } from '../../mocks/internal';

export const unknownQuery = {
  id: 'unknown-query',
  level: 'warn',
  title: 'The operation has no such query parameter.',
  why: 'It is ignored at best; a misspelt parameter changes nothing.',
  cure: 'Take it out, or correct its name.',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
