import { DEVELOPMENT_CHOICE } from '../../behaviours/shared/sources';
import { pointerOf } from '../../util/json-pointer';
import { listed } from '../prose';
import { requestRule } from '../rule';
import { holdsTemplate } from '../unrendered';

export const unrenderedValue = requestRule({
  id: 'unrendered-value',
  level: 'warn',
  title: 'A value looks like a template that was never rendered.',
  why: 'An input that is not set prints itself in a Data Action template.',
  cure: 'Use $!{input.x} for inputs that may be empty, and check that the variable is set.',
  evidence: 'assumed',
  sources: [DEVELOPMENT_CHOICE],
  explains: [],
  on: ['write'],
  mayApply: (_facts, { changes }) => [...changes.values()].some((value) => /[{$<]/.test(value)),
  detect({ judgement: { changes } }) {
    const names = [...changes].flatMap(([name, value]) => (holdsTemplate(value) ? [name] : []));
    if (names.length === 0) return undefined;
    const summary =
      names.length === 1
        ? `Stored, but the value of ${listed(names)} looks like a template that was not rendered.`
        : `Stored, but the values of ${listed(names)} look like templates that were not rendered.`;
    return { summary, pointer: pointerOf(['attributes', names[0] ?? '']) };
  },
  examples: [
    {
      name: 'a template that was not rendered',
      send: { attributes: { customer_tier: '${input.tier}' } },
      reply: { status: 202 },
    },
  ],
});
