import { BEHAVIOURS } from './behaviours';
import type { RequestFacts, Behaviour, Kind, Rejected, Verdict } from './behaviours/shared/behaviour';
import type { Answers } from './behaviours/profiles';
import { observedByYou, type Profile } from './behaviours/shared/profile-file';

/** A behaviour that spoke on the way to the verdict, and the names it was about. */
export type Note = {
  readonly behaviour: Behaviour;
  readonly dropped: readonly string[];
  readonly converted: readonly string[];
};

/** What the vendor does with a request, and which behaviours say so. */
export type Judgement = {
  readonly origin: 'behaviour';
  readonly verdict: Verdict;
  readonly behaviour: Behaviour;
  readonly notes: readonly Note[];
  /** The names and texts to store; empty unless something was sent. */
  readonly changes: ReadonlyMap<string, string>;
  /** Whether a media reply holds the merged map or what was sent. */
  readonly reply: 'merged' | 'sent';
  /** How long reads do not see this write, in milliseconds. */
  readonly lagMs: number;
};

/** What a fault that somebody asked for says in the vendor's place: a refusal, and nothing is stored. */
export type FaultJudgement = Omit<Judgement, 'origin' | 'behaviour' | 'verdict'> & {
  readonly origin: 'fault';
  readonly verdict: Rejected;
};

export type Judge = (asked: RequestFacts) => Judgement;

const NONE: readonly never[] = [];
const NOTHING: ReadonlyMap<string, string> = new Map();

/** What a real org was seen to do, by question. */
export type Seen = Pick<Profile, 'refusals' | 'observed'>;
const NOTHING_SEEN: Seen = { refusals: new Map(), observed: new Map() };

/** A judge for one set of answers: the first behaviour with a verdict wins, earlier ones may amend what was sent. */
export function judgeFor(answers: Answers, seen: Seen = NOTHING_SEEN): Judge {
  const chosen = BEHAVIOURS.filter(({ id, question }) => answers.get(question) === id).map((one) => asSeen(one, seen));
  const byKind = new Map<Kind, readonly Behaviour[]>();
  const behavioursOn = (kind: Kind): readonly Behaviour[] => {
    const known = byKind.get(kind) ?? chosen.filter(({ on }) => on.includes(kind));
    byKind.set(kind, known);
    return known;
  };
  return (asked) => judge(asked, behavioursOn(asked.operation.kind));
}

/** A behaviour as a real org was seen to keep it: in its own words, and on its evidence. */
function asSeen(behaviour: Behaviour, { refusals, observed }: Seen): Behaviour {
  const own = refusals.get(behaviour.question);
  const sight = observed.get(behaviour.question);
  if (!own && !sight) return behaviour;
  return {
    ...behaviour,
    ...(sight ? { evidence: 'observed', sources: [observedByYou(sight), ...behaviour.sources] } : {}),
    ...(own
      ? {
          decide(asked) {
            const decision = behaviour.decide(asked);
            return decision?.kind === 'rejected' ? { ...decision, ...own, code: own.code ?? decision.code } : decision;
          },
        }
      : {}),
  };
}

function judge(request: RequestFacts, behaviours: readonly Behaviour[]): Judgement {
  let asked = request;
  let reply: Judgement['reply'] = 'merged';
  let lagMs = 0;
  let notes: Note[] | undefined;
  for (const behaviour of behaviours) {
    const decision = behaviour.decide(asked);
    if (decision === undefined) continue;
    if (decision.kind !== 'amended') {
      const changes = decision.kind === 'applied' && asked.sent ? textsOf(asked.sent) : NOTHING;
      return { origin: 'behaviour', verdict: decision, behaviour, notes: notes ?? NONE, changes, reply, lagMs };
    }
    if (decision.sent) asked = { ...asked, sent: decision.sent };
    if (decision.reply) reply = decision.reply;
    else if (decision.lagMs !== undefined) lagMs = decision.lagMs;
    else (notes ??= []).push({ behaviour, dropped: decision.dropped ?? NONE, converted: decision.converted ?? NONE });
  }
  throw new Error(
    `No behaviour decides ${request.operation.id} (${request.operation.kind}): the list in mocks/behaviours/index.ts has a gap.`,
  );
}

/** What is left to store is text by now: the value behaviours have dropped, turned or refused all else. */
function textsOf(sent: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
  for (const value of sent.values()) {
    if (typeof value !== 'string') throw new Error('A value that is not text passed the value behaviours.');
  }
  return sent as ReadonlyMap<string, string>;
}
