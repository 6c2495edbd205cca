import { type Answers } from '../../mocks';
import { answersOf, PROFILE_NAMES, type Behaviour, type Example } from '../../mocks/internal';

/** The media-neutral write, which an example means unless it says otherwise. */
export const WRITE_PATH = '/api/v2/conversations/{conversationId}/participants/{participantId}/attributes';

/** Every example with the behaviour it belongs to. */
export function examplesOf(
  behaviours: readonly Behaviour[],
): readonly (readonly [name: string, behaviour: Behaviour, example: Example])[] {
  return behaviours.flatMap((behaviour) =>
    behaviour.examples.map((example) => [`${behaviour.id}: ${example.name}`, behaviour, example] as const),
  );
}

/** The answers of the first profile in which the behaviour answers, or of the default one with this answer. */
export function answersWith({ id, question }: Behaviour): Answers {
  const profile = PROFILE_NAMES.find((name) => answersOf(name).get(question) === id);
  return profile === undefined ? answersOf('default', new Map([[question, id]])) : answersOf(profile);
}

/** What an example sends: the text of the body and its content type, ids filled in. */
export function sentBy(
  { send, request = {} }: Example,
  ids: Readonly<Record<string, string>>,
): { readonly text: string | undefined; readonly contentType: string | undefined } {
  const text = send === undefined ? undefined : filled(request.raw ? String(send) : JSON.stringify(send), ids);
  return { text, contentType: request.contentType ?? (text === undefined ? undefined : 'application/json') };
}

/** Puts ids where `{name}` stands. */
export function filled(text: string, ids: Readonly<Record<string, string>>): string {
  return text.replace(/\{(conversationId|participantId|actionId)\}/g, (whole, name: string) => ids[name] ?? whole);
}
