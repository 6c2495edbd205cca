import type { ActionExport } from '../export';
import { contractChecks } from './contract-checks';
import { requestChecks } from './request-checks';
import { responseChecks } from './response-checks';
import type { Rehearse, LintFinding } from './lint-finding';

export { isMeantForAttributes } from './request-checks';
export { AGENT_ID } from './typical-inputs';
export type { Rehearse, LintFinding } from './lint-finding';

/** Everything in an export that will fail, loudly or silently, each thing once. Rendering decides. */
export async function lintAction(action: ActionExport, rehearse: Rehearse): Promise<readonly LintFinding[]> {
  const request = await requestChecks(action, rehearse);
  const response = await responseChecks(action, rehearse);
  const seen = new Set<string>();
  return [...contractChecks(action), ...request, ...response].filter(({ rule, pointer, summary }) => {
    const key = `${rule} ${pointer} ${summary}`;
    return !seen.has(key) && seen.add(key);
  });
}
