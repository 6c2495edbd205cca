import { withArticle } from '../prose';
import { requestRule } from '../rule';

export const wrongMedium = requestRule({
  id: 'wrong-medium',
  level: 'error',
  title: 'The media path is not that of this conversation.',
  why: 'A calls path does not reach a message, and so on.',
  cure: 'Use the media-neutral path, which works for every conversation.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['other-medium-not-found'],
  detect: ({ asked, conversation }, { status }) => ({
    summary: `${status}: the path is for ${withArticle(asked.operation.medium)}, the conversation is ${withArticle(conversation?.medium)}.`,
  }),
  examples: [],
});
