import { didYouMean, isRecord, propertiesOf, requiredOf } from '../../../mocks/internal';
import type { NamedAction, PlacedCall } from '../model';
import { placeText, type NameDetection, type NameRule } from './rule';
import { HELP_CONTRACTS, PUBLIC_FLOWS } from './sources';

export const callContract: NameRule = {
  id: 'call-contract',
  level: 'error',
  title: 'A call of a Data Action does not fit the contract of the action.',
  why: 'An input or output that the contract does not have is refused when the flow is published, or carries nothing.',
  cure: 'Bring the call and the contract of the action together.',
  evidence: 'documented',
  sources: [HELP_CONTRACTS, PUBLIC_FLOWS],
  detect: ({ calls }) => calls.flatMap(detectionsIn),
};

/** A name may stand for several actions, such as two editions in a repository: the one that fits best is meant. */
function detectionsIn(placed: PlacedCall): readonly NameDetection[] {
  const [best = []] = placed.actions
    .map((action) => misfits(placed, action))
    .sort((one, other) => one.length - other.length);
  return best;
}

function misfits({ file, call }: PlacedCall, { name, action, placeOf }: NamedAction): readonly NameDetection[] {
  const inputs = propertiesOf(action.inputSchema);
  const outputs = outputNames(action.successSchema);
  const where = placeText(placeOf('/contract'));
  const detections: NameDetection[] = [];
  for (const [input, { spot }] of call.inputs) {
    if (inputs.has(input)) continue;
    detections.push({
      place: { file, ...spot },
      subject: `${name}: input ${input}`,
      summary: `${call.step} sets the input "${input}", which "${name}" (${where}) does not have${known(input, inputs.keys())}`,
    });
  }
  for (const [output, { spot }] of call.outputs) {
    if (outputs.has(output)) continue;
    detections.push({
      place: { file, ...spot },
      subject: `${name}: output ${output}`,
      summary: `${call.step} reads the output "${output}", which "${name}" (${where}) does not have${known(output, outputs)}`,
    });
  }
  return [...detections, ...missing(file, call, { name, action, where })];
}

/** Inputs that the contract wants and the call leaves without a value. */
function missing(
  file: string,
  call: PlacedCall['call'],
  { name, action, where }: Pick<NamedAction, 'name' | 'action'> & { readonly where: string },
): readonly NameDetection[] {
  const left = [...requiredOf(action.inputSchema)].filter((input) => {
    const { value } = call.inputs.get(input) ?? {};
    return value === undefined || value.kind === 'none';
  });
  if (left.length === 0) return [];
  const list = left.map((input) => `"${input}"`).join(', ');
  const [first = ''] = left;
  return [
    {
      place: { file, ...(call.inputs.get(first)?.spot ?? call.spot) },
      subject: name,
      summary: `${call.step} gives no value to ${list}, which "${name}" (${where}) requires.`,
    },
  ];
}

/** The names of outputs as a flow sees them: members of members with dots, the items of a list as one list for each member. */
export function outputNames(schema: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (node: unknown, path: string, depth: number): void => {
    if (!isRecord(node) || depth > MAX_DEPTH) return;
    if (path !== '') names.add(path);
    for (const [key, member] of propertiesOf(node)) add(member, path === '' ? key : `${path}.${key}`, depth + 1);
    add(node['items'], path, depth + 1);
  };
  add(schema, '', 0);
  return names;
}

const MAX_DEPTH = 50;

function known(wrong: string, names: Iterable<string>): string {
  const all = [...names];
  return all.length === 0 ? '; it has none.' : didYouMean(wrong, all);
}
