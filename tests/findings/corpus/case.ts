import type { Level, RuleId } from '../../../mocks/index';

/**
 * A request as a consumer sends it. In paths, bodies and expectations stand: `§c` the conversation, `§p` its customer,
 * `§agent`, `§acd`, `§ivr` the others, `§comm` the customer's communication, `§user` the agent's user, `§queue` the
 * queue, `§c2` and `§p2` another conversation and its customer.
 */
export type Sent = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it stands, without a content type of its own. */
  readonly raw?: string | Uint8Array;
};

/** What there is before the request; a connected call whose customer holds `language` unless said otherwise. */
export type Setup = {
  readonly medium?: 'call' | 'callback' | 'email' | 'message' | 'cobrowsesession';
  readonly ended?: boolean;
  readonly stored?: Readonly<Record<string, string>>;
  readonly token?: 'absent' | 'unknown' | 'expired' | 'quoted' | { readonly scope: string };
};

/** One wrong request, from the classes: what answers it, what is found, what mends it. */
export type Wrong = {
  readonly name: string;
  readonly sent: Sent;
  readonly setup?: Setup;
  readonly status: number;
  readonly verdict: 'applied' | 'ignored' | 'rejected';
  readonly rule: RuleId;
  readonly level: Level;
  /** RFC 6901; left out where the case does not care. */
  readonly pointer?: string | null;
  /** Words that the advice or the summary must hold. */
  readonly says?: string;
  /**
   * What the participant holds, beside what was stored, once the suggestion was sent as it stands. `read`: the
   * suggestion is a read that answers. `null`: there is none, for the reason in `why`.
   */
  readonly heals: Readonly<Record<string, string>> | 'read' | null;
  readonly why?: string;
  /** As `heals`, in the profile `strict`, which refuses more. */
  readonly healsStrict?: Readonly<Record<string, string>>;
  /** As `heals`, in the profile `documented`, which refuses less. */
  readonly healsDocumented?: Readonly<Record<string, string>>;
  /** Whose attributes `heals` speaks about. */
  readonly on?: 'customer' | 'agent' | 'created' | 'other';
};

/** One right request: applied, and nobody has anything to say. */
export type Right = {
  readonly name: string;
  readonly sent: Sent;
  readonly setup?: Setup;
  readonly status?: number;
  /** The profile that refuses it. */
  readonly except?: 'strict';
};

/** Stands in every value; no prose may hold it. */
export const MARK = 'Zq7';
export const GOLD = 'gold-Zq7';
export const OKTA = 'okta Zq7 scim';
/** What most wrong requests meant to store. */
export const MEANT = { customer_tier: GOLD, sync_source: OKTA } as const;
export const TIER = { customer_tier: GOLD } as const;

export const ATTRIBUTES = '/api/v2/conversations/§c/participants/§p/attributes';
export const PARTICIPANT = '/api/v2/conversations/§c/participants/§p';
export const JSON_TYPE = { 'content-type': 'application/json' } as const;
