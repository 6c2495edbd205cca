import type { Command } from 'commander';
import { BEHAVIOURS, isRule, RULES } from '../../mocks';
import { nearest } from '../../mocks/findings/nearest';
import { addExamples } from '../command';
import { usageProblem } from '../exit';
import { behaviourText, ruleText } from '../terminal/explanation';
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
  if (behaviour) process.stdout.write(`${await behaviourText(behaviour, colours)}\n`);
  else if (isRule(id)) process.stdout.write(`${await ruleText(id, colours)}\n`);
  else throw unknownId(id);
}

function unknownId(id: string): Error {
  const near = nearest(id, [...BEHAVIOURS.map((behaviour) => behaviour.id), ...Object.keys(RULES)]);
  const hint = near === undefined ? '. "understudy behaviours" lists the behaviours' : `; did you mean "${near}"?`;
  const rules = near === undefined ? `; the rules are ${Object.keys(RULES).join(', ')}.` : '';
  return usageProblem(`There is no behaviour or finding rule "${id}"${hint}${rules}`);
}
