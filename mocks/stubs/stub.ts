/** Which requests a stub answers: every member that is given must agree. */
export type StubMatch = {
  /** The id of a published operation, such as `getUsersMe`. */
  readonly operation?: string;
  /** In capitals. */
  readonly method?: string;
  /** A path, with `{name}` where one segment of any text stands. */
  readonly path?: string;
  /** JSON that the body contains, or a text that it contains. */
  readonly body?: unknown;
};

/** A canned answer to what the mock does not play. */
export type Stub = {
  readonly match: StubMatch;
  /** 200 unless given. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON; texts in it may hold `{{conversationId}}` and other names of the path, and of what is stored. */
  readonly body?: unknown;
  /** How many requests it answers; all, unless given. */
  readonly times?: number;
  /** Answers even what the mock plays itself. */
  readonly override?: boolean;
};
