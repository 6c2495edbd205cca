import { Refusal } from './path';

/** A place in a piece of path text. It skips spaces alone, as Jayway does: a tab is a character like any other. */
export class Cursor {
  readonly text: string;
  /** The last index that counts; what lies behind it was trimmed away. */
  end: number;
  position = 0;
  readonly #firstColumn: number;

  /** `firstColumn` is the column of the text's first character in the path as its author wrote it. */
  constructor(text: string, firstColumn: number) {
    this.text = text;
    this.end = text.length - 1;
    this.#firstColumn = firstColumn;
  }

  get current(): string {
    return this.text.charAt(this.position);
  }

  /** True on the last character or behind it, where Jayway stops reading. */
  get atTail(): boolean {
    return this.position >= this.end;
  }

  column(position = this.position): number {
    return Math.max(1, this.#firstColumn + position);
  }

  refuse(message: string, position = this.position): never {
    throw new Refusal(message, this.column(position));
  }

  within(position = this.position): boolean {
    return position >= 0 && position <= this.end;
  }

  trim(): void {
    this.skipSpaces();
    while (this.within(this.end) && this.end > this.position && this.text.charAt(this.end) === ' ') this.end--;
  }

  skipSpaces(): void {
    while (this.within() && this.current === ' ') this.position++;
  }

  /** The index of the next character that is no space. */
  nextSignificant(from = this.position): number {
    let at = from + 1;
    while (this.within(at) && this.text.charAt(at) === ' ') at++;
    return at;
  }

  nextIs(wanted: string, from = this.position): boolean {
    const at = this.nextSignificant(from);
    return this.within(at) && this.text.charAt(at) === wanted;
  }

  previousSignificant(): number {
    let at = this.position - 1;
    while (this.within(at) && this.text.charAt(at) === ' ') at--;
    return at;
  }

  /** The index of `wanted` at or behind `from`, or -1. */
  find(wanted: string, from: number): number {
    const at = this.text.indexOf(wanted, from);
    return at > this.end ? -1 : at;
  }

  /** The same behind `from`, passing over a `wanted` that has one backslash before it; two escape nothing. */
  findUnescaped(wanted: string, from = this.position): number {
    for (let at = this.find(wanted, from + 1); at >= 0; at = this.find(wanted, at + 1)) {
      if (this.text.charAt(at - 1) !== '\\' || this.text.charAt(at - 2) === '\\') return at;
    }
    return -1;
  }

  /** The bracket that closes the one at `from`, passing over text in quotes and, where wanted, regular expressions. */
  findClosing(from: number, open: string, close: string, passRegex: boolean): number {
    let opened = 1;
    for (let at = from + 1; this.within(at); at++) {
      for (const quotes of passRegex ? [`'"`, '/'] : [`'"`]) {
        const quote = this.text.charAt(at);
        if (quote === '' || !quotes.includes(quote)) continue;
        const end = this.findUnescaped(quote, at);
        if (end < 0) this.refuse(`This ${quote} lacks its other half.`, at);
        at = end + 1;
      }
      if (this.text.charAt(at) === open) opened++;
      if (this.text.charAt(at) === close && --opened === 0) return at;
    }
    return -1;
  }
}
