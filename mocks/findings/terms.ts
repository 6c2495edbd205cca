/** How bad it is: lost or refused; worked by luck or by rumour; worth knowing. */
export const LEVELS = ['error', 'warn', 'info'] as const;
export type Level = (typeof LEVELS)[number];

/** A request that would have done what was meant; it takes effect as it stands, sent with a valid token. */
export type Suggestion = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
};
