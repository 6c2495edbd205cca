import { ledgerContradicted } from './ledger-contradicted';
import { notStored } from './not-stored';
import { orgFailed } from './org-failed';
import { refusedByOrg } from './refused-by-org';

/** What a real org was seen to do with a request that went on to it: the rules of `exec --live`. */
export const LIVE_RULES = [notStored, refusedByOrg, orgFailed, ledgerContradicted] as const;
