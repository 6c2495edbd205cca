import { JS_SDK, type Rule } from '../../mocks/internal';

export const wrongRequestType = {
  id: 'wrong-request-type',
  level: 'error',
  title: 'The operation does not take this media type.',
  why: 'The document names the media types of each request.',
  cure: 'Send the media type that the operation takes.',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
