import type { Row, StartRow } from './measure';
import type { Aim } from './report';
import { MISSHAPED_PATCH, VALID_PATCH } from './scenarios';

/** What the mock wants to be, from the rows of one run; only what was measured. */
export function aimsOf(rows: readonly Row[], starts: readonly StartRow[]): readonly Aim[] {
  const speedOf = (scenario: string, server: string): number | undefined =>
    rows.find((row) => row.scenario === scenario && row.server === server)?.requestsASecond.median;
  const own = speedOf(VALID_PATCH.what, 'understudy');
  const against = (what: string, server: string, least: number): readonly Aim[] =>
    ratio(`valid PATCH against ${what}`, own, speedOf(VALID_PATCH.what, server), { least });
  const crowd = rows.filter(({ server }) => /^understudy, .* conversations?$/.test(server));
  const coldPeers = ['Prism', 'Mockoon', 'json-server', 'WireMock'];
  const start =
    starts.find(({ server }) => server === 'understudy start') ?? starts.find(({ server }) => server === 'understudy');
  return [
    ...against('bare node:http', 'node:http', 0.6),
    ...against('bare Express', 'Express', 4),
    ...coldPeers.flatMap((name) => against(name, name, 5)),
    ...against('WireMock warmed', 'WireMock, warmed', 2),
    ...ratio('misshaped against valid PATCH', speedOf(MISSHAPED_PATCH.what, 'understudy'), own, { least: 0.7 }),
    ...ratio(
      '100,000 conversations against 1',
      crowd.at(-1)?.requestsASecond.median,
      crowd.at(0)?.requestsASecond.median,
      { least: 0.9 },
    ),
    ...(start ? [{ what: `${start.server}: ready after ms`, reached: start.readyMs.median, most: 350 }] : []),
  ];
}

function ratio(
  what: string,
  own: number | undefined,
  other: number | undefined,
  bound: { readonly least: number },
): readonly Aim[] {
  return own === undefined || other === undefined || other === 0 ? [] : [{ what, reached: own / other, ...bound }];
}
