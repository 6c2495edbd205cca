import { isRecord } from '../../behaviours/shared/behaviour';
import { pointerOf } from '../../util/json-pointer';
import type { FindingContext } from '../context';
import { isEnvelopeName, intentOf } from '../intent';
import { listed, were } from '../prose';
import { requestRule, type Detection } from '../rule';
import { writeSuggestion } from '../suggestion';

export const extraKeys = requestRule({
  id: 'extra-keys',
  level: 'warn',
  title: 'Members beside "attributes" were ignored.',
  why: 'Only "attributes" is read.',
  cure: 'Leave them out, or move them into "attributes" if they were meant to be stored.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['extra-keys-ignored'],
  detect: (context) => extraKeysDetection(context),
  examples: [],
});

/** Members beside "attributes"; data in one of them joins the suggestion. */
export function extraKeysDetection(context: FindingContext): Detection {
  const { body, extra } = context.asked;
  const own = context.meant();
  const members = body.kind === 'json' && isRecord(body.value) ? body.value : {};
  const isRead = context.budget.takeNames(extra.length);
  const beside = (isRead ? extra : []).flatMap((key) => {
    const isData = isEnvelopeName(key) && typeof members[key] === 'object';
    return isData
      ? [...(intentOf({ [key]: members[key] }, context.participantId, context.budget)?.attributes ?? [])]
      : [];
  });
  return {
    summary: `Stored, but ${listed(extra)} beside "attributes" ${were(extra)} ignored.`,
    pointer: pointerOf([extra[0] ?? '']),
    suggestion: writeSuggestion(context, own && { ...own, attributes: new Map([...beside, ...own.attributes]) }),
  };
}
