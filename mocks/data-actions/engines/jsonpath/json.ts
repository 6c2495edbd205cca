/** A JSON object, read only. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return isContainer(value) && !Array.isArray(value);
}

/** True for a JSON object or array. */
export function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** How many elements or properties a value has. */
export function sizeOf(value: object): number {
  return Array.isArray(value) ? value.length : Object.keys(value).length;
}

/** The visits it takes to walk over a value's elements once; properties are dearer. */
export function costOf(value: unknown): number {
  if (!isContainer(value)) return 1;
  return sizeOf(value) * (Array.isArray(value) ? 1 : 10);
}
