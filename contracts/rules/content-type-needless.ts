import { JS_SDK, type Rule } from '../../mocks/internal';

export const contentTypeNeedless = {
  id: 'content-type-needless',
  level: 'info',
  title: 'The request declares a body where the operation takes none.',
  why: 'Some SDKs send Content-Type with every request; it does no harm.',
  cure: 'Nothing to do.',
  evidence: 'of the behaviour',
  sources: [JS_SDK],
} as const satisfies Rule;
