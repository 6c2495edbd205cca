import type { FindingContext, KnownConversation } from './context';
import { creationSuggestion } from './creation';
import type { Suggestion } from './terms';
import { isEnvelopeName } from './intent';
import { meantConversation, readSuggestion, sameRequest, writeSuggestion } from './suggestion';

/** The request that would have done what the refused one was meant to do. */
export function nextTry(context: FindingContext): Suggestion | null {
  const { asked, conversation } = context;
  switch (asked.operation.kind) {
    case 'read':
      return readSuggestion(conversation ?? meantConversation(context), matchingMedium(context));
    case 'create':
      return creationSuggestion(context);
    case 'update':
      return writeSuggestion(context, context.meant()) ?? sameRequest(context);
    case 'login':
    case 'authorize':
    case 'identity':
    case 'run':
      return null;
    case 'write':
    case 'none':
      if (asked.method === 'GET' || asked.method === 'HEAD')
        return readSuggestion(conversation ?? meantConversation(context));
      // There is no delete; a suggestion that blanks what is stored would do harm. What another operation was sent is no
      // participant data: a path outside the contract must speak of attributes, or its body must.
      if (asked.method === 'DELETE') return null;
      return asked.operation.kind === 'write' || speaksOfAttributes(context)
        ? writeSuggestion(context, context.meant())
        : null;
  }
}

function matchingMedium({
  asked: { operation },
  conversation,
}: FindingContext): KnownConversation['medium'] | undefined {
  return operation.medium !== undefined && conversation?.medium === operation.medium ? operation.medium : undefined;
}

/** True of a path outside the contract that was meant for participant data, by its words or by what its body holds. */
function speaksOfAttributes(context: FindingContext): boolean {
  const { path } = context;
  if (/participant|attribut|interaction/i.test(path)) return true;
  const { envelope } = context.meant() ?? {};
  return envelope !== undefined && isEnvelopeName(envelope);
}
