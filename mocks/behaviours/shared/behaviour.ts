import type { Evidence, Source } from './evidence';
import type { Limits } from './limits';
import type { ProbeMark, Sighting } from './probe-mark';

export { EVIDENCE, type Evidence, type Source } from './evidence';

/** What a vendor operation is for; a behaviour names the kinds it speaks about. */
export const KINDS = ['login', 'authorize', 'identity', 'write', 'update', 'read', 'create', 'run', 'none'] as const;
export type Kind = (typeof KINDS)[number];

/** The medium of a conversation, as the segment of a media path names it. */
export const MEDIA = ['call', 'callback', 'email', 'message', 'cobrowsesession', 'chat'] as const;
export type Medium = (typeof MEDIA)[number];

/** One operation of the contract, as far as a behaviour needs to know it. `kind: 'none'` stands for a path outside it. */
export type Operation = {
  readonly id: string;
  readonly kind: Kind;
  readonly path: string;
  /** Undefined on the media-neutral paths. */
  readonly medium: Medium | undefined;
  /** The thread's path is in nobody's reference. */
  readonly unpublished: boolean;
  /** The vendor wants a user's token: one that client credentials got will not do. */
  readonly wantsUser: boolean;
  readonly bodyRequired: boolean;
  /** Any one of these suffices; empty: none is needed. */
  readonly scopes: readonly string[];
  readonly permissions: readonly string[];
};

/** A request body, read once at the door. `line` and `column` count from 1. */
export type Body =
  | { readonly kind: 'empty' }
  | { readonly kind: 'json'; readonly value: unknown; readonly text: string }
  | {
      readonly kind: 'malformed';
      readonly line: number;
      readonly column: number;
      readonly problem: string;
      readonly text: string;
    }
  | { readonly kind: 'foreign'; readonly contentType: string; readonly text: string }
  | { readonly kind: 'oversize' };

/** The bearer token of a request. `scopes: undefined` means all of them. */
export type Bearer =
  | { readonly kind: 'absent' | 'unknown' | 'expired' }
  | {
      readonly kind: 'known';
      readonly scopes: readonly string[] | undefined;
      readonly permissions: readonly string[] | undefined;
      /** Whether a user logged in for it, and not a client on its own account. */
      readonly isUser: boolean;
    };

/** What the OAuth client asked for at the token endpoint. */
export type Login = {
  readonly grantType: string | undefined;
  readonly client: 'absent' | 'unknown' | 'wrong-secret' | 'known';
  /** False where the config lists other grant types for this client. */
  readonly mayUseGrant: boolean;
  /** What is wrong with the code or the refresh token that it presents, in the words of the error's description. */
  readonly grantProblem: string | undefined;
};

/** What a browser asked for at the authorization endpoint: where it is sent, or what is wrong with what it asked. */
export type Authorization = { readonly location: string } | { readonly error: string; readonly description: string };

/** The facts a behaviour decides on; the judge adds nothing but what earlier behaviours amended. */
export type RequestFacts = {
  readonly operation: Operation;
  readonly method: string;
  /** The methods of the path when it is known and the method is not. */
  readonly allow: readonly string[];
  readonly bearer: Bearer;
  readonly login: Login | undefined;
  readonly authorization?: Authorization | undefined;
  readonly body: Body;
  /** The participant data as sent, name by name; undefined when the body has no map where the vendor reads one. */
  readonly sent: ReadonlyMap<string, unknown> | undefined;
  /** Members of the body beside the one that is read. */
  readonly extra: readonly string[];
  /** Where the body of a creation differs from the contract's schema. */
  readonly violations: readonly string[];
  readonly conversation: { readonly medium: Medium; readonly ended: boolean } | undefined;
  readonly participant: { readonly purpose: string } | undefined;
  /** The Data Action that the path names, when it is loaded. */
  readonly action?: { readonly id: string } | undefined;
  /** Requests of this token in the running minute, this one included; undefined when no limit is enforced. */
  readonly rate: { readonly count: number; readonly allowed: number; readonly resetSeconds: number } | undefined;
  readonly limits: Limits;
};

/** A refusal in the vendor's words; a value, never a throw. */
export type Rejected = {
  readonly kind: 'rejected';
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** The names or pointer the refusal is about. */
  readonly names?: readonly string[];
  readonly retryAfterSeconds?: number;
};
/** Success on the wire; `mode` says what becomes of the names that were not sent. */
export type Applied = { readonly kind: 'applied'; readonly mode: 'merge' | 'replace' | 'none' };
/** Success on the wire and nothing stored. */
export type Ignored = { readonly kind: 'ignored' };
export type Verdict = Applied | Ignored | Rejected;

/** A step towards a verdict: some names leave or change, or the reply or later reads take another form. */
export type Amended = {
  readonly kind: 'amended';
  readonly sent?: ReadonlyMap<string, unknown>;
  readonly dropped?: readonly string[];
  readonly converted?: readonly string[];
  readonly reply?: 'merged' | 'sent';
  readonly lagMs?: number;
};

/** A worked example: what the participant held, what is sent, what comes back, what it holds then. */
export type Example = {
  readonly name: string;
  readonly given?: Readonly<Record<string, string>>;
  /** The body; undefined sends none. A string with `contentType` is sent as it stands. */
  readonly send?: unknown;
  readonly request?: {
    readonly method?: string;
    /** Contract path with `{conversationId}` and `{participantId}`; the media-neutral attribute path unless given. */
    readonly path?: string;
    readonly contentType?: string;
    readonly token?:
      | 'absent'
      | 'unknown'
      | 'expired'
      | { readonly scopes?: readonly string[]; readonly permissions?: readonly string[] };
    /** `of-users` is one whose grant types are the users' alone. */
    readonly client?: 'unknown' | 'wrong-secret' | 'of-users';
    /** `send` is sent byte for byte instead of as JSON. */
    readonly raw?: boolean;
    readonly times?: number;
  };
  readonly conversation?: { readonly medium?: Medium; readonly ended?: boolean };
  /** An exported Data Action to load first; its id stands where `{actionId}` does. */
  readonly action?: unknown;
  readonly reply: { readonly status: number; readonly code?: string; readonly body?: unknown };
  /** What the participant holds afterwards; as `given` when left out. */
  readonly then?: Readonly<Record<string, string>>;
  /** `understudy probe` asks a real org with this example. */
  readonly probe?: ProbeMark;
};

/** One cited statement about the vendor, and the function that makes the mock keep it. */
export type Behaviour = {
  readonly id: string;
  readonly question: string;
  readonly summary: string;
  readonly evidence: Evidence;
  readonly sources: readonly Source[];
  /** What speaks against it. */
  readonly against?: readonly Source[];
  readonly on: readonly Kind[];
  readonly decide: (asked: RequestFacts) => Verdict | Amended | undefined;
  readonly examples: readonly Example[];
  /** Why `understudy probe` does not ask a real org, where no example of the question can be sent to one. */
  readonly unasked?: string;
  /** The limits under which this answer explains what an org did; undefined where it cannot. Its limits are as they are unless given. */
  readonly limitsFrom?: (seen: readonly Sighting[]) => Partial<Limits> | undefined;
};

/** A refusal with the vendor's status, code and message. */
export function reject(
  status: number,
  code: string,
  message: string,
  more: Pick<Rejected, 'names' | 'retryAfterSeconds'> = {},
): Rejected {
  return { kind: 'rejected', status, code, message, ...more };
}

/** True of a JSON object, not of an array or null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
