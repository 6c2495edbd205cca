import { isRecord } from '../../behaviours/shared/behaviour';
import { isTypedValue, scalarText, textOf, type Entry, type Members } from './values';
import { envelopeRank, isCertain } from './words';
import { partsOf } from '../../util/json-pointer';

const WRITES = /^(?:add|replace|set|merge)$/i;
const REMOVAL = /^(?:remove|delete)$/i;
const OTHERS = /^(?:test|copy|move)$/i;

/** True of an operation of JSON Patch (RFC 6902) or SCIM (RFC 7644). */
export function isPatchOperation(entry: unknown): entry is Members {
  if (!isRecord(entry)) return false;
  const op = opOf(entry);
  return WRITES.test(op) || REMOVAL.test(op) || OTHERS.test(op);
}

function opOf(operation: Members): string {
  return scalarText(operation['op'] ?? operation['Op'] ?? operation['OP']) ?? '';
}

/** What a list of patch operations sets; a removal blanks. `read` reads a value that is a map or a list. */
export function patchedBy(
  operations: readonly Members[],
  read: (value: unknown) => readonly Entry[],
): readonly Entry[] {
  return operations.flatMap((operation) => {
    const op = opOf(operation);
    const { path, value } = operation;
    const name = typeof path === 'string' ? nameAt(path) : undefined;
    if (OTHERS.test(op)) return [];
    if (REMOVAL.test(op)) return name === undefined ? [] : [[name, ''] as const];
    const text = textOf(value);
    if (name !== undefined && text !== undefined) return [[name, text] as const];
    return typeof value === 'object' && value !== null && !isTypedValue(value) ? read(value) : [];
  });
}

/** The attribute that a path names; undefined when it names the whole map. */
function nameAt(path: string): string | undefined {
  const filtered = /\[\s*\w+\s+eq\s+"([^"]*)"\s*\]/i.exec(path.slice(0, 1_000))?.[1];
  if (filtered !== undefined) return filtered;
  const segments = path.startsWith('/') ? partsOf(path) : path.replace(/^urn:.*:/i, '').split('.');
  const map = segments.findLastIndex((segment) => isCertain(envelopeRank(segment) ?? Infinity));
  const own = map < 0 && path.startsWith('/') ? segments.slice(-1) : segments.slice(map + 1);
  const name = own.filter((segment) => segment !== '-').join('.');
  return name === '' ? undefined : name;
}
