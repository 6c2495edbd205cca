import { quoted } from './prose';
import type { Detection } from './rule';

const NEVER_FILLED =
  /^(?:undefined|null|nil|none|nan|true|false|\[object object\]|%[a-z]|x+(?:-x+)*|[\s'"]*)$|[{}<>$]|^:[a-z]/i;
const ID_WORDS =
  /^(?:your|my|the)?[-_ ]?(?:conversation|participant|interaction|call|uuid|id)[-_ ]?(?:id|uuid|here)*(?:[-_ ]?here)?$/i;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
/** True of an id that a template or a variable should have filled in. */
export function isUnfilled(id: string): boolean {
  return !UUID.test(id) && (NEVER_FILLED.test(id) || ID_WORDS.test(id));
}

/** What to say of it. */
export function unfilledId(id: string, what: 'conversation' | 'participant', status: number): Detection {
  const shown = id.trim() === '' ? 'is empty' : `is ${quoted(id)}`;
  return { summary: `${status}: the ${what} id in the path ${shown}; it was never filled in.` };
}
