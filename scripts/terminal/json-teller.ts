import { maskedExchange, maskedFinding, type Mock, type Told } from '../../mocks';

/** Says on stdout, one JSON object a line, that the mock is ready, and returns what says each exchange. */
export function jsonTeller(
  mock: Mock,
  { quiet, showValues }: { readonly quiet: boolean; readonly showValues: boolean },
): (told: Told) => void {
  const { url, token, adminToken, conversationId, participantId } = mock;
  write({ event: 'ready', url, token, adminToken, conversationId, participantId });
  return ({ namespace, exchange, findings }) => {
    if (!quiet) write({ event: 'exchange', namespace, ...(showValues ? exchange : maskedExchange(exchange)) });
    for (const finding of findings)
      write({ event: 'finding', namespace, ...(showValues ? finding : maskedFinding(finding)) });
  };
}

function write(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
