import { hasPlaceholder } from '../architect/placeholders';
import { propertiesOf, type AttributeWrite, type CallInputs } from '../../mocks/internal';
import type { Uses } from './flow-names';
import type { ComputedUse, NamedAction, NameWrite, Place, PlacedCall } from './model';

/** What an action writes and reads whoever calls it. */
export function actionNames({ names, placeOf, name }: NamedAction): Uses {
  const what = `Data Action "${name}"`;
  const of = (pointer: string): { readonly place: Place; readonly party: 'data action'; readonly what: string } => ({
    place: placeOf(pointer),
    party: 'data action',
    what,
  });
  const known = names.writes.filter(({ nameFrom }) => nameFrom.length === 0);
  const computed = names.writes.filter(({ nameFrom }) => nameFrom.length > 0);
  return {
    writes: known.map((write) => ({
      ...of(write.pointer),
      name: write.name,
      texts: write.valueFrom.length === 0 ? [write.value] : [],
      isEmpty: false,
      valuePlace: placeOf(write.pointer),
    })),
    computedWrites: computed.map((write) => ({ ...of(write.pointer), from: inputsText(write.nameFrom) })),
    reads: names.reads.map((read) => ({ ...of(read.pointer), name: read.name })),
    computedReads: [],
  };
}

/** What a call adds to that: the names that its inputs make, and the values that they leave out. */
export function callNames(placed: PlacedCall): Pick<Uses, 'writes' | 'computedWrites'> {
  const found: CallUses = { writes: [], computedWrites: [] };
  for (const action of placed.actions) {
    if (action.names.writes.length > 0) addCall(placed, action, found);
  }
  return found;
}

type CallUses = { readonly writes: NameWrite[]; readonly computedWrites: ComputedUse[] };

function addCall({ file, call }: PlacedCall, { name, names, action }: NamedAction, found: CallUses): void {
  const given = inputsOf(call.inputs, [...propertiesOf(action.inputSchema).keys()]);
  const use = {
    place: { file, ...call.spot },
    party: 'flow' as const,
    what: `${call.step} (Data Action "${name}")`,
  };
  for (const write of names.writesOf(given)) {
    const usual = names.writes.find((each) => each.name === write.name);
    const maker = usual ?? names.writes.find(({ nameFrom }) => nameFrom.length > 0);
    const unset = maker && unsetInputOf(write, maker, given);
    const valueInput = unset ?? maker?.valueFrom.find((input) => Object.hasOwn(given.known, input));
    const isMade = !usual || usual.nameFrom.length > 0;
    // A name that stands in the template is the action's own; the call matters for the value that it gives or leaves out.
    if (!isMade && valueInput === undefined) continue;
    if (write.nameFrom.length > 0) found.computedWrites.push({ ...use, from: inputsText(write.nameFrom) });
    else if (!hasPlaceholder(write.name)) {
      found.writes.push({
        ...use,
        name: write.name,
        texts: write.valueFrom.length === 0 ? [write.value] : [],
        isEmpty: false,
        valuePlace: { file, ...(call.inputs.get(valueInput ?? '')?.spot ?? call.spot) },
        ...(unset === undefined ? {} : { unsetInput: unset }),
      });
    }
  }
}

/** The inputs that a call sets to a text, and those that it leaves without a value. */
function inputsOf(inputs: PlacedCall['call']['inputs'], all: readonly string[]): CallInputs {
  const known: Record<string, string> = {};
  const unset = new Set(all.filter((name) => !inputs.has(name)));
  for (const [name, { value }] of inputs) {
    if (value.kind === 'none') unset.add(name);
    if (value.kind === 'literal' && !hasPlaceholder(value.text)) known[name] = value.text;
  }
  return { known, unset };
}

/** The input without a value that a written value came from, where the value is what is left of it. */
function unsetInputOf(write: AttributeWrite, usual: AttributeWrite, { unset }: CallInputs): string | undefined {
  return write.value === usual.value ? undefined : usual.valueFrom.find((name) => unset.has(name));
}

function inputsText(names: readonly string[]): string {
  return names.map((name) => `\${input.${name}}`).join(' and ');
}
