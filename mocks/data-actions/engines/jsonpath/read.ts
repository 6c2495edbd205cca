import { Budget, DEFAULT_LIMITS, type Limits } from './limits';
import type { Path } from './path';
import { evaluate } from './walk';

/**
 * What a path finds. `missing` is the vendor's "not found", where the default of a translation map applies; `failed` is
 * where Jayway throws something else; `limited` is our own bound: on cost, or on what a regular expression can judge.
 */
export type Reading =
  | { readonly resolved: true; readonly value: unknown }
  | { readonly resolved: false; readonly reason: 'missing' | 'failed' | 'limited'; readonly why: string };

/** Reads a path from parsed JSON, as Jayway JsonPath 2.9 does in its default configuration. The document is not changed. */
export function readPath(path: Path, document: unknown, limits: Partial<Limits> = {}): Reading {
  const budget = new Budget({ ...DEFAULT_LIMITS, ...limits });
  const found = evaluate(path, document, { root: document, strict: false, budget, known: new Map() });
  if (!('halt' in found)) return { resolved: true, value: found.value };
  const reason = found.halt === 'missing' || found.halt === 'limited' ? found.halt : 'failed';
  return { resolved: false, reason, why: found.why };
}
