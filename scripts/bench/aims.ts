import type { Row, StartRow } from './measure';
import type { Aim } from './report';
import { MISSHAPED_PATCH, VALID_PATCH } from './scenarios';
import { summaryOf } from './statistics';

const COLD_PEERS = ['Prism', 'Mockoon', 'json-server', 'mountebank', 'stubby', 'WireMock'] as const;

/** What the mock wants to be, from the rows of one run; only what was measured. */
export function aimsOf(rows: readonly Row[], starts: readonly StartRow[]): readonly Aim[] {
  const rowOf = (scenario: string, server: string): Row | undefined =>
    rows.find((row) => row.scenario === scenario && row.server === server);
  const own = rowOf(VALID_PATCH.what, 'understudy');
  const against = (server: string, least: number): readonly Aim[] =>
    ratio(`valid PATCH against ${server}`, own, rowOf(VALID_PATCH.what, server), least);
  const crowd = rows.filter(({ server }) => server.endsWith('conversations'));
  const start =
    starts.find(({ server }) => server === 'understudy start') ?? starts.find(({ server }) => server === 'understudy');
  return [
    ...against('node:http', 0.6),
    ...against('Express', 4),
    ...COLD_PEERS.flatMap((name) => against(name, 5)),
    ...against('WireMock, warmed', 2),
    ...ratio('misshaped against valid PATCH', rowOf(MISSHAPED_PATCH.what, 'understudy'), own, 0.7),
    ...ratio('100,000 conversations against 1', crowd.at(-1), crowd.at(0), 0.9),
    ...(start ? [{ what: `${start.server}: ready after ms`, reached: start.readyMs.median, most: 350 }] : []),
  ];
}

/** The median of the ratios of each round: what disturbs a round disturbs both. */
function ratio(what: string, own: Row | undefined, other: Row | undefined, least: number): readonly Aim[] {
  if (!own || !other) return [];
  const ratios = own.rounds.flatMap((speed, round) => (other.rounds[round] ? [speed / other.rounds[round]] : []));
  const byCpu = other.cpuMicros.median / own.cpuMicros.median;
  return [{ what, reached: summaryOf(ratios).median, least, ...(Number.isFinite(byCpu) ? { byCpu } : {}) }];
}
