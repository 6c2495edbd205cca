import { MAX_PATTERN_STATES } from './limits';
import { parseExpression, type Expression } from './pattern-syntax';

/**
 * A regular expression as the states of a non-deterministic automaton, so that matching takes time in proportion to
 * text × states whatever its author wrote: a path comes from users, and backtracking lets `(a+)+b` hang a server.
 */
export type Pattern = { readonly source: string; readonly states: readonly State[] };

type State =
  | { readonly kind: 'set'; readonly accepts: (codePoint: number) => boolean }
  | { readonly kind: 'fork'; readonly to: readonly number[] }
  | { readonly kind: 'place'; readonly holds: (text: readonly number[], at: number) => boolean }
  | { readonly kind: 'look'; readonly wanted: boolean; readonly states: readonly State[] }
  | { readonly kind: 'accept' };

/** Compiles a Java regular expression; `at` in a refusal is the index of the offending character in `source`. */
export function compilePattern(
  source: string,
  flags: string,
): Pattern | { readonly message: string; readonly at: number } {
  const parsed = parseExpression(source, flags);
  if ('message' in parsed) return parsed;
  const states = statesOf(parsed);
  return states
    ? { source, states }
    : { message: 'The regular expression repeats too much to be matched safely.', at: 0 };
}

/** Whether the whole text matches; undefined when `spend` refuses more work. */
export function matches(pattern: Pattern, text: string, spend: (states: number) => boolean): boolean | undefined {
  if (!spend(text.length)) return undefined;
  const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  return run(pattern.states, codePoints, 0, true, spend);
}

function run(
  states: readonly State[],
  text: readonly number[],
  from: number,
  whole: boolean,
  spend: (states: number) => boolean,
): boolean | undefined {
  let active = [0];
  for (let at = from; ; at++) {
    const seen = new Set<number>();
    const sets: number[] = [];
    // `active` grows while it is walked: it takes in every state reachable without reading a character.
    for (const index of active) {
      const state = states[index];
      if (!state || seen.has(index)) continue;
      seen.add(index);
      if (!spend(1)) return undefined;
      if (state.kind === 'accept' && (!whole || at === text.length)) return true;
      if (state.kind === 'set') sets.push(index);
      if (state.kind === 'fork') active.push(...state.to);
      if (state.kind === 'place' && state.holds(text, at)) active.push(index + 1);
      if (state.kind === 'look') {
        const found = run(state.states, text, at, false, spend);
        if (found === undefined) return undefined;
        if (found === state.wanted) active.push(index + 1);
      }
    }
    const codePoint = text[at];
    if (codePoint === undefined) return false;
    active = sets.filter((index) => accepts(states[index], codePoint)).map((index) => index + 1);
    if (active.length === 0) return false;
  }
}

function accepts(state: State | undefined, codePoint: number): boolean {
  return state?.kind === 'set' && state.accepts(codePoint);
}

function statesOf(expression: Expression): readonly State[] | undefined {
  const states: State[] = [];
  const full = (): boolean => states.length > MAX_PATTERN_STATES;

  const emit = (node: Expression): void => {
    if (full()) return;
    switch (node.kind) {
      case 'set':
      case 'place':
        states.push(node);
        return;
      case 'look':
        states.push({ ...node, states: statesOf(node.body) ?? [] });
        return;
      case 'sequence':
        for (const part of node.parts) emit(part);
        return;
      case 'choice':
        return emitChoice(node.options);
      case 'repeat':
        return emitRepeat(node.body, node.least, node.most);
    }
  };

  const emitChoice = (options: readonly Expression[]): void => {
    const fork = states.push({ kind: 'fork', to: [] }) - 1;
    const starts: number[] = [];
    const ends: number[] = [];
    for (const option of options) {
      starts.push(states.length);
      emit(option);
      ends.push(states.push({ kind: 'fork', to: [] }) - 1);
    }
    states[fork] = { kind: 'fork', to: starts };
    for (const end of ends) states[end] = { kind: 'fork', to: [states.length] };
  };

  const emitRepeat = (body: Expression, least: number, most: number): void => {
    for (let count = 0; count < least && !full(); count++) emit(body);
    if (most === Infinity) {
      const fork = states.push({ kind: 'fork', to: [] }) - 1;
      emit(body);
      states.push({ kind: 'fork', to: [fork] });
      states[fork] = { kind: 'fork', to: [fork + 1, states.length] };
      return;
    }
    const optional: Expression = { kind: 'choice', options: [body, { kind: 'sequence', parts: [] }] };
    for (let count = least; count < most && !full(); count++) emit(optional);
  };

  emit(expression);
  states.push({ kind: 'accept' });
  return full() || states.some((state) => state.kind === 'look' && state.states.length === 0) ? undefined : states;
}
