import { DEFAULT_LIMITS, type Limits } from './limits';
import { Refusal, type Place } from './problem';

// Reading is some eight times as fast as writing.
const SCAN_COST = 8;

/** Counts what a rendering uses, and refuses it when it uses too much. */
export class Budget {
  /** Where the template is: the place of the refusal. */
  place: Place = { line: 1, column: 1 };
  readonly #limits: Limits;
  readonly #used = { steps: 0, characters: 0, matching: 0 };

  constructor(limits: Partial<Limits> = {}) {
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
  }

  /** Something was evaluated. */
  step(count = 1): void {
    this.#use('steps', count);
  }

  /** Characters were, or are about to be, produced. */
  produce(characters: number): void {
    this.#use('characters', characters);
  }

  /** Characters were read. */
  scan(characters: number): void {
    this.#use('characters', characters / SCAN_COST);
  }

  /** A regular expression tried a character; a match found costs as much as several. */
  match(count = 1): void {
    this.#use('matching', count);
  }

  #use(kind: keyof Limits, amount: number): void {
    this.#used[kind] += amount;
    if (this.#used[kind] <= this.#limits[kind]) return;
    throw new Refusal('limit', `The template uses more than ${this.#limits[kind]} ${kind}`, this.place);
  }
}
