/** Bytes that may wait for whoever reads a stream; a server must not fill its memory with what nobody reads. */
const MAX_WAITING = 4 * 1024 * 1024;

/**
 * Writes lines to a stream. Past a few MB that wait to be read, lines are left out; once those are read, the line that
 * `leftOut` makes of their count says so.
 */
export function outlet(stream: NodeJS.WriteStream, leftOut: (lines: number) => string): (line: string) => void {
  let lost = 0;
  return (line) => {
    if (stream.writableLength <= MAX_WAITING) {
      stream.write(`${line}\n`);
      return;
    }
    lost += 1;
    if (lost > 1) return;
    stream.once('drain', () => {
      stream.write(`${leftOut(lost)}\n`);
      lost = 0;
    });
  };
}
