import type { Limits } from './limits';

type Sent = ReadonlyMap<string, unknown> | undefined;

/** The first name that is too long; undefined when all fit. */
export function overlongNameIn(sent: Sent, { nameLength }: Limits): string | undefined {
  if (sent === undefined) return undefined;
  for (const name of sent.keys()) if (name.length > nameLength) return name;
  return undefined;
}

/** The first name whose text is too long; undefined when all fit. */
export function overlongValueIn(sent: Sent, { valueLength }: Limits): string | undefined {
  if (sent === undefined) return undefined;
  for (const [name, value] of sent) if (typeof value === 'string' && value.length > valueLength) return name;
  return undefined;
}
