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
    attributes.set(name, { value, revision, at, older: keepMs > 0 ? kept(earlier, at, keepMs) : undefined });
  }
  if (mode === 'replace') {
    for (const [name, { value }] of held) if (!changes.has(name)) changed.push({ name, before: value, after: null });
  }
  // The next write changes the same map.
  return { changes: changed, revision, after: readsBack ? new Map(attributes) : undefined };
}

/** So many earlier values are told apart within the time that a read may look back. */
const MAX_KEPT = 100;

/**
 * What a read that lags behind may still see: the value before, with those before it. Values that follow each other faster
 * than a hundredth of the lag are one, so that a name which is written all the time does not cost more with each write.
 */
function kept(earlier: Attribute | undefined, at: number, keepMs: number): Attribute | undefined {
  if (!earlier) return undefined;
  const { older } = earlier;
  const isClose = older !== undefined && earlier.at - older.at < keepMs / MAX_KEPT;
  return cutOff(isClose ? older : earlier, at - keepMs);
}

/** Without the values that no read can see any more. */
function cutOff(attribute: Attribute, oldest: number): Attribute {
  if (attribute.at <= oldest || attribute.older === undefined) return { ...attribute, older: undefined };
  return { ...attribute, older: cutOff(attribute.older, oldest) };
}
