import { MEDIA, QUESTIONS, type Behaviour, type Example, type Medium, type ProbeMark } from '../../mocks/internal';

/** What every name begins with that the probe writes, but for the one that a question is about. */
export const PREFIX = 'understudy_probe_';

/** The one conversation that is asked, and one participant in it. */
export type Subject = {
  readonly conversationId: string;
  readonly participantId: string;
  readonly medium: Medium;
  /** Whether it is expected to have ended. */
  readonly ended: boolean;
};

/** Which token a request presents: the probe's own, none, one that nobody issued, or one narrowed to scopes. */
export type Presented = 'own' | 'absent' | 'unknown' | { readonly scopes: readonly string[] };

/** A request to the org; `body` is its text, `url` path and query. */
export type Asking = {
  readonly method: string;
  readonly url: string;
  readonly contentType?: string | undefined;
  readonly body?: string | undefined;
  readonly token: Presented;
};

/** A worked example as it is sent to a real org: its names are ours, its ids those of the test conversation. */
export type Experiment = {
  readonly question: string;
  /** The example's own name. */
  readonly name: string;
  /** What is written first, so that there is something to change. */
  readonly given: Asking | undefined;
  readonly asking: Asking;
  /** What this experiment's own names begin with. */
  readonly prefix: string;
  /** Every attribute name that this experiment may write, and those of them that the request itself holds. */
  readonly names: readonly string[];
  readonly sentNames: readonly string[];
  /** The read follows at once; otherwise it waits until a write can be seen. */
  readonly atOnce: boolean;
};

/** A question that is not asked, and why. */
export type NotAsked = { readonly question: string; readonly reason: string };

export type Experiments = { readonly asked: readonly Experiment[]; readonly notAsked: readonly NotAsked[] };

/** The experiments of one question, or why there are none. The examples of rival answers that send the same are one experiment. */
export function experimentsOf(question: string, subject: Subject, hasCredentials: boolean): Experiments {
  const none = (reason: string): Experiments => ({ asked: [], notAsked: [{ question, reason }] });
  const rivals = QUESTIONS.get(question) ?? [];
  const unasked = rivals.find((one) => one.unasked !== undefined)?.unasked;
  if (unasked !== undefined) return none(unasked);
  const marked = markedExamples(rivals);
  const fitting = marked.filter(({ example }) => misfit(example, subject, hasCredentials) === undefined);
  const [first] = marked;
  if (first === undefined) return none('None of its examples can be sent to a real org.');
  if (fitting.length === 0) return none(misfit(first.example, subject, hasCredentials) ?? '');
  const asked = fitting.map((one, index) => experimentFrom(one, subject, prefixFor(question, index)));
  return { asked, notAsked: [] };
}

type Marked = { readonly question: string; readonly example: Example; readonly mark: ProbeMark };

function markedExamples(rivals: readonly Behaviour[]): readonly Marked[] {
  const found = new Map<string, Marked>();
  for (const { question, examples } of rivals) {
    for (const example of examples) {
      const { given, send, request, probe: mark } = example;
      const key = JSON.stringify([mark?.atOnce === true ? undefined : given, send, request]);
      if (mark !== undefined && !found.has(key)) found.set(key, { question, example, mark });
    }
  }
  return [...found.values()];
}

/** Why an example cannot be sent to this conversation; undefined where it can. */
function misfit(
  { conversation = {}, request = {} }: Example,
  subject: Subject,
  hasCredentials: boolean,
): string | undefined {
  const { medium, ended = false } = conversation;
  if (ended && !subject.ended)
    return 'It needs a conversation that has ended: end the test conversation, then ask this question alone (--only).';
  if (!ended && subject.ended) return 'It needs a conversation that goes on.';
  if (medium !== undefined && medium !== subject.medium) return `It needs a conversation of the medium ${medium}.`;
  if (typeof request.token === 'object' && !hasCredentials)
    return 'It needs a token that is narrowed by scope, so a client id and secret instead of an access token.';
  return undefined;
}

function experimentFrom({ question, example, mark }: Marked, subject: Subject, prefix: string): Experiment {
  const { name, given = {}, send, request = {} } = example;
  const method = request.method ?? 'PATCH';
  const written = renamed(
    send === undefined ? undefined : request.raw ? String(send) : JSON.stringify(send),
    mark,
    prefix,
  );
  const earlier = Object.entries(method === 'GET' ? {} : given).map(([key, value]) => [prefix + key, value] as const);
  const body = written.text === undefined ? undefined : filled(written.text, subject);
  return {
    question,
    name,
    given: earlier.length === 0 ? undefined : writeOf(Object.fromEntries(earlier), subject),
    asking: {
      method,
      url: filled(pathFor(request.path ?? WRITE_PATH, example, subject), subject),
      contentType: request.contentType ?? (body === undefined ? undefined : 'application/json'),
      body,
      token: tokenOf(request.token),
    },
    prefix,
    names: [...new Set([...earlier.map(([key]) => key), ...written.names])],
    sentNames: written.names,
    atOnce: mark.atOnce === true,
  };
}

const WRITE_PATH = '/api/v2/conversations/{conversationId}/participants/{participantId}/attributes';

/** A plain write on the media-neutral path. */
export function writeOf(attributes: Readonly<Record<string, string>>, subject: Subject): Asking {
  const body = JSON.stringify({ attributes });
  return { method: 'PATCH', url: filled(WRITE_PATH, subject), contentType: 'application/json', body, token: 'own' };
}

/** The media-neutral read, which shows every participant with its attributes. */
export function readOf({ conversationId }: Subject): Asking {
  return { method: 'GET', url: `/api/v2/conversations/${conversationId}`, token: 'own' };
}

/** Members of a body that are not names of attributes. */
export const STRUCTURE: ReadonlySet<string> = new Set(['attributes', 'data', 'participantId']);
/** A string of a JSON text, and the colon after it where it is a name. */
const STRING = /"((?:[^"\\]|\\.)*)"(\s*:)?/g;

/** A JSON text, however broken, with the prefix on each name at any depth; an `asIs` name stays. */
function renamed(
  text: string | undefined,
  { asIs }: ProbeMark,
  prefix: string,
): { readonly text: string | undefined; readonly names: readonly string[] } {
  const names: string[] = [];
  const rename = (token: string, name: string, colon: string | undefined): string => {
    if (colon === undefined || STRUCTURE.has(name)) return token;
    const own = name === asIs ? name : prefix + name;
    names.push(JSON.parse(`"${own}"`) as string);
    return `"${own}"${colon}`;
  };
  return { text: text?.replace(STRING, rename), names };
}

/** A name tells on the participant itself which question it is from. */
function prefixFor(question: string, index: number): string {
  return `${PREFIX}${question.replaceAll('-', '_')}_${index === 0 ? '' : `${index + 1}_`}`;
}

/** The medium of an example is the subject's; another medium than the example's own stays another one. */
function pathFor(path: string, { conversation = {} }: Example, { medium }: Subject): string {
  const own = conversation.medium ?? 'call';
  return path.replace(/(?<=\/conversations\/)[a-z]+(?=\/)/, (segment) => {
    const meant = MEDIA.find((each) => `${each}s` === segment);
    if (meant === own) return `${medium}s`;
    return meant === medium ? `${own}s` : segment;
  });
}

function tokenOf(token: NonNullable<Example['request']>['token']): Presented {
  if (token === undefined) return 'own';
  if (token === 'absent' || token === 'unknown') return token;
  if (typeof token === 'object' && token.scopes) return { scopes: token.scopes };
  throw new Error('An example with this token cannot be sent to a real org; its mark is wrong.');
}

/** Puts the ids of the test conversation where `{conversationId}` and `{participantId}` stand. */
function filled(text: string, ids: Subject): string {
  return text.replace(
    /\{(conversationId|participantId)\}/g,
    (_whole, name: 'conversationId' | 'participantId') => ids[name],
  );
}
