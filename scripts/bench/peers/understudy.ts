import { JOURNAL_ENTRIES, startMock } from '../../../mocks/internal';

/** How many places the client writes to. */
const SAMPLE = 1_000;

/** The mock as the library starts it, with so many more conversations, and room for so many exchanges. */
async function serve(count: number, journalEntries: number): Promise<void> {
  const mock = await startMock({ journalEntries });
  const places: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { id, customer } = await mock.conversation();
    // A client that writes everywhere needs only a sample of the ids.
    if (index % Math.ceil(count / SAMPLE) === 0) places.push(`${id}/participants/${customer.id}`);
  }
  // The client's own work grows with what it may send: it gets as much to choose from where there is less.
  for (let index = 0; count > 0 && places.length < SAMPLE; index += 1) places.push(places[index % count] ?? '');
  const { url, token, conversationId, participantId } = mock;
  if (places.length === 0) places.push(`${conversationId}/participants/${participantId}`);
  process.stdout.write(`${JSON.stringify({ event: 'ready', url, token, places })}\n`);
}

void serve(Number(process.argv[2] ?? 0), Number(process.argv[3] ?? JOURNAL_ENTRIES));
