/**
 * What a program prints when a value is not there or is no text: JavaScript's `undefined`, `NaN` and `[object Object]`,
 * Python's `None`, Java's `com.acme.Order@1b6d3586`, the name of a .NET type. Each may stand alone, and the unmistakable
 * ones inside a text as well, such as `tel:undefined`.
 */
const ALONE = /^\s*(?:undefined|null|nil|none|nan|<null>|\(null\))\s*$/i;
const INSIDE =
  /\[object \w{1,40}\]|(?:^|[\n:/=,;|])undefined(?:$|[\n/,;|])|(?:^|[\n:=,;])NaN(?:$|[\n,;])|\b[a-z]\w{0,40}(?:\.[A-Za-z_$][\w$]{0,60}){1,8}@[0-9a-f]{5,8}\b|^System\.(?:Collections|Object|String\[\]|Threading|Linq)[\w.`[\]+,]{0,200}$|^<[\w.]{1,80} object at 0x[0-9a-f]+>$|^function\s*\w{0,60}\s*\(|^Promise \{/;
const HINT = /undefined|null|nil|none|nan|\[object|@[0-9a-f]{5}|^System\.|object at 0x|^function|^Promise/i;

/** Cheap: false is certain. */
export function mayBePrinted(value: string): boolean {
  return HINT.test(value);
}

/** True of a value that was hardly meant. */
export function isPrinted(value: string): boolean {
  return ALONE.test(value) || INSIDE.test(value);
}

/** True of text that is an object printed by mistake, as a whole. */
export function isPrintedObject(text: string): boolean {
  return /^\s*(?:\[object \w{1,40}\]|System\.[\w.`[\]+,]{1,200}|[a-z]\w*(?:\.[A-Za-z_$][\w$]*)+@[0-9a-f]{5,8}|Map\(\d+\)|Promise \{.{0,40}\})\s*$/.test(
    text,
  );
}
