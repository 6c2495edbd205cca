/** Characters of text that are searched for names and values: several times what a body of participant data holds. */
const MAX_CHARACTERS = 256 * 1024;
/** Members and entries that are looked at. A participant that full is a load test. */
const MAX_NAMES = 5_000;

/** A look at the clock takes as long as a few at the request. */
const LOOKS_PER_CLOCK = 16;

/** What can be had of a budget, and when it is over whatever is left of it. */
export type Allowance = {
  readonly characters?: number;
  readonly names?: number;
  /** True once it has taken too long. */
  readonly isLate?: () => boolean;
};

/**
 * How much may be looked at to explain a request. It is explained after its reply, but others wait for theirs meanwhile, so
 * that what is too large is told of in short: once a budget is used up, nothing more is read and no suggestion is made.
 */
export class Budget {
  #characters: number;
  #names: number;
  #isUsedUp = false;
  #taken = 0;
  readonly #isLate: () => boolean;

  constructor({ characters = MAX_CHARACTERS, names = MAX_NAMES, isLate = () => false }: Allowance = {}) {
    this.#characters = characters;
    this.#names = names;
    this.#isLate = isLate;
  }

  get isUsedUp(): boolean {
    return this.#isUsedUp;
  }

  /** Whether so many characters may be searched. */
  takeCharacters(count: number): boolean {
    this.#characters -= count;
    return this.#goesOn(this.#characters);
  }

  /** Whether so many names may be looked at. */
  takeNames(count: number): boolean {
    this.#names -= count;
    return this.#goesOn(this.#names);
  }

  #goesOn(left: number): boolean {
    this.#taken += 1;
    if (left < 0 || (this.#taken % LOOKS_PER_CLOCK === 0 && this.#isLate())) this.#isUsedUp = true;
    return !this.#isUsedUp;
  }
}

/** The budget of a first look, which reads nothing into a request: what is found then is certain. */
export function noBudget(): Budget {
  const budget = new Budget({ names: 0 });
  budget.takeNames(1);
  return budget;
}
