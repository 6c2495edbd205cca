import { JS_SDK, type Rule } from '../../mocks/internal';

export const bodyNotRead = {
  id: 'body-not-read',
  level: 'error',
  title: 'The request has a body where the operation takes none, or none of this type.',
  why: 'The document describes no such body, so nobody reads it.',
  cure: 'Leave the body out, or send it to the operation that takes it.',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
