import { JS_SDK, type Rule } from '../../mocks/internal';

export const undescribedReplyHeader = {
  id: 'undescribed-reply-header',
  level: 'info',
  title: 'The consumer waits for a standard header that the document does not promise.',
  why: 'It may come, from a proxy for example; nothing says that it does.',
  cure: 'Take it out of the expectation unless the consumer needs it.',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
