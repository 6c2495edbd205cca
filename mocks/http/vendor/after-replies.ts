/** Work that waits; beyond this many no further request is begun before some of it is done. */
const MAX_WAITING = 500;
/** So long the event loop is kept at a time, in milliseconds, before others get their turn. */
const SLICE_MS = 10;

/** What is left to do when replies are out, in the order of the replies. Work that is waited for never fails. */
export class AfterReplies {
  readonly #waiting: (() => Promise<unknown>)[] = [];
  readonly #forRoom: (() => void)[] = [];
  readonly #onFault: (fault: unknown) => void;
  #isBusy = false;

  constructor(onFault: (fault: unknown) => void) {
    this.#onFault = onFault;
  }

  add(work: () => Promise<unknown>): void {
    this.#waiting.push(work);
    if (!this.#isBusy) void this.#run();
  }

  /** Resolves when all that was added before is done. */
  settled(): Promise<void> {
    if (!this.#isBusy) return Promise.resolve();
    return new Promise((resolve) => {
      this.add(async () => {
        resolve();
      });
    });
  }

  /** Resolves at once, or when not so much waits any more: what is told of must not pile up in memory. */
  room(): Promise<void> | undefined {
    if (this.#waiting.length < MAX_WAITING) return undefined;
    return new Promise((resolve) => this.#forRoom.push(resolve));
  }

  async #run(): Promise<void> {
    this.#isBusy = true;
    let since = performance.now();
    for (let work = this.#waiting.shift(); work; work = this.#waiting.shift()) {
      await work().catch(this.#onFault);
      if (this.#waiting.length < MAX_WAITING) this.#forRoom.shift()?.();
      if (performance.now() - since < SLICE_MS) continue;
      await new Promise(setImmediate);
      since = performance.now();
    }
    this.#isBusy = false;
  }
}
