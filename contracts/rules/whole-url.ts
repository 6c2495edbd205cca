import type { Rule } from '../../mocks/internal';

export const wholeUrl = {
  id: 'whole-url',
  level: 'error',
  title: 'The pact has a whole URL where the path belongs.',
  why: 'A verifier puts the path behind the address of the provider, so that the request goes to a path that no provider has.',
  cure: 'Write the path alone, such as /api/v2/conversations/{conversationId}; the address is given when the pact is verified.',
  evidence: 'assumed',
  sources: [
    {
      title: 'Pact specification, version 3: request path',
      url: 'https://github.com/pact-foundation/pact-specification/tree/version-3',
    },
  ],
} as const satisfies Rule;
