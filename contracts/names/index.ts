import { actionNames, callNames } from './call-names';
import { exchangeNames } from './exchange-names';
import { flowNames, type Uses } from './flow-names';
import type { ComputedUse, NamedAction, NameModel, PlacedCall } from './model';
import { pactNames } from './pact-names';
import { grouped } from './rules/spelling';
import { readSources } from './sources';
import type { FileProblem } from '../files';

export type { ComputedUse, NameModel, NameUse, Place } from './model';
export { NAME_RULES, type NameRule } from './rules';
export type { WrittenBy } from './written-elsewhere';

/** A journal that was fetched, and what it is called. */
export type Journal = { readonly source: string; readonly exchanges: readonly unknown[] };

/** Who writes and who reads each attribute name, in the files at paths and in journals. */
export async function namesIn(
  paths: readonly string[],
  journals: readonly Journal[] = [],
): Promise<{ readonly model: NameModel; readonly problems: readonly FileProblem[] }> {
  const sources = await readSources(paths);
  const { flows, actions } = sources;
  const byName = actionsByName(actions);
  const callsOf = new Map(
    flows.map((placed) => [
      placed,
      placed.flow.calls.map((call): PlacedCall => ({
        file: placed.file,
        call,
        actions: byName.get(call.action.trim()) ?? [],
      })),
    ]),
  );
  const calls = [...callsOf.values()].flat();
  const called = new Set(calls.flatMap((call) => call.actions));
  const uses: Uses[] = [
    ...flows.map((placed) => flowNames(placed, callsOf.get(placed) ?? [])),
    ...calls.map((call) => ({ ...callNames(call), reads: [], computedReads: [] })),
    // What a called action makes of its inputs is told of each call.
    ...actions.map((action) => ({ ...actionNames(action), ...(called.has(action) ? { computedWrites: [] } : {}) })),
    ...sources.pacts.map(({ pact, ...place }) => pactNames(pact, place)),
    ...sources.recordings.map(({ file, exchanges }) => exchangeNames(exchanges, file)),
    ...journals.map(({ source, exchanges }) => exchangeNames(exchanges, source)),
  ];
  const model: NameModel = {
    flows,
    actions,
    calls,
    writes: uses.flatMap(({ writes }) => writes),
    reads: uses.flatMap(({ reads }) => reads),
    computedWrites: eachOnce(uses.flatMap(({ computedWrites }) => computedWrites)),
    computedReads: eachOnce(uses.flatMap(({ computedReads }) => computedReads)),
  };
  return { model, problems: sources.problems };
}

/** Two editions of an action make the same of a call. */
function eachOnce(uses: readonly ComputedUse[]): readonly ComputedUse[] {
  return [...new Map(uses.map((use) => [JSON.stringify([use.place, use.from]), use])).values()];
}

/** The actions by the name that a flow calls them by. */
function actionsByName(actions: readonly NamedAction[]): ReadonlyMap<string, readonly NamedAction[]> {
  return grouped(actions, ({ name }) => name);
}
