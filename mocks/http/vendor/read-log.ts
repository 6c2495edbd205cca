/** So many reads are remembered; the oldest are forgotten first. */
const MAX_READS = 10_000;

/** Which client has read which conversation: whoever has read one knows whom it writes to. */
export class ReadLog {
  readonly #reads = new Set<string>();

  note(reader: Reader): void {
    const read = keyOf(reader);
    if (this.#reads.has(read)) return;
    this.#reads.add(read);
    if (this.#reads.size <= MAX_READS) return;
    const [oldest = ''] = this.#reads;
    this.#reads.delete(oldest);
  }

  has(reader: Reader): boolean {
    return this.#reads.has(keyOf(reader));
  }
}

type Reader = {
  readonly namespace: string;
  readonly clientId: string | undefined;
  readonly conversationId: string | undefined;
};

function keyOf({ namespace, clientId = '', conversationId = '' }: Reader): string {
  return `${namespace}\n${clientId}\n${conversationId}`;
}
