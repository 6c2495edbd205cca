import { QUESTIONS } from '../../mocks/internal';
import { experimentsOf, readOf, type Asking, type Experiment, type NotAsked, type Subject } from './experiments';

/** One request of the plan. `login` asks for a token, narrowed to scopes where there are some. */
export type Step = { readonly login: readonly string[] } | { readonly asking: Asking };

/** What is asked about one question: its experiments in order. */
export type PlannedQuestion = {
  readonly question: string;
  readonly experiments: readonly Experiment[];
  /** Nobody asked it: a plain write shows that the org can be asked at all, and how long a write takes to be seen. */
  readonly isControl: boolean;
};

/** Everything that a probe sends, before anything is sent. */
export type Plan = {
  readonly subject: Subject;
  /** With a client id and secret, which log in first. */
  readonly hasLogin: boolean;
  readonly questions: readonly PlannedQuestion[];
  readonly notAsked: readonly NotAsked[];
};

/** Asked first: what they are answered is needed to understand every other answer. */
const FIRST = ['read-lag', 'write', 'media-reply'];

/** Its experiment is a plain write and a read. */
const CONTROL = 'read-lag';

/** The questions of the ledger in the order in which a probe asks them. */
export const ASKING_ORDER: readonly string[] = [
  ...FIRST,
  ...[...QUESTIONS.keys()].filter((question) => !FIRST.includes(question)),
];

/** Plans the questions about a test conversation. `hasCredentials`: with a client id and secret instead of a token. */
export function planFor(
  subject: Subject,
  {
    questions = ASKING_ORDER,
    hasCredentials,
  }: { readonly questions?: readonly string[]; readonly hasCredentials: boolean },
): Plan {
  const isAsked = (question: string): boolean => questions.includes(question);
  const isPlanned = (question: string): boolean => isAsked(question) || (question === CONTROL && !subject.ended);
  const all = ASKING_ORDER.filter(isPlanned).map(
    (question) => [question, experimentsOf(question, subject, hasCredentials)] as const,
  );
  return {
    subject,
    hasLogin: hasCredentials,
    questions: all
      .filter(([, { asked }]) => asked.length > 0)
      .map(([question, { asked }]) => ({ question, experiments: asked, isControl: !isAsked(question) })),
    notAsked: all.flatMap(([, { notAsked }]) => notAsked),
  };
}

/** The requests of one experiment, in order. */
export function stepsOf({ given, asking }: Experiment, subject: Subject): readonly Step[] {
  const { token } = asking;
  return [
    ...(given ? [{ asking: given }] : []),
    ...(typeof token === 'object' ? [{ login: token.scopes }] : []),
    { asking },
    ...(asking.method === 'GET' ? [] : [{ asking: readOf(subject) }]),
  ];
}

/** Every request in order, but for the one at the end, whose names depend on the answers. */
export function stepsIn({ hasLogin, questions, subject }: Plan): readonly Step[] {
  const asked = questions.flatMap(({ experiments }) => experiments.flatMap((one) => stepsOf(one, subject)));
  return [...(hasLogin ? [{ login: [] }] : []), { asking: readOf(subject) }, ...asked];
}
