import { JS_SDK, type Rule } from '../../mocks/internal';

export const tokenUnsaid = {
  id: 'token-unsaid',
  level: 'info',
  title: 'The pact does not say that the request is authorised.',
  why: 'Every operation but the login answers 401 without a bearer token. Adding the token in a filter of the verification is a usual way; a file in which some requests name it and others do not is not.',
  cure: 'A request filter that adds the token is a fine answer. To have it in the contract, add an Authorization header with a matcher such as regex "Bearer .+".',
  evidence: 'of the behaviour',
  sources: [
    JS_SDK,
    { title: 'Pact documentation: handling authentication', url: 'https://docs.pact.io/provider/handling_auth' },
  ],
} as const satisfies Rule;
