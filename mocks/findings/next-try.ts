import type { FindingContext, KnownConversation } from './context';
import { creationSuggestion } from './creation';
import type { Suggestion } from './terms';
import { blankingSuggestion, meantConversation, readSuggestion, sameRequest, writeSuggestion } from './suggestion';

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
    case 'run':
    case 'neighbour':
      return null;
    case 'write':
    case 'none':
      if (asked.method === 'GET' || asked.method === 'HEAD')
        return readSuggestion(conversation ?? meantConversation(context));
      return (
        writeSuggestion(context, context.meant()) ?? (asked.method === 'DELETE' ? blankingSuggestion(context) : null)
      );
  }
}

function matchingMedium({
  asked: { operation },
  conversation,
}: FindingContext): KnownConversation['medium'] | undefined {
  return operation.medium !== undefined && conversation?.medium === operation.medium ? operation.medium : undefined;
}
