import type { Change } from './journal';
import type { Attribute, Merge, Merged } from './store';

/** A participant as far as a write changes it. */
export type Writable = { readonly id: string; revision: number; attributes: Map<string, Attribute> };

/** Does one write, at once. */
export function written(participant: Writable, { changes, mode, at, keepMs = 0, readsBack = false }: Merge): Merged {
  const held = participant.attributes;
  const attributes = mode === 'replace' ? new Map([...held].filter(([name]) => changes.has(name))) : held;
  const revision = participant.revision + 1;
  participant.attributes = attributes;
  participant.revision = revision;
  const changed: Change[] = [];
  for (const [name, value] of changes) {
    const earlier = attributes.get(name);
    changed.push({ name, before: earlier?.value ?? null, after: value });
    attributes.set(name, { value, revision, at, older: keepMs > 0 ? kept(earlier, at - keepMs) : undefined });
  }
  if (mode === 'replace') {
    for (const [name, { value }] of held) if (!changes.has(name)) changed.push({ name, before: value, after: null });
  }
  // The next write changes the same map.
  return { changes: changed, revision, after: readsBack ? new Map(attributes) : undefined };
}

/** An earlier value, cut off where no read can look any more. */
function kept(attribute: Attribute | undefined, oldest: number): Attribute | undefined {
  if (!attribute) return undefined;
  return { ...attribute, older: attribute.at > oldest ? kept(attribute.older, oldest) : undefined };
}
