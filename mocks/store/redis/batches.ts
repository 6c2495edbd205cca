type Waiting<T, R> = {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (fault: unknown) => void;
};

/** As many go together, so that none waits for long. */
const MOST = 32;

/** Does one thing at a time for each key; what is asked for meanwhile is done together next. */
export class Batches<T, R> {
  readonly #do: (items: readonly T[], key: string) => Promise<readonly R[]>;
  readonly #waiting = new Map<string, Waiting<T, R>[]>();

  /** `act` resolves to a result for each item, in their order. */
  constructor(act: (items: readonly T[], key: string) => Promise<readonly R[]>) {
    this.#do = act;
  }

  add(key: string, item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(key);
      if (waiting) waiting.push({ item, resolve, reject });
      else void this.#work(key, [{ item, resolve, reject }]);
    });
  }

  async #work(key: string, first: readonly Waiting<T, R>[]): Promise<void> {
    const waiting: Waiting<T, R>[] = [];
    this.#waiting.set(key, waiting);
    for (let batch = first; batch.length > 0; batch = waiting.splice(0, MOST)) {
      try {
        const results = await this.#do(
          batch.map(({ item }) => item),
          key,
        );
        for (const [index, { resolve }] of batch.entries()) resolve(results[index] as R);
      } catch (fault) {
        for (const { reject } of batch) reject(fault);
      }
    }
    this.#waiting.delete(key);
  }
}
