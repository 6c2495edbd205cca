import { createServer as createHttpServer, request as httpRequest } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import pino from 'pino';
import contract from '../../openapi/document.json';
import { matchRoute } from '../../mocks/internal';

type Json = { readonly [key: string]: Json };
/** A reply that went through the referee. */
export type Refereed = {
  readonly operation: string;
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
  /** Where the reply leaves the OpenAPI document; empty when it does not. */
  readonly complaints: readonly string[];
};
export type Referee = {
  readonly send: (method: string, path: string, init?: RequestInit) => Promise<Refereed>;
  readonly close: () => Promise<void>;
};

const DOCUMENT = join(__dirname, '../../openapi/participant-data.yaml');
/** Read once a test file: reading takes longer than all the rest. */
const operations = getHttpOperationsFromSpec(DOCUMENT);
const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true })).addSchema({ ...contract, $id: 'contract' });

/** Prism as a proxy in front of a server, in this process; what Prism lets through is asked here. */
export async function refereeBefore(upstream: string): Promise<Referee> {
  const relay = await relayTo(upstream);
  const logger = Object.assign(pino({ level: 'silent' }), { success: () => undefined });
  const config = {
    isProxy: true,
    mock: false,
    upstream: new URL(relay.url),
    checkSecurity: false,
    validateRequest: true,
    validateResponse: true,
    errors: false,
  };
  const prism = createServer(await operations, {
    components: { logger },
    cors: false,
    config,
  } as never);
  const address = await prism.listen(0, '127.0.0.1');
  return {
    async send(method, path, init = {}) {
      const response = await fetch(address + path, { ...init, method });
      const text = await response.text();
      const [plain = ''] = path.split('?');
      return {
        operation: operationOf(method, plain),
        status: response.status,
        body: parsed(text),
        complaints: [...prismComplaints(response), ...ownComplaints(method, plain, response, text)],
      };
    },
    async close() {
      await prism.close();
      relay.close();
    },
  };
}

/** The content type under which the relay hands a body on. */
export const SEND_AS = 'x-send-as';

/** Prism refuses to carry JSON that it cannot read; sent as text, the relay behind it gives the body its type back. */
async function relayTo(upstream: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createHttpServer((incoming, outgoing) => {
    const { [SEND_AS]: sendAs, ...headers } = incoming.headers;
    const passed = typeof sendAs === 'string' ? { ...headers, 'content-type': sendAs } : headers;
    const onward = httpRequest(
      upstream + incoming.url,
      { method: incoming.method ?? 'GET', headers: passed },
      (reply) => {
        outgoing.writeHead(reply.statusCode ?? 500, reply.headers);
        reply.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function operationOf(method: string, path: string): string {
  const match = matchRoute(method, path);
  return match.kind === 'route' ? match.route.id : match.kind;
}

/** What Prism says of the reply; an undocumented status is but a warning there, and counts here (T7 in its issue list). */
function prismComplaints({ headers }: Response): readonly string[] {
  const violations = JSON.parse(headers.get('sl-violations') ?? '[]') as {
    location: string[];
    severity: string;
    message: string;
  }[];
  return violations
    .filter(({ location }) => location[0] === 'response')
    .map(({ location, severity, message }) => `${severity} at ${location.join('.')}: ${message}`);
}

/** What Prism does not look at: status, a body where none is documented, headers, and replies of no operation. */
function ownComplaints(method: string, path: string, { status, headers }: Response, text: string): readonly string[] {
  const match = matchRoute(method, path);
  const unmatched = (contract as unknown as Json)['x-unmatched']!;
  const responses =
    match.kind === 'route'
      ? (contract.paths as unknown as Json)[match.route.path]![method.toLowerCase()]!['responses']!
      : {
          '404': unmatched['unknownPath']!,
          ...(match.kind === 'other-method' && { '405': unmatched['wrongMethod']! }),
        };
  const documented = resolved((responses as Json)[String(status)]);
  if (documented === undefined) return [`The status ${status} is not documented.`];
  const complaints = Object.keys(documented['headers'] ?? {})
    .filter((name) => !headers.has(name))
    .map((name) => `The header ${name} is missing.`);
  const schema = documented['content']?.['application/json']?.['schema'];
  if (schema === undefined)
    return text === '' ? complaints : [...complaints, 'There is a body where none is documented.'];
  if (!headers.get('content-type')?.startsWith('application/json'))
    return [...complaints, 'The body is not said to be JSON.'];
  const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/')) as object;
  return ajv.validate(absolute, parsed(text)) ? complaints : [...complaints, ajv.errorsText()];
}

/** The node itself, or the component that its $ref names. */
function resolved(node: Json | undefined): Json | undefined {
  if (typeof node?.['$ref'] !== 'string') return node;
  const names = String(node['$ref']).slice(2).split('/');
  return names.reduce<Json | undefined>((at, name) => at?.[name], contract as unknown as Json);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
