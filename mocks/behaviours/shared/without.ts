import type { Amended } from './behaviour';

/** Drops the names whose value a vendor would drop; undefined when there is none. */
export function without(
  sent: ReadonlyMap<string, unknown> | undefined,
  isDropped: (value: unknown) => boolean,
): Amended | undefined {
  if (sent === undefined || !isAny(sent, isDropped)) return undefined;
  const dropped = namesWhere(sent, isDropped);
  return { kind: 'amended', dropped, sent: new Map([...sent].filter(([, value]) => !isDropped(value))) };
}

/** True when the value of some name meets the test. */
export function isAny(sent: ReadonlyMap<string, unknown>, test: (value: unknown) => boolean): boolean {
  for (const value of sent.values()) if (test(value)) return true;
  return false;
}

/** The names whose value meets the test, in the order sent. */
export function namesWhere(sent: ReadonlyMap<string, unknown>, test: (value: unknown) => boolean): readonly string[] {
  const names: string[] = [];
  for (const [name, value] of sent) if (test(value)) names.push(name);
  return names;
}
