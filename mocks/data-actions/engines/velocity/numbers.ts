/** A number of a template: an integer of any size, or a double. */
export type Numeric = bigint | number;

/** Whether a value is a number. */
export function isNumeric(value: unknown): value is Numeric {
  return typeof value === 'bigint' || typeof value === 'number';
}

/** `+ - * / %` as Velocity 1.7 does them: integers stay integers; nothing on division by zero. */
export function calculate(operator: '+' | '-' | '*' | '/' | '%', left: Numeric, right: Numeric): Numeric | null {
  if (typeof left === 'bigint' && typeof right === 'bigint') return integers(operator, left, right);
  const [a, b] = [Number(left), Number(right)];
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  if (b === 0) return null;
  return operator === '/' ? a / b : a % b;
}

function integers(operator: '+' | '-' | '*' | '/' | '%', left: bigint, right: bigint): bigint | null {
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  if (operator === '*') return left * right;
  if (right === 0n) return null;
  return operator === '/' ? left / right : left % right;
}

/** Below, equal or above zero, as `left` is to `right`. */
export function compareNumbers(left: Numeric, right: Numeric): number {
  const [a, b] = typeof left === typeof right ? [left, right] : [Number(left), Number(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Java's `(int)` of a number: a double saturates, an integer wraps. */
export function toInt(value: Numeric): bigint {
  if (typeof value === 'bigint') return BigInt.asIntN(32, value);
  return saturate(value, 31);
}

/** Java's `(long)` of a double. */
export function toLong(value: number): bigint {
  return saturate(value, 63);
}

function saturate(value: number, bits: number): bigint {
  const limit = 2 ** bits;
  if (Number.isNaN(value)) return 0n;
  if (value >= limit) return 2n ** BigInt(bits) - 1n;
  if (value <= -limit) return -(2n ** BigInt(bits));
  return BigInt(Math.trunc(value));
}

/** Java's NumberFormat for English: reads as far as it understands (`1,234.5x` is 1234.5); whole numbers are integers. */
export function readNumber(text: string): Numeric | null {
  const found = /^(-?)((?:\d[\d,]*)?)((?:\.\d*)?)((?:E-?\d+)?)/.exec(text.slice(0, 400));
  if (!found || !/\d/.test(`${found[2]}${found[3]}`)) return null;
  const digits = (found[2] ?? '').replaceAll(',', '');
  const value = Number(`${found[1]}${digits || '0'}${found[3] === '.' ? '' : found[3]}${found[4]?.toLowerCase()}`);
  if (Object.is(value, -0) || !Number.isInteger(value) || Math.abs(value) >= 2 ** 63) return value;
  return found[3] || found[4] ? BigInt(value) : BigInt(`${found[1]}${digits}`);
}
