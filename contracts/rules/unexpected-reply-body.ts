import { JS_SDK, type Rule } from '../../mocks/internal';

export const unexpectedReplyBody = {
  id: 'unexpected-reply-body',
  level: 'error',
  title: 'The consumer waits for a body where the platform sends none.',
  why: 'The media-neutral attribute write answers 202 without a body; parsing it fails in production.',
  cure: 'Expect no body, or use a media path such as /conversations/calls/…, which answers with the map.',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
