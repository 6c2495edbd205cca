import { DEVELOPMENT_CHOICE } from '../../behaviours/shared/sources';
import { pointerOf } from '../../util/json-pointer';
import { isPrinted, mayBePrinted } from '../printed-values';
import { listed } from '../prose';
import { requestRule } from '../rule';

export const printedValue = requestRule({
  id: 'printed-value',
  level: 'warn',
  title: 'A value looks as if a program printed something that was not there.',
  why: 'undefined, NaN, None, [object Object] or the name of a type is what a language prints for a missing value or an object; it is stored like any text, and a flow reads it as one.',
  cure: 'Check the value before the write, and leave the name out where there is none.',
  evidence: 'assumed',
  sources: [DEVELOPMENT_CHOICE],
  explains: [],
  on: ['write'],
  mayApply: (_facts, { changes }) => [...changes.values()].some(mayBePrinted),
  detect({ judgement: { changes } }) {
    const names = [...changes].flatMap(([name, value]) => (isPrinted(value) ? [name] : []));
    if (names.length === 0) return undefined;
    const summary =
      names.length === 1
        ? `Stored, but the value of ${listed(names)} looks like what a program prints for a value that is not there.`
        : `Stored, but the values of ${listed(names)} look like what a program prints for values that are not there.`;
    return { summary, pointer: pointerOf(['attributes', names[0] ?? '']) };
  },
  examples: [
    { name: 'an object printed as text', send: { attributes: { address: '[object Object]' } }, reply: { status: 202 } },
    { name: 'a variable that was not set', send: { attributes: { phone: 'tel:undefined' } }, reply: { status: 202 } },
  ],
});
