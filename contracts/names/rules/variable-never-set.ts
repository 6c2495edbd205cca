import { namesIn, readExpression } from '../../architect/expression';
import { variableNamed, type Scope, type Spot, type Variable } from '../../architect/flow';
import type { PlacedFlow } from '../model';
import type { NameDetection, NameRule } from './rule';
import { HELP_GET, PUBLIC_FLOWS } from './sources';

export const variableNeverSet: NameRule = {
  id: 'variable-never-set',
  level: 'warn',
  title: 'A flow reads a variable that nothing sets.',
  why: 'It has no initial value, is no input, and no step, output or action gives it a value: every test on it goes the same way.',
  cure: 'Bind the output that it was meant for, give it an initial value, or take out what reads it.',
  evidence: 'assumed',
  sources: [PUBLIC_FLOWS, HELP_GET],
  detect: ({ flows }) => flows.flatMap(detectionsIn),
};

function detectionsIn({ file, flow }: PlacedFlow): readonly NameDetection[] {
  const unset = new Set(flow.variables.filter(({ isInput, initial }) => !isInput && initial.kind === 'none'));
  for (const { variable, value, scope } of flow.assignments) {
    const target = value?.kind === 'none' ? undefined : variableIn(variable, scope);
    if (target) unset.delete(target);
  }
  if (unset.size === 0) return [];
  const detections: NameDetection[] = [];
  for (const { text, scope, spot, step } of flow.expressions) {
    for (const name of namesIn(readExpression(text))) {
      const variable = variableIn(name, scope);
      if (!variable || !unset.delete(variable)) continue;
      detections.push({
        place: { file, ...spot },
        subject: variable.name,
        summary: `${step} reads ${variable.name}, which is declared${lineText(variable, spot)} and never given a value.`,
      });
    }
  }
  return detections;
}

/** An export of the editor is one line. */
function lineText({ spot: { line } }: Variable, read: Spot): string {
  return line === read.line ? '' : ` in line ${line}`;
}

/** `Flow.contact.id` is a member of `Flow.contact`. */
function variableIn(name: string, scope: Scope): Variable | undefined {
  return variableNamed(name, scope) ?? variableNamed(name.split('.').slice(0, 2).join('.'), scope);
}
