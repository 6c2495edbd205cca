import autocannon from 'autocannon';

/**
 * Requests to send, read as JSON from standard input: for some seconds, or a number of them. `rate` is requests a
 * second over all connections.
 */
export type Load = {
  readonly url: string;
  readonly seconds?: number;
  readonly amount?: number;
  readonly connections: number;
  readonly rate?: number;
  readonly requests: readonly LoadRequest[];
};
export type LoadRequest = {
  readonly method: 'GET' | 'PATCH' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};
/** What came back. Latencies are in milliseconds, `statuses` counts replies by status. */
export type Outcome = {
  readonly requestsASecond: number;
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
  readonly statuses: Readonly<Record<string, number>>;
};

async function main(): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const load = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Load;
  const result = await autocannon({
    url: load.url,
    ...(load.seconds === undefined ? {} : { duration: load.seconds }),
    ...(load.amount === undefined ? {} : { amount: load.amount }),
    connections: load.connections,
    requests: load.requests.map((request) => ({ ...request })),
    ...(load.rate === undefined ? {} : { overallRate: load.rate }),
  });
  const statuses = (result as { readonly statusCodeStats?: Record<string, { readonly count: number }> })
    .statusCodeStats;
  const outcome: Outcome = {
    requestsASecond: result.requests.total / result.duration,
    count: result.requests.total,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors,
    statuses: Object.fromEntries(Object.entries(statuses ?? {}).map(([status, { count }]) => [status, count])),
  };
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}

void main();
