/** Why an evaluation stopped. Kinds follow Jayway's exceptions, since its steps swallow some of them and not others. */
export type Halt = {
  /** `missing`: not found. `unfit`: a filter that cannot judge. `outside`: no such element. `failed`: the rest. `limited`: ours. */
  readonly halt: 'missing' | 'unfit' | 'outside' | 'failed' | 'limited';
  readonly why: string;
};

/** The halt of a reading that costs too much. */
export const TOO_COSTLY: Halt = {
  halt: 'limited',
  why: 'Reading this path costs too much: it visits or collects too many values.',
};

/** Builds a halt. */
export function stop(halt: Halt['halt'], why: string): Halt {
  return { halt, why };
}
