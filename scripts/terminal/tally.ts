import type { ExchangeEvent } from '../../mocks/internal';
import { plural } from './report-text';
import { printable } from './printable';

/** More names of operations than this are counted, not listed. */
const MAX_LISTED = 5;

/** Counts what became of requests, for the line that ends `start` and `exec`. */
export class Tally {
  #requests = 0;
  #stored = 0;
  #read = 0;
  #lost = 0;
  #refused = 0;
  #other = 0;
  readonly #causes = new Set<string>();
  readonly #faults = new Map<string, number>();
  readonly #notSimulated = new Map<string, number>();

  add({ exchange, findings }: ExchangeEvent): void {
    this.#requests += 1;
    const worst = findings.find(({ level }) => level === 'error');
    if (exchange.fault) count(this.#faults, faultName(exchange.fault));
    const notSimulated = findings.find(({ rule }) => rule === 'not-simulated');
    if (notSimulated) count(this.#notSimulated, notSimulated.operation ?? `${exchange.method} ${exchange.path}`);
    if (worst) this.#causes.add(`${worst.rule} ${worst.summary}`);
    if (exchange.fault?.status !== undefined || exchange.fault?.drop === 'before' || notSimulated) return;
    if (exchange.verdict === 'rejected') this.#refused += 1;
    else if (exchange.verdict === 'ignored' || worst) this.#lost += 1;
    else if (exchange.changes) this.#stored += 1;
    else if (exchange.method === 'GET') this.#read += 1;
    else this.#other += 1;
  }

  get requests(): number {
    return this.#requests;
  }

  /** `200 requests: 80 stored, 100 read, 20 lost, 0 refused (1 cause).` */
  text(): string {
    return `${plural(this.#requests, 'request')}: ${this.outcomes()}.`;
  }

  /** `80 stored, 20 lost, 0 refused (1 cause)`. That nothing was lost or refused is said as well. */
  outcomes(): string {
    const causes = this.#causes.size === 0 ? '' : ` (${plural(this.#causes.size, 'cause')})`;
    const parts = [
      ...(this.#stored > 0 ? [`${this.#stored} stored`] : []),
      ...(this.#read > 0 ? [`${this.#read} read`] : []),
      ...(this.#other > 0 ? [`${this.#other} answered`] : []),
      `${this.#lost} lost`,
      `${this.#refused} refused${causes}`,
      ...(this.#faults.size > 0 ? [faultsText(this.#faults)] : []),
      ...(this.#notSimulated.size > 0 ? [notSimulatedText(this.#notSimulated)] : []),
    ];
    return parts.join(', ');
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function faultName({ status, drop }: NonNullable<ExchangeEvent['exchange']['fault']>): string {
  if (drop !== undefined) return 'dropped';
  return status === undefined ? 'late' : String(status);
}

function faultsText(faults: ReadonlyMap<string, number>): string {
  const total = sum(faults);
  return `${total} met a fault that you asked for (${[...faults.keys()].join(', ')})`;
}

function notSimulatedText(operations: ReadonlyMap<string, number>): string {
  const names = [...operations.keys()];
  const shown = names.slice(0, MAX_LISTED).join(', ') + (names.length > MAX_LISTED ? ', …' : '');
  const verb = names.length === 1 ? 'is' : 'are';
  const requests = plural(sum(operations), 'request');
  return `${requests} to ${plural(names.length, 'operation')} that ${verb} not simulated: ${printable(shown)}`;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, one) => total + one, 0);
}
