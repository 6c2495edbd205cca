import { overviewOf } from '../findings/overview';
import type { Finding } from '../findings/finding';
import { DEFAULT_NAMESPACE } from '../http/server/namespace';
import type { ExchangeEvent } from '../http/vendor/request-context';
import { Ring } from '../store/journal';

/** What this process has heard of its exchanges: the namespaces used, and the last ones with findings. */
export class RecentFindings {
  readonly #capacity: number;
  readonly #namespaces = new Set<string>([DEFAULT_NAMESPACE]);
  #ring: Ring<ExchangeEvent>;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#ring = this.#emptyRing();
  }

  #emptyRing(): Ring<ExchangeEvent> {
    return new Ring(this.#capacity);
  }

  hear(told: ExchangeEvent): void {
    this.#namespaces.add(told.namespace);
    if (told.worst !== undefined) this.#ring.add(told, told.bytes);
  }

  /** Counts namespaces among those used, though no exchange was heard of them: they came from a state. */
  know(namespaces: Iterable<string>): void {
    for (const namespace of namespaces) this.#namespaces.add(namespace);
  }

  namespaces(): readonly string[] {
    return [...this.#namespaces];
  }

  findings(): readonly Finding[] {
    const all = this.#ring.after(0, ({ findings }) => findings).flat();
    return overviewOf(all.slice(-this.#capacity), []);
  }

  /** Forgets the findings of some namespaces. */
  forget(namespaces: readonly string[]): void {
    const heard = this.#ring.after(0, (one) => one);
    this.#ring = this.#emptyRing();
    for (const one of heard) if (!namespaces.includes(one.namespace)) this.#ring.add(one, one.bytes);
  }
}
