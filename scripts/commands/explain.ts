import type { Command } from 'commander';
import { PACT_RULES } from '../../contracts/rules';
import { BEHAVIOURS, isRule, QUESTIONS, RULES, type Behaviour } from '../../mocks/internal';
import { nearest } from '../../mocks/util/did-you-mean';
import { addExamples } from '../command';
import { usageProblem } from '../exit';
import { profileNamed, profileOf } from '../mock-flags';
import { behaviourText, pactRuleText, ruleText } from '../terminal/explanation';
import { coloursFor } from '../terminal/colour';

/** One behaviour or finding rule in full. */
export function register(command: Command): void {
  command
    .argument('<id>', 'the id of a behaviour, of a question or of a finding rule')
    .option('--profile <name or file>', 'with what a real org of yours was seen to do', profileNamed)
    .action(explain);
  addExamples(command, [
    ['explain wrong-envelope', 'a finding rule'],
    ['explain misshaped-body-ignored', 'a behaviour'],
    ['explain reserved-name', 'a question: every answer to it'],
    ['explain null-value --profile org.json', 'what your org was seen to do, beside the ledger'],
  ]);
}

async function explain(id: string, flags: { readonly profile?: string }): Promise<void> {
  const profile = flags.profile === undefined ? undefined : await profileOf(flags.profile);
  const colours = coloursFor(process.stdout);
  const named = BEHAVIOURS.filter((behaviour) => behaviour.id === id);
  const answers = named.length === 0 ? (QUESTIONS.get(id) ?? []) : [];
  const told = (behaviours: readonly Behaviour[]): Promise<string[]> =>
    Promise.all(behaviours.map((behaviour) => behaviourText(behaviour, colours, profile)));
  // One id may name a behaviour and a rule, or a rule and a question.
  const texts = [
    ...(await told(named)),
    ...(isRule(id) ? [await ruleText(id, colours)] : []),
    ...pactRuleText(id, colours),
    ...(await told(answers)),
  ];
  if (texts.length === 0) throw unknownId(id);
  process.stdout.write(`${texts.join('\n\n')}\n`);
}

function unknownId(id: string): Error {
  const near = nearest(id, [
    ...BEHAVIOURS.map((behaviour) => behaviour.id),
    ...QUESTIONS.keys(),
    ...Object.keys(RULES),
    ...Object.keys(PACT_RULES),
  ]);
  const hint = near === undefined ? '. "understudy behaviours" lists the behaviours' : `; did you mean "${near}"?`;
  const rules =
    near === undefined ? `; the rules are ${[...Object.keys(RULES), ...Object.keys(PACT_RULES)].join(', ')}.` : '';
  return usageProblem(`There is no behaviour or finding rule "${id}"${hint}${rules}`);
}
