import type { Router } from 'express';
import type { Faults } from '../../faults/faults';
import type { Store } from '../../store/store';
import type { Ids } from '../../util/ids';
import type { OnReset } from '../server/namespace';

/** What the control API needs of a running mock. */
export type ControlOptions = {
  readonly store: Store;
  readonly faults: Faults;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** When a conversation made now is to have started, in epoch milliseconds. */
  readonly createdAt: () => number;
  readonly isReady: () => Promise<boolean>;
  /** Resolves when every exchange that was answered before is explained and journalled. */
  readonly settled: () => Promise<void>;
  readonly ids: Ids;
  readonly afresh: OnReset;
  /** The certificate that clients of the TLS port are to trust, as PEM. */
  readonly caPem: () => string;
  /** Writes the state file, where there is one. */
  readonly save: (() => Promise<void>) | undefined;
  readonly onFault: (fault: unknown) => void;
};

/** One resource of the control API: its calls as a wrong call is told of them, and the routes that answer them. */
export type Resource = {
  readonly calls: readonly string[];
  readonly routes: (router: Router, options: ControlOptions) => void;
};
