import type { NameWrite } from '../model';
import type { NameDetection, NameRule } from './rule';
import { PUBLIC_FLOWS } from './sources';

export const placeholderValue: NameRule = {
  id: 'placeholder-value',
  level: 'warn',
  title: 'An attribute is given a text that stands for nothing, or what is left of an input without a value.',
  why: 'An attribute holds text alone: "null" is four letters, so that whoever asks whether it is set finds that it is.',
  cure: 'Do not write the attribute, or write a word that its readers know.',
  evidence: 'assumed',
  sources: [PUBLIC_FLOWS],
  detect: ({ writes }) => writes.flatMap((write) => detectionOf(write) ?? []),
};

/** What programs print for nothing. */
const NOTHING = /^\s*(?:null|nil|undefined|nan|not_set|\[object \w+\])\s*$/i;

function detectionOf(write: NameWrite): NameDetection | undefined {
  const { name, texts, unsetInput, valuePlace } = write;
  if (unsetInput !== undefined) {
    const [left = ''] = texts;
    return {
      place: valuePlace,
      subject: name,
      summary: `The input "${unsetInput}" has no value in this call, and the action writes it as "${name}": ${JSON.stringify(left)} is stored.`,
      advice: `Give "${unsetInput}" a value, or wrap the attribute in #if($input.${unsetInput}) … #end in the action.`,
    };
  }
  const text = texts.find((each) => NOTHING.test(each));
  if (text === undefined) return undefined;
  return {
    place: valuePlace,
    subject: name,
    summary: `"${name}" is given the text ${JSON.stringify(text)}, which is stored as it stands.`,
  };
}
