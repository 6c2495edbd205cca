import type { Rule } from '../../mocks/internal';

export const unreadableInteraction = {
  id: 'unreadable-interaction',
  level: 'error',
  title: 'Pact itself cannot read the interaction.',
  why: 'The verifier refuses it before a request is sent, so that it proves nothing about the provider; some DSLs write path expressions that Pact does not read back.',
  cure: 'Repair the place that is named. A name with an apostrophe needs a wildcard (.*) in the path of its rule, or no rule.',
  evidence: 'assumed',
  sources: [
    {
      title: 'Pact reference: path expressions',
      url: 'https://github.com/pact-foundation/pact-reference/tree/master/rust',
    },
  ],
} as const satisfies Rule;
