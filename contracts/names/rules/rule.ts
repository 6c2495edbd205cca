import type { Evidence, Level, Source } from '../../../mocks/internal';
import type { Place } from '../model';
import type { JudgedModel } from '../written-elsewhere';

/** A finding rule over the names of a set of files: what it means, what mends it, and where it applies. */
export type NameRule = {
  readonly id: string;
  readonly level: Level;
  /** One sentence: what happened. */
  readonly title: string;
  /** Why it happens and what it costs. */
  readonly why: string;
  /** What to change. */
  readonly cure: string;
  /** How well the rule itself is known, and where from. */
  readonly evidence: Evidence;
  readonly sources: readonly Source[];
  readonly detect: (model: JudgedModel) => readonly NameDetection[];
};

/** One place where a rule applies. */
export type NameDetection = {
  readonly place: Place;
  /** The attribute, variable or action that it is about. */
  readonly subject: string;
  readonly summary: string;
  /** Where the rule's own cure can be said more exactly. */
  readonly advice?: string;
};

/** `flows/keep.yaml:12`, as editors understand it. */
export function placeText({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** Some places, the rest counted. */
export function placesText(places: readonly Place[]): string {
  const texts = [...new Set(places.map(placeText))];
  const rest = texts.length - MAX_PLACES;
  return `${texts.slice(0, MAX_PLACES).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const MAX_PLACES = 3;
