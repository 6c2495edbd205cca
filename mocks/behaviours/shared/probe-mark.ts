/** That a real org can be sent an example, and how. Every name gets a prefix and every id is that of a test conversation. */
export type ProbeMark = {
  /** The one name that is sent as it stands, because the question is about it. */
  readonly asIs?: string;
  /** The read follows at once, because the question is when a write can be seen. */
  readonly atOnce?: true;
};

/** What a real org made of the attributes of one request. `lagMs`: how long the write could not be seen, in milliseconds. */
export type Sighting = {
  readonly sent: ReadonlyMap<string, unknown>;
  readonly isStored: boolean;
  readonly lagMs: number;
};
