import type { Answers } from '../behaviours/profiles';
import { describeExportProblem, readExport } from '../data-actions/index';
import { conversationFrom, draftProblem, idProblem, SEED, type ConversationDraft } from '../store/conversation-draft';
import { faultsProblem } from '../faults/check';
import type { Fault, Faults } from '../faults/faults';
import type { Finding } from '../findings/finding';
import type { Router } from '../http/server/handle';
import { DEFAULT_NAMESPACE, type OnReset } from '../http/server/namespace';
import { attributesAt } from '../http/vendor/views';
import type { Ids } from '../util/ids';
import type { Exchange } from '../store/journal';
import type { RecentFindings } from './recent-findings';
import { resolve, type Resolved, type ResolveRequest } from '../data-actions/resolve';
import type { Conversation, Store } from '../store/store';
import { overviewOf } from '../findings/overview';

/** A running mock. */
export type Mock = {
  /** Base URL of login and API, without a slash at the end. */
  readonly url: string;
  /** The same over TLS; clients have to trust `caFile`. */
  readonly httpsUrl: string;
  /** A file that holds the certificate to trust, as PEM; made when it is first asked for, gone after `stop()` unless `ca` keeps it. */
  readonly caFile: string;
  /** This mock as a browser's proxy, as Playwright and Puppeteer take it. Needs the option `tls` or `passThrough`. */
  readonly proxy: { readonly server: string; readonly username?: string; readonly password?: string };
  readonly port: number;
  /** The name of the profile: of a built-in one, or the one that its file gives it. */
  readonly profile: string;
  /** Who answers each question: question id to behaviour id. */
  readonly answers: Answers;
  /** A bearer token of the namespace `default`, with all scopes. */
  readonly token: string;
  /** The control API asks for it beyond loopback. */
  readonly adminToken: string;
  /** A client that may log in; `default`, whose logins see the namespace `default`, unless the options list clients. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** The seeded call and its customer. */
  readonly conversationId: string;
  readonly participantId: string;
  /** Creates a conversation in the namespace `default`; nothing given is a connected call with customer, ivr, acd and agent. Throws a TypeError for a wrong draft. */
  conversation(draft?: ConversationDraft): Promise<CreatedConversation>;
  /** The participant data that is stored in the namespace `default`, whatever a read sees yet. Throws for an unknown participant. */
  attributes(participantId: string): Promise<Record<string, string>>;
  /** The findings, oldest first; of every namespace that was used, unless one is named. */
  findings(options?: NamespaceOption): Promise<readonly Finding[]>;
  /** The exchanges, oldest first; of every namespace that was used, unless one is named. */
  journal(options?: NamespaceOption): Promise<readonly Exchange[]>;
  /** What `findings()` resolves to, at once: for matchers, which cannot wait. */
  findingsSoFar(): readonly Finding[];
  /**
   * Fills in `{{interaction.NAME}}` from participant data in the namespace `default`, and says why a name is not set.
   * Throws a `ResolveProblem` for an unknown conversation or participant.
   */
  resolve(request: ResolveRequest): Promise<Resolved>;
  /** Loads an exported Data Action (its JSON) into the namespace `default`. Throws a TypeError for anything else. */
  action(id: string, exported: unknown): Promise<void>;
  /** Makes something go wrong with the next request that matches, or with as many as `times` says. Throws a TypeError for a wrong fault. */
  answerNext(fault: Fault): void;
  /**
   * Back to the seeded state, in every namespace that was used or came from a state; journal and findings emptied. Tokens
   * stay valid. Rejects with a StateUnavailable when that took effect but the state file cannot be written.
   */
  reset(): Promise<void>;
  /**
   * Brings unchanged code in this process here: whatever it sends to the vendor's hosts over `node:http`, `node:https`,
   * `fetch` or a web socket, in worker threads that start later too. The function that is returned ends it, and so does
   * `stop()`.
   */
  intercept(): Promise<() => void>;
  /** The environment for a child process whose unchanged code is to come here; `inherited` is what it had, ours unless given. */
  environment(inherited?: NodeJS.ProcessEnv): NodeJS.ProcessEnv;
  /**
   * Finishes what is under way, for at most two seconds or, `atOnce`, not at all; then saves the state, where there is a
   * file for it, and closes. Rejects with a StateUnavailable when that file cannot be written.
   */
  stop(options?: { readonly atOnce?: boolean }): Promise<void>;
  /** A handler for one's own Express app; it passes on what is not the vendor's or the control API's. */
  readonly router: Router;
};
/** Narrows to one namespace. */
export type NamespaceOption = { readonly namespace?: string };

/** A created conversation; the first participant of each usual purpose by name. Reading one that it lacks throws. */
export type CreatedConversation = {
  readonly id: string;
  readonly participants: readonly { readonly id: string; readonly purpose: string }[];
  readonly customer: { readonly id: string };
  readonly agent: { readonly id: string };
  readonly ivr: { readonly id: string };
  readonly acd: { readonly id: string };
};

/** The part of a mock that looks into its store. */
export type TestApi = Pick<
  Mock,
  | 'conversation'
  | 'attributes'
  | 'findings'
  | 'journal'
  | 'findingsSoFar'
  | 'resolve'
  | 'action'
  | 'reset'
  | 'answerNext'
  | 'conversationId'
  | 'participantId'
>;
export type TestApiOptions = {
  readonly store: Store;
  readonly heard: RecentFindings;
  readonly faults: Faults;
  readonly ids: Ids;
  readonly afresh: OnReset;
  /** Resolves when every exchange that was answered before is explained and journalled. */
  readonly settled: () => Promise<void>;
  /** When a conversation made now is to have started, in epoch milliseconds. */
  readonly createdAt: () => number;
};

/** The methods by which a test looks into a running mock and arranges it. */
export function testApi({ store, heard, faults, ids, afresh, createdAt, settled }: TestApiOptions): TestApi {
  const fromAll = async <T extends { readonly at: string }>(
    { namespace }: NamespaceOption,
    read: (namespace: string) => Promise<readonly T[]>,
  ): Promise<readonly T[]> => {
    await settled();
    if (namespace !== undefined) return read(namespace);
    const lists = await Promise.all(heard.namespaces().map(read));
    return lists.length === 1 ? (lists[0] ?? []) : lists.flat().sort((a, b) => compare(a.at, b.at));
  };
  return {
    conversationId: SEED.conversationId,
    participantId: SEED.customerId,
    async conversation(draft = {}) {
      const problem = draftProblem(draft) ?? (await idProblem(store, DEFAULT_NAMESPACE, draft));
      if (problem !== undefined) throw new TypeError(problem);
      const conversation = conversationFrom(draft, createdAt(), () => ids.next(DEFAULT_NAMESPACE));
      await store.create(DEFAULT_NAMESPACE, conversation);
      return new Created(conversation);
    },
    async attributes(participantId) {
      const conversation = await store.conversationOf(DEFAULT_NAMESPACE, participantId);
      const participant = conversation?.participants.find(({ id }) => id === participantId);
      if (!participant) throw new Error(`No participant ${participantId} in the namespace ${DEFAULT_NAMESPACE}.`);
      return attributesAt(participant.attributes, Infinity);
    },
    findings: (options = {}) =>
      fromAll(options, async (namespace) =>
        overviewOf((await store.findings(namespace)).entries, (await store.journal(namespace)).entries),
      ),
    journal: (options = {}) => fromAll(options, async (namespace) => (await store.journal(namespace)).entries),
    findingsSoFar: () => heard.findings(),
    async resolve(request) {
      await settled();
      return resolve(store, DEFAULT_NAMESPACE, request);
    },
    async action(id, exported) {
      const read = readExport(exported);
      if ('problem' in read) throw new TypeError(describeExportProblem(read.problem, `The Data Action ${id}`));
      await store.saveAction(DEFAULT_NAMESPACE, id, exported);
    },
    answerNext(fault) {
      const problem = faultsProblem([fault]);
      if (problem !== undefined) throw new TypeError(problem.replace('faults[0]', 'The fault'));
      faults.next(fault);
    },
    async reset() {
      faults.clearAll();
      await settled();
      const namespaces = heard.namespaces();
      await Promise.all(namespaces.map((namespace) => store.reset(namespace)));
      await afresh(namespaces, 'The reset');
    },
  };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

/** A class for its getters alone: they are not enumerated, so printing a conversation that lacks an agent does not throw. */
class Created implements CreatedConversation {
  readonly id: string;
  readonly participants: CreatedConversation['participants'];

  constructor({ id, participants }: Conversation) {
    this.id = id;
    this.participants = participants.map((party) => ({ id: party.id, purpose: party.purpose }));
  }

  #first(wanted: string): { readonly id: string } {
    const party = this.participants.find(({ purpose }) => purpose === wanted);
    if (!party) throw new Error(`The conversation ${this.id} was created without a participant "${wanted}".`);
    return { id: party.id };
  }

  get customer(): { readonly id: string } {
    return this.#first('customer');
  }

  get agent(): { readonly id: string } {
    return this.#first('agent');
  }

  get ivr(): { readonly id: string } {
    return this.#first('ivr');
  }

  get acd(): { readonly id: string } {
    return this.#first('acd');
  }
}
