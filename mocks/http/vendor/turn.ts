type Step = { readonly act: () => void; readonly resolve: () => void; readonly reject: (fault: unknown) => void };

/**
 * Does what is due in one turn of the event loop together, before anything that follows from it: replies go out at once, so
 * that whoever waits for them is woken once, and what they leave to do comes behind the last of them.
 */
export class Turn {
  #steps: Step[] = [];

  /** Resolves when it is done; rejects with what it threw. */
  end(act: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#steps.push({ act, resolve, reject });
      if (this.#steps.length === 1) setImmediate(() => this.#over());
    });
  }

  #over(): void {
    const steps = this.#steps;
    this.#steps = [];
    for (const { act, resolve, reject } of steps) {
      try {
        act();
        resolve();
      } catch (fault) {
        reject(fault);
      }
    }
  }
}
