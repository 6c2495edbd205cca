import { requestRule } from '../rule';

export const bodyTooLarge = requestRule({
  id: 'body-too-large',
  level: 'error',
  title: 'The body is over the size limit.',
  why: 'The platform takes 512,000 bytes a request.',
  cure: 'Send less: participant data is for short texts.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['oversize-body-refused'],
  detect: ({ asked }, { status }) => ({
    summary: `${status}: the body is over ${asked.limits.bodyBytes} bytes; nothing was stored.`,
    suggestion: null,
  }),
  examples: [],
});
