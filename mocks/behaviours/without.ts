import type { Amended } from './behaviour';

/** Drops the names whose value a vendor would drop; undefined when there is none. */
export function without(
  sent: ReadonlyMap<string, unknown> | undefined,
  isDropped: (value: unknown) => boolean,
): Amended | undefined {
  if (sent === undefined) return undefined;
  const dropped = namesWhere(sent, isDropped);
  if (dropped.length === 0) return undefined;
  return { kind: 'amended', dropped, sent: new Map([...sent].filter(([, value]) => !isDropped(value))) };
}

/** The names whose value meets the test, in the order sent. */
export function namesWhere(sent: ReadonlyMap<string, unknown>, test: (value: unknown) => boolean): readonly string[] {
  const names: string[] = [];
  for (const [name, value] of sent) if (test(value)) names.push(name);
  return names;
}
