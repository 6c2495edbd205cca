import type { ActionCall, Flow, Variable } from '../architect/flow';
import type { ActionExport, AttributeNames } from '../../mocks/internal';

/** Where something stands; what a mock was asked has no line. */
export type Place = { readonly file: string; readonly line?: number; readonly column?: number };
/** Who writes or reads: a kind of file, a mock's journal, the config's list, or the platform itself. */
export type Party = 'flow' | 'data action' | 'pact' | 'exchange' | 'config' | 'platform';

/** A text that is written; undefined where it is computed, so that nobody knows it. */
export type Text = string | undefined;

/** Somebody writes or reads an attribute of this name. */
export type NameUse = {
  readonly name: string;
  readonly place: Place;
  readonly party: Party;
  /** Such as `Set Participant Data "Keep the shade"`. */
  readonly what: string;
};
/** A use of a name that is computed while a flow or an action runs; `from` says of what. */
export type ComputedUse = Omit<NameUse, 'name'> & { readonly from: string };

/** What a name is given. */
export type NameWrite = NameUse & {
  /** The texts that it may be given, as far as they stand in the file; `${input.x}` of an input that is not set is one. */
  readonly texts: readonly string[];
  readonly valuePlace: Place;
  /** Nothing is given: the field has no value. */
  readonly isEmpty: boolean;
  /** The input that has no value where the value comes from one. */
  readonly unsetInput?: string;
};

/** A Data Action with the names that flows call it by. */
export type NamedAction = {
  readonly name: string;
  readonly action: ActionExport;
  readonly names: AttributeNames;
  readonly placeOf: (pointer: string) => Place;
};

/** A variable that is read and that nothing ever gives a value. */
export type UnsetVariable = {
  readonly variable: Variable;
  readonly flow: PlacedFlow;
  readonly place: Place;
  readonly what: string;
};
export type PlacedFlow = { readonly file: string; readonly flow: Flow };
/** A call with the actions of that name; none where no file defines it. */
export type PlacedCall = {
  readonly file: string;
  readonly call: ActionCall;
  readonly actions: readonly NamedAction[];
};

/** Everything that the files say of attribute names. */
export type NameModel = {
  readonly writes: readonly NameWrite[];
  readonly reads: readonly NameUse[];
  readonly computedWrites: readonly ComputedUse[];
  readonly computedReads: readonly ComputedUse[];
  readonly flows: readonly PlacedFlow[];
  readonly actions: readonly NamedAction[];
  readonly calls: readonly PlacedCall[];
};
