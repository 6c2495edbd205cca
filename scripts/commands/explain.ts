import type { Command } from 'commander';
import { PACT_RULES } from '../../contracts/rules';
import { BEHAVIOURS, isRule, RULES } from '../../mocks';
import { nearest } from '../../mocks/findings/nearest';
import { addExamples } from '../command';
import { usageProblem } from '../exit';
import { behaviourText, pactRuleText, ruleText } from '../terminal/explanation';
import { coloursFor } from '../terminal/colour';

/** One behaviour or finding rule in full. */
export function register(command: Command): void {
  command.argument('<id>', 'the id of a behaviour or of a finding rule').action(explain);
  addExamples(command, [
    ['understudy explain wrong-envelope', 'a finding rule'],
    ['understudy explain misshaped-body-ignored', 'a behaviour'],
  ]);
}

async function explain(id: string): Promise<void> {
  const colours = coloursFor(process.stdout);
  const behaviour = BEHAVIOURS.find((known) => known.id === id);
  // One id may name both.
  const texts = [
    ...(behaviour ? [await behaviourText(behaviour, colours)] : []),
    ...(isRule(id) ? [await ruleText(id, colours)] : []),
    ...pactRuleText(id, colours),
  ];
  if (texts.length === 0) throw unknownId(id);
  process.stdout.write(`${texts.join('\n\n')}\n`);
}

function unknownId(id: string): Error {
  const near = nearest(id, [
    ...BEHAVIOURS.map((behaviour) => behaviour.id),
    ...Object.keys(RULES),
    ...Object.keys(PACT_RULES),
  ]);
  const hint = near === undefined ? '. "understudy behaviours" lists the behaviours' : `; did you mean "${near}"?`;
  const rules =
    near === undefined ? `; the rules are ${[...Object.keys(RULES), ...Object.keys(PACT_RULES)].join(', ')}.` : '';
  return usageProblem(`There is no behaviour or finding rule "${id}"${hint}${rules}`);
}
