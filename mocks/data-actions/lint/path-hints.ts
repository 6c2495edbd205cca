import { nearest } from '../../util/did-you-mean';
import type { ActionExport } from '../export';
import { isDefinite, type Condition, type Path, type Step } from '../engines/jsonpath/index';
import { quoted, under, type LintFinding } from './lint-finding';

const MAP = '/config/response/translationMap';
const TEMPLATE = '/config/response/successTemplate';

/**
 * The purposes of participants: the vendor's analytics model lists them; the conversation model calls it a well-known
 * string.
 */
const PURPOSES: readonly string[] = (
  'customer agent user acd ivr external voicemail dialer outbound inbound workflow botflow campaign fax group station ' +
  'api manual voicesurveyflow internal'
).split(' ');
/** The states of calls and of what else a participant has. */
const STATES: readonly string[] = (
  'alerting dialing contacting offering connected disconnected terminated scheduled uploading converting transmitting ' +
  'none parked'
).split(' ');
const KNOWN: Readonly<Record<string, readonly string[]>> = { purpose: PURPOSES, state: STATES };

/** What paths read that is there and is not what was meant. */
export function pathHints(
  action: ActionExport,
  { paths, used }: { readonly paths: ReadonlyMap<string, Path>; readonly used: ReadonlySet<string> },
): readonly LintFinding[] {
  const isConversation = /\/api\/v2\/conversations(?:\/|$)/.test(action.request.url);
  return [
    ...(isConversation
      ? [...paths].flatMap(([name, path]) => [...filterHints(name, path), ...firstHints(name, path)])
      : []),
    ...sideBySide(paths, used),
  ];
}

function filterHints(name: string, { steps }: Path): readonly LintFinding[] {
  const asked = steps.flatMap((step) => (step.kind === 'filter' ? comparisonsIn(step.condition) : []));
  return asked.flatMap(({ member, value }): LintFinding[] => {
    const known = KNOWN[member];
    if (!known || known.includes(value)) return [];
    const near = known.find((each) => each === value.toLowerCase()) ?? nearest(value, known);
    const meant = near === undefined ? `${member}s are ${known.slice(0, 8).join(', ')} …` : `did you mean '${near}'?`;
    const summary = `The path of ${quoted(name)} filters by ${member} '${value}', which no participant has; ${meant}`;
    return [{ rule: 'filter-never-matches', pointer: under(MAP, name), summary }];
  });
}

type Comparison = { readonly member: string; readonly value: string };

/** `@.member == 'value'`, either way round. */
function comparisonsIn(condition: Condition): readonly Comparison[] {
  if (condition.kind === 'and' || condition.kind === 'or') return condition.conditions.flatMap(comparisonsIn);
  if (condition.kind !== 'compare' || condition.operator !== '==') return [];
  const { left, right } = condition;
  const [path, text] = left.kind === 'path' ? [left, right] : [right, left];
  if (path.kind !== 'path' || text.kind !== 'string') return [];
  const last = path.path.steps.at(-1);
  return last?.kind === 'names' ? [{ member: last.names[0] ?? '', value: text.text }] : [];
}

function firstHints(name: string, { steps }: Path): readonly LintFinding[] {
  const at = steps.findIndex((step, index) => isNamed(step, 'participants') && steps[index + 1]?.kind === 'indexes');
  if (at < 0 || !isNamed(steps[at + 2], 'attributes')) return [];
  const summary = `The path of ${quoted(name)} reads the attributes of a participant by its place in the list, which need not be the customer.`;
  return [{ rule: 'first-participant', pointer: under(MAP, name), summary }];
}

function isNamed(step: Step | undefined, name: string): boolean {
  return step?.kind === 'names' && step.names.includes(name);
}

/** Lists of members of the same items: where one item lacks a member, its list is shorter than the others. */
function sideBySide(paths: ReadonlyMap<string, Path>, used: ReadonlySet<string>): readonly LintFinding[] {
  const groups = new Map<string, string[]>();
  for (const [name, path] of paths) {
    const last = path.steps.at(-1);
    if (!used.has(name) || isDefinite(path) || last?.kind !== 'names' || last.names.length !== 1) continue;
    const items = path.source.slice(0, last.column - 1).replace(/[.[]+$/, '');
    groups.set(items, [...(groups.get(items) ?? []), name]);
  }
  return [...groups.values()].flatMap((names): LintFinding[] => {
    const [first = '', ...others] = names;
    if (others.length === 0) return [];
    const summary = `${names.map(quoted).join(', ')} are lists of members of the same items: an item without one of the members is left out of that list alone, and the places no longer agree.`;
    return [{ rule: 'lists-side-by-side', pointer: under(MAP, first), summary }];
  });
}

/** `$x == "text"` in a template, where x is translated text: it has quotes of its own. */
const COMPARISON =
  /(?:"?\$!?\{?([A-Za-z][\w-]*)\}?"?\s*(==|!=)\s*"([^"$#]*)")|(?:"([^"$#]*)"\s*(==|!=)\s*"?\$!?\{?([A-Za-z][\w-]*)\}?"?)|(?:\$!?\{?([A-Za-z][\w-]*)\.equals\("([^"$#]*)"\))/g;

/** Comparisons that always go the same way, since translated text comes with its quotes. */
export function quotedComparisons(action: ActionExport, names: ReadonlySet<string>): readonly LintFinding[] {
  const template = action.response.successTemplate ?? '';
  const told = new Map<string, LintFinding>();
  for (const match of template.matchAll(COMPARISON)) {
    const name = match[1] ?? match[6] ?? match[7] ?? '';
    const text = match[3] ?? match[4] ?? match[8] ?? '';
    const isEqual = (match[2] ?? match[5] ?? '==') === '==';
    // A number, a boolean or null has no quotes when it is translated.
    if (!names.has(name) || /^-?\d|^(?:true|false|null)$/.test(text) || told.has(match[0])) continue;
    const then = isEqual ? 'never holds' : 'always holds';
    told.set(match[0], {
      rule: 'quoted-comparison',
      pointer: TEMPLATE,
      summary: `${quoted(match[0])} ${then}: $${name} is translated text, which has its quotes.`,
      advice: `Write $${name} ${isEqual ? '==' : '!='} '"${text}"'.`,
    });
  }
  return [...told.values()];
}
