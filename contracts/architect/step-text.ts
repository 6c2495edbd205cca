/** What the editor calls steps whose names in its files differ. */
const TITLES: Readonly<Record<string, string>> = {
  SetAttributes: 'Set Participant Data',
  GetAttributes: 'Get Participant Data',
  UpdateVariable: 'Update Data',
  Data: 'Call Data Action',
  callData: 'Call Data Action',
};

/** A step as people know it: `setParticipantData` and its name become `Set Participant Data "the name"`. */
export function stepText(kind: string, name: string): string {
  const words = kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  const title = TITLES[kind] ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return name === '' || name === title ? title : `${title} "${name}"`;
}
