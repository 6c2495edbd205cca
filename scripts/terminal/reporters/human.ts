import type { ExchangeEvent, Finding, HostEvent, Mock } from '../../../mocks/internal';
import { isLoopback } from '../../../mocks/internal';
import { bannerFor } from '../banner';
import { coloursFor } from '../colour';
import { exchangeRow } from '../exchange-row';
import { findingText, type TextOptions } from '../exchange-text';
import { printable } from '../printable';
import { Tally } from '../tally';
import { outlet } from '../bounded-writer';

/** Beyond so many causes each finding is told in full; a mock that meets them serves a fuzzer. */
const MAX_CAUSES = 10_000;

export type HumanOptions = {
  readonly quiet: boolean;
  readonly showValues: boolean;
  readonly host: string;
  readonly version: string;
  readonly hasClients: boolean;
};

/** What tells people of a running mock: each exchange as it comes, and in the end what became of all of them. */
export type Reporter = {
  readonly hear: (event: ExchangeEvent) => void;
  /** Hears of a host of another name than the mock's own, once for each outcome. */
  readonly hearHost: (event: HostEvent) => void;
  readonly end: () => void;
};

/** Prints the banner on stderr; then a row for each exchange, and each cause in full when it comes up first. */
export function humanReporter(mock: Mock, { quiet, showValues, host, version, hasClients }: HumanOptions): Reporter {
  const colours = coloursFor(process.stderr);
  const print = outlet(
    process.stderr,
    (lines) => `${lines} lines were left out here: they came faster than they were read.`,
  );
  const options: TextOptions = { colours, showValues };
  print(bannerFor(mock, { version, colours, hasClients, isExposed: !isLoopback(host) }));
  const tally = new Tally();
  /** How often each cause has come up, by what is said of it. */
  const causes = new Map<string, { readonly first: string; times: number }>();
  const isNew = ({ rule, summary, operation, id }: Finding): boolean => {
    const cause = `${rule} ${operation ?? ''} ${summary}`;
    const known = causes.get(cause);
    if (known) known.times += 1;
    else if (causes.size < MAX_CAUSES) causes.set(cause, { first: id, times: 1 });
    return known === undefined;
  };
  const hear = (event: ExchangeEvent): void => {
    const { namespace, exchange, findings } = event;
    tally.add(event);
    const fresh = findings.filter(isNew);
    if (!quiet) print(exchangeRow(exchange, findings, { colours, columns: process.stderr.columns }));
    const told = new Set<string>();
    for (const finding of fresh) {
      const query = namespace === 'default' ? '' : `?namespace=${encodeURIComponent(namespace)}`;
      const url = `${mock.url}/_mock/findings/${finding.id}${query}`;
      print(findingText({ finding, exchange, url }, options, told));
    }
  };
  const end = (): void => {
    for (const { first, times } of causes.values()) if (times > 1) print(`${first} came up ${times} times.`);
    print(tally.text());
  };
  const hearHost = ({ host, outcome, reason = '' }: HostEvent): void => {
    if (outcome === 'refused') print(printable(reason));
    if (outcome === 'answered') print(`${printable(host)} is answered here; nothing reaches Genesys Cloud.`);
  };
  return { hear, hearHost, end };
}
