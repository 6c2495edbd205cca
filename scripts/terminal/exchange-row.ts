import { matchRoute, type Exchange, type Finding } from '../../mocks/internal';
import type { Colours } from './colour';
import { printable } from './printable';

/** Columns of a row where the terminal does not say how wide it is. */
const COLUMNS = 80;
/** A path or a list of names is cut to this where a row has no room for more, in characters. */
const MIN_REST = 16;

export type RowOptions = {
  readonly colours: Colours;
  /** Columns of the terminal; a row fits into them. */
  readonly columns?: number | undefined;
};

/**
 * One row for an exchange: time, verdict, operation, person, status, client, and then what was written, which finding
 * explains it, or what went wrong on purpose.
 * `02:47:03  LOST     set attributes  customer Ada Lovelace  202  sync-job  f-000001`
 */
export function exchangeRow(exchange: Exchange, findings: readonly Finding[], options: RowOptions): string {
  const { colours, columns = COLUMNS } = options;
  const word = verdictWord(exchange, findings);
  const paint = PAINTS[word];
  const known = [
    word.padEnd(7),
    operationWords(exchange).padEnd(14),
    personOf(exchange),
    String(exchange.status),
    exchange.clientId ?? '',
  ];
  const head = known.filter((part) => part !== '').map(printable);
  const room = Math.max(MIN_REST, columns - 10 - head.join('  ').length - 2);
  // What went wrong on purpose is said in full: such rows are few.
  const whole = printable(restOf(exchange, findings));
  const rest = exchange.fault ? whole : shortened(whole, room);
  const [verdict = '', ...others] = head;
  const line = [colours.dim(exchange.at.slice(11, 19)), paint === undefined ? verdict : colours[paint](verdict)];
  return [...line, ...others, ...(rest === '' ? [] : [colours.dim(rest)])].join('  ').trimEnd();
}

const PAINTS: Readonly<Record<Word, 'red' | 'yellow' | 'green' | undefined>> = {
  LOST: 'red',
  REFUSED: 'red',
  FAULT: 'yellow',
  unknown: 'yellow',
  stored: 'green',
  read: undefined,
  done: undefined,
};
type Word = 'LOST' | 'REFUSED' | 'FAULT' | 'unknown' | 'stored' | 'read' | 'done';

/** What became of a request, in one word: `unknown` is a published operation that the mock does not play. */
export function verdictWord({ verdict, method, changes, fault }: Exchange, findings: readonly Finding[]): Word {
  if (fault?.status !== undefined || fault?.drop === 'before') return 'FAULT';
  if (findings.some(({ rule }) => rule === 'not-simulated')) return 'unknown';
  if (verdict === 'rejected') return 'REFUSED';
  if (verdict === 'ignored' || findings.some(({ level }) => level === 'error')) return 'LOST';
  if (changes) return 'stored';
  return method === 'GET' || method === 'HEAD' ? 'read' : 'done';
}

/** What a request is for, in words; its method and path where it is no operation of the contract. */
export function operationWords({ operation, method, path }: Exchange): string {
  const match = operation === null ? undefined : matchRoute(method, path.split('?')[0] ?? path);
  if (match?.kind !== 'route') return operation ?? `${method} ${shortened(path, 40)}`;
  const { kind, medium } = match.route;
  const thing = medium ?? 'conversation';
  const words: Readonly<Record<string, string>> = {
    write: 'set attributes',
    update: 'change participant',
    read: `read ${thing}`,
    create: `create ${thing}`,
    login: 'log in',
    run: 'run action',
  };
  return words[kind] ?? operation ?? '';
}

function personOf({ participant, participantId }: Exchange): string {
  if (participant) return [participant.purpose, participant.name].filter((part) => part !== undefined).join(' ');
  return participantId === null ? '' : shortened(participantId, 9);
}

function restOf({ changes, fault }: Exchange, findings: readonly Finding[]): string {
  const names = Object.keys(changes ?? {}).join(', ');
  return [findings[0]?.id ?? '', names, faultText(fault)].filter((part) => part !== '').join(' ');
}

function faultText(fault: Exchange['fault']): string {
  if (!fault) return '';
  const { status, delayMs, drop } = fault;
  const parts = [
    ...(delayMs === undefined ? [] : [`${delayMs} ms late`]),
    ...(status === undefined ? [] : [`answered ${status}`]),
    ...(drop === undefined ? [] : [drop === 'half' ? 'reply cut off' : `connection dropped ${drop} it took effect`]),
  ];
  return `(fault: ${parts.join(', ')})`;
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
