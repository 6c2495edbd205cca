import { maskedExchange, maskedFinding, type ExchangeEvent, type HostEvent, type Mock } from '../../../mocks/internal';
import { outlet } from '../bounded-writer';
import type { Reporter } from './human';

export type JsonOptions = {
  readonly quiet: boolean;
  readonly showValues: boolean;
  /** The certificate that clients of the TLS port are to trust; null where no folder keeps it: GET /_mock/ca.pem has it then. */
  readonly caFile: string | null;
};

/** Says on stdout, one JSON object a line, that the mock is ready, and returns what says each exchange. */
export function jsonReporter(mock: Mock, { quiet, showValues, caFile }: JsonOptions): Reporter {
  const print = outlet(process.stdout, (lines) => JSON.stringify({ event: 'dropped', lines }));
  const write = (line: object): void => {
    print(JSON.stringify(line));
  };
  const { url, token, adminToken, conversationId, participantId } = mock;
  write({ event: 'ready', url, token, adminToken, conversationId, participantId, caFile });
  const hear = ({ namespace, exchange, findings }: ExchangeEvent): void => {
    if (!quiet) write({ event: 'exchange', namespace, ...(showValues ? exchange : maskedExchange(exchange)) });
    for (const finding of findings)
      write({ event: 'finding', namespace, ...(showValues ? finding : maskedFinding(finding)) });
  };
  const hearHost = (event: HostEvent): void => {
    write({ event: 'host', ...event });
  };
  return { hear, hearHost, end: () => undefined };
}
