import type { Change } from '../journal';
import type { Attribute, Merge, Merged } from './store';

type Attributes = Map<string, Attribute>;
/** A participant as far as a write changes it. */
export type Writable = { readonly id: string; revision: number; attributes: Attributes };
/** What stood under a name before it was set, and what was set in the same map next. */
type Trace = { readonly name: string; readonly before: Attribute | undefined; next: Trace | undefined };

/**
 * Writes to participants, so that whoever wrote can read the map as it stood right after, whatever was written since.
 * Hardly anybody asks for it, so no write pays for a copy: later ones are taken back on a copy for the one who asks.
 */
export class Writes {
  /** The newest trace of each map; older ones hang on those who may still ask, and go with them. */
  readonly #last = new WeakMap<Attributes, Trace>();

  /** One write, at once. */
  merge(participant: Writable, { changes, mode, at, keepMs = 0 }: Merge): Merged {
    const held = participant.attributes;
    if (mode === 'replace') participant.attributes = new Map([...held].filter(([name]) => changes.has(name)));
    const { attributes } = participant;
    const revision = participant.revision + 1;
    participant.revision = revision;
    const changed: Change[] = [];
    for (const [name, value] of changes) {
      const earlier = attributes.get(name);
      changed.push({ name, before: earlier?.value ?? null, after: value });
      this.set(attributes, name, { value, revision, at, older: keepMs > 0 ? kept(earlier, at - keepMs) : undefined });
    }
    if (mode === 'replace') {
      for (const [name, { value }] of held) if (!changes.has(name)) changed.push({ name, before: value, after: null });
    }
    const last = this.#last.get(attributes) ?? this.#add(attributes, { name: '', before: undefined, next: undefined });
    return new Written(changed, revision, attributes, last);
  }

  /** Sets an attribute that somebody else wrote. */
  set(attributes: Attributes, name: string, attribute: Attribute): void {
    this.#add(attributes, { name, before: attributes.get(name), next: undefined });
    attributes.set(name, attribute);
  }

  #add(attributes: Attributes, trace: Trace): Trace {
    const last = this.#last.get(attributes);
    if (last) last.next = trace;
    this.#last.set(attributes, trace);
    return trace;
  }
}

class Written implements Merged {
  readonly changes: readonly Change[];
  readonly revision: number;
  readonly #attributes: Attributes;
  readonly #last: Trace;

  constructor(changes: readonly Change[], revision: number, attributes: Attributes, last: Trace) {
    this.changes = changes;
    this.revision = revision;
    this.#attributes = attributes;
    this.#last = last;
  }

  get after(): ReadonlyMap<string, Attribute> {
    const later: Trace[] = [];
    for (let trace = this.#last.next; trace; trace = trace.next) later.push(trace);
    const after = new Map(this.#attributes);
    for (const { name, before } of later.reverse()) {
      if (before) after.set(name, before);
      else after.delete(name);
    }
    return after;
  }
}

/** An earlier value, cut off where no read can look any more. */
function kept(attribute: Attribute | undefined, oldest: number): Attribute | undefined {
  if (!attribute) return undefined;
  return { ...attribute, older: attribute.at > oldest ? kept(attribute.older, oldest) : undefined };
}
