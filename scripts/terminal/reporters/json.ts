import { maskedExchange, maskedFinding, type Mock, type ExchangeEvent } from '../../../mocks/internal';
import { outlet } from '../bounded-writer';
import type { Reporter } from './human';

/** Says on stdout, one JSON object a line, that the mock is ready, and returns what says each exchange. */
export function jsonReporter(
  mock: Mock,
  { quiet, showValues }: { readonly quiet: boolean; readonly showValues: boolean },
): Reporter {
  const print = outlet(process.stdout, (lines) => JSON.stringify({ event: 'dropped', lines }));
  const write = (line: object): void => {
    print(JSON.stringify(line));
  };
  const { url, token, adminToken, conversationId, participantId } = mock;
  write({ event: 'ready', url, token, adminToken, conversationId, participantId });
  const hear = ({ namespace, exchange, findings }: ExchangeEvent): void => {
    if (!quiet) write({ event: 'exchange', namespace, ...(showValues ? exchange : maskedExchange(exchange)) });
    for (const finding of findings)
      write({ event: 'finding', namespace, ...(showValues ? finding : maskedFinding(finding)) });
  };
  return { hear, end: () => undefined };
}
