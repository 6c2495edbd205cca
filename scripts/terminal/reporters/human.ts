import type { Mock, ExchangeEvent } from '../../../mocks/internal';
import { isLoopback } from '../../../mocks/internal';
import { bannerFor } from '../banner';
import { coloursFor } from '../colour';
import { exchangeLine, findingText, type TextOptions } from '../exchange-text';
import { outlet } from '../bounded-writer';

export type TalkerOptions = {
  readonly quiet: boolean;
  readonly showValues: boolean;
  readonly host: string;
  readonly version: string;
  readonly hasClients: boolean;
};

/** Prints the banner on stderr, and returns what prints each exchange with its findings. */
export function talker(
  mock: Mock,
  { quiet, showValues, host, version, hasClients }: TalkerOptions,
): (told: ExchangeEvent) => void {
  const colours = coloursFor(process.stderr);
  const print = outlet(
    process.stderr,
    (lines) => `${lines} lines were left out here: they came faster than they were read.`,
  );
  const options: TextOptions = { colours, showValues };
  print(bannerFor(mock, { version, colours, hasClients, isExposed: !isLoopback(host) }));
  return ({ namespace, exchange, findings }) => {
    if (!quiet) print(exchangeLine(exchange, options));
    const told = new Set<string>();
    for (const finding of findings) {
      const query = namespace === 'default' ? '' : `?namespace=${encodeURIComponent(namespace)}`;
      const url = `${mock.url}/_mock/findings/${finding.id}${query}`;
      print(findingText({ finding, exchange, url }, options, told));
    }
  };
}
