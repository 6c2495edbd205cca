import type { Evidence, Rule } from '../../../mocks/internal';
import type { Place } from '../model';
import type { JudgedModel } from '../written-elsewhere';

/** A finding rule over the names of a set of files. */
export type NameRule = Rule & {
  readonly evidence: Evidence;
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
