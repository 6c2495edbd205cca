import type { Limits } from './limits';

/** The first name that is too long, or whose text is; undefined when all fit. */
export function overlongIn(sent: ReadonlyMap<string, unknown> | undefined, limits: Limits): string | undefined {
  if (sent === undefined) return undefined;
  for (const [name, value] of sent) {
    if (name.length > limits.nameLength) return name;
    if (typeof value === 'string' && value.length > limits.valueLength) return name;
  }
  return undefined;
}
