import express, { type ErrorRequestHandler, type Express, type Request } from 'express';
import { conversationFrom, draftProblem, idProblem, type ConversationDraft } from '../../store/conversation-draft';
import { describeExportProblem, EXPORT_DEPTH, readExport } from '../../data-actions/index';
import { faultsProblem } from '../../faults/check';
import type { Fault, Faults } from '../../faults/faults';
import { LEVELS } from '../../findings/finding';
import { RULES } from '../../findings/rules';
import { nearest } from '../../util/did-you-mean';
import { newId, type Ids } from '../../util/ids';
import { resolve, ResolveProblem, type ResolveRequest } from '../../data-actions/resolve';
import { StoreUnavailable, type Conversation, type Store } from '../../store/store';
import { idsGivenIn, snapshotOf, stateText, StateProblem, StateUnavailable } from '../../state/format';
import { stateFrom } from '../../state/check';
import {
  asks,
  choice,
  ControlProblem,
  givenNamespaceOf,
  namespaceOf,
  nested,
  pageLimit,
  parsedText,
  since,
  textQuery,
} from './query';
import { storedView } from './views';
import type { OnReset } from '../server/namespace';
import { errorBody } from '../server/reply';
import { conversationView } from '../vendor/views';

/** What the control API needs of a running mock. */
export type ControlOptions = {
  readonly store: Store;
  readonly faults: Faults;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** When a conversation made now is to have started, in epoch milliseconds. */
  readonly createdAt: () => number;
  readonly isReady: () => Promise<boolean>;
  readonly ids: Ids;
  readonly afresh: OnReset;
  /** The certificate that clients of the TLS port are to trust, as PEM. */
  readonly caPem: () => string;
  /** Writes the state file, where there is one. */
  readonly save: (() => Promise<void>) | undefined;
  readonly onFault: (fault: unknown) => void;
};

/** Largest control body, in bytes: a fixture of a few thousand participants. */
export const CONTROL_BODY_BYTES = 10 * 1024 * 1024;
/** Deepest nesting of a control body: a state has its exports four levels down. */
const CONTROL_BODY_DEPTH = EXPORT_DEPTH + 4;
/** Largest state that can be imported, in bytes: what was exported comes back. */
export const STATE_BODY_BYTES = 256 * 1024 * 1024;
const VERDICTS = ['applied', 'ignored', 'rejected'];
const CALLS = [
  'GET /_mock/health',
  'GET /_mock/ready',
  'GET /_mock/ca.pem',
  'POST /_mock/conversations',
  'GET /_mock/conversations',
  'GET /_mock/conversations/{id}',
  'POST /_mock/conversations/{id}/disconnect',
  'GET /_mock/journal',
  'GET /_mock/findings',
  'GET /_mock/findings/{id}',
  'POST /_mock/resolve',
  'PUT /_mock/actions/{id}',
  'PUT /_mock/faults',
  'GET /_mock/faults',
  'DELETE /_mock/faults',
  'GET /_mock/state',
  'PUT /_mock/state',
  'POST /_mock/state',
  'POST /_mock/reset',
];

/** The control API, `/_mock`. */
export function controlApp(options: ControlOptions): Express {
  const { store, faults, ids, clock, createdAt, isReady, afresh, caPem, save, onFault } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  const control = express.Router({ caseSensitive: true });
  control.use((request, _response, next) => {
    // In somebody's Express app another parser may have been there first.
    const { body } = request as { body?: unknown };
    if (Buffer.isBuffer(body) || typeof body === 'string') request.body = parsedText(body.toString());
    next();
  });
  // Any content type: a control body is JSON, whatever curl calls it.
  const json = (limit: number) => express.json({ limit, type: () => true, strict: false });
  control.put('/state', json(STATE_BODY_BYTES));
  control.use(json(CONTROL_BODY_BYTES));
  control.use(nested(CONTROL_BODY_DEPTH));

  control.get('/health', (_request, response) => {
    response.json({ status: 'up' });
  });
  control.get('/ready', async (_request, response) => {
    const ready = await isReady();
    response.status(ready ? 200 : 503).json({ ready });
  });

  control.get('/ca.pem', asks([]), (_request, response) => {
    response.type('application/x-pem-file').send(caPem());
  });

  control.post('/conversations', asks([]), async (request, response) => {
    const draft: unknown = request.body === undefined ? {} : request.body;
    const problem = draftProblem(draft);
    if (problem !== undefined) throw new ControlProblem(400, problem);
    const namespace = namespaceOf(request);
    const conversation = conversationFrom(draft as ConversationDraft, createdAt(), () => ids.next(namespace));
    if (await store.conversation(namespace, conversation.id)) {
      throw new ControlProblem(
        409,
        `A conversation ${conversation.id} is there already; leave "id" out, or POST /_mock/reset first.`,
      );
    }
    const taken = await idProblem(store, namespace, draft as ConversationDraft);
    if (taken !== undefined) throw new ControlProblem(409, taken);
    await store.create(namespace, conversation);
    response.status(201).json(conversationView(conversation, Infinity));
  });
  control.get('/conversations', asks(['limit', 'cursor']), async (request, response) => {
    const limit = pageLimit(request);
    const cursor = textQuery(request, 'cursor');
    if (cursor !== undefined && !(await store.conversation(namespaceOf(request), cursor))) {
      throw new ControlProblem(400, `"cursor" is no conversation of this namespace; take it from the page before.`);
    }
    const page = await store.conversations(namespaceOf(request), {
      limit: limit + 1,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const conversations = page.slice(0, limit).map(storedView);
    response.json({ conversations, cursor: page.length > limit ? (conversations.at(-1)?.id ?? null) : null });
  });
  control.get('/conversations/:id', asks([]), async (request, response) => {
    response.json(storedView(await conversationFor(request)));
  });
  control.post('/conversations/:id/disconnect', asks([]), async (request, response) => {
    const { id } = await conversationFor(request);
    const ended = await store.end(namespaceOf(request), id, clock());
    response.json(ended && storedView(ended));
  });

  control.get('/journal', asks(['since', 'conversationId', 'verdict']), async (request, response) => {
    const verdict = choice(request, 'verdict', VERDICTS);
    const conversationId = textQuery(request, 'conversationId');
    const { entries, dropped } = await since(request, 'x', (id) => store.journal(namespaceOf(request), id));
    const exchanges = entries.filter(
      (exchange) =>
        (verdict === undefined || exchange.verdict === verdict) &&
        (conversationId === undefined || exchange.conversationId === conversationId),
    );
    response.json({ exchanges, dropped });
  });
  control.get('/findings', asks(['since', 'level', 'rule']), async (request, response) => {
    const level = choice(request, 'level', LEVELS);
    const rule = choice(request, 'rule', Object.keys(RULES));
    const { entries, dropped } = await since(request, 'f', (id) => store.findings(namespaceOf(request), id));
    const findings = entries.filter(
      (finding) => (level === undefined || finding.level === level) && (rule === undefined || finding.rule === rule),
    );
    response.json({ findings, dropped });
  });
  control.get('/findings/:id', asks([]), async (request, response) => {
    const finding = await store.finding(namespaceOf(request), request.params.id);
    if (!finding)
      throw new ControlProblem(
        404,
        `No finding ${request.params.id} in the namespace ${namespaceOf(request)}; the oldest are dropped when the journal is full.`,
      );
    response.json(finding);
  });
  control.post('/resolve', asks([]), async (request, response) => {
    response.json(await resolve(store, namespaceOf(request), request.body as ResolveRequest));
  });
  control.put('/actions/:id', asks([]), nested(EXPORT_DEPTH), async (request, response) => {
    const { id } = request.params;
    const read = readExport(request.body);
    if ('problem' in read) throw new ControlProblem(400, describeExportProblem(read.problem, 'The body'));
    await store.saveAction(namespaceOf(request), id, request.body);
    const path = `/api/v2/integrations/actions/${encodeURIComponent(id)}`;
    response.json({ id, name: read.action.name, execute: `${path}/execute`, test: `${path}/test` });
  });
  // Without a namespace a list is for all of them, and a look or a deletion is about every list.
  control.put('/faults', asks([]), (request, response) => {
    const problem = faultsProblem(request.body);
    if (problem !== undefined) throw new ControlProblem(400, problem);
    faults.set(request.body as readonly Fault[], givenNamespaceOf(request));
    response.json({ faults: faults.list(givenNamespaceOf(request)) });
  });
  control.get('/faults', asks([]), (request, response) => {
    response.json({ faults: faults.list(givenNamespaceOf(request)) });
  });
  control.delete('/faults', asks([]), (request, response) => {
    const namespace = givenNamespaceOf(request);
    if (namespace === undefined) faults.clearAll();
    else faults.clear(namespace);
    response.status(204).end();
  });
  control.get('/state', asks([]), async (request, response) => {
    const pieces: string[] = [];
    for await (const piece of stateText({ store, ids }, [namespaceOf(request)], clock())) pieces.push(piece);
    response.type('json').send(pieces.join(''));
  });
  control.put('/state', asks([]), async (request, response) => {
    const { namespaces, savedAt } = stateFrom(request.body, 'The body');
    const [only, ...others] = Object.values(namespaces);
    if (!only || others.length > 0)
      throw new ControlProblem(400, 'The body must hold one namespace, whatever its name.');
    const namespace = namespaceOf(request);
    await store.restore(namespace, snapshotOf(only, createdAt()));
    await afresh([namespace], 'The import', idsGivenIn(only, savedAt));
    response.json({ conversations: only.conversations.length });
  });
  control.post('/state', asks([]), async (_request, response) => {
    if (!save) throw new ControlProblem(409, 'There is no state file; start the mock with --state FILE.');
    await save();
    response.status(204).end();
  });
  control.post('/reset', asks([]), async (request, response) => {
    const namespace = namespaceOf(request);
    await store.reset(namespace);
    faults.clear(givenNamespaceOf(request));
    await afresh([namespace], 'The reset');
    response.status(204).end();
  });

  async function conversationFor(request: Request<{ id: string }>): Promise<Conversation> {
    const { id } = request.params;
    const conversation = await store.conversation(namespaceOf(request), id);
    if (!conversation) throw new ControlProblem(404, `No conversation ${id} in the namespace ${namespaceOf(request)}.`);
    return conversation;
  }

  control.use((request) => {
    const asked = `${request.method} /_mock${request.path}`;
    const near = nearest(asked, CALLS);
    const cure = near === undefined ? `It has ${CALLS.join(', ')}.` : `Did you mean ${near}?`;
    throw new ControlProblem(404, `${asked} is not part of the control API. ${cure}`);
  });
  app.use('/_mock', control);
  app.use(refuse(onFault));
  return app;
}

function refuse(onFault: (fault: unknown) => void): ErrorRequestHandler {
  return (fault: unknown, _request, response, _next) => {
    const [status, text] = problemOf(fault);
    const code = status === 500 ? 'internal.server.error' : 'mock.control';
    const contextId = newId();
    response
      .set('ININ-Correlation-Id', contextId)
      .status(status)
      .json(errorBody(status, code, text, contextId));
    if (status === 500) onFault(fault);
  };
}

/** The status and words for a wrong request; anything else is our bug. */
function problemOf(fault: unknown): readonly [status: number, text: string] {
  if (fault instanceof ControlProblem || fault instanceof ResolveProblem) return [fault.status, fault.message];
  if (fault instanceof StoreUnavailable || fault instanceof StateUnavailable) return [503, fault.message];
  if (fault instanceof StateProblem) return [400, fault.message];
  if (fault instanceof URIError) return [400, 'The path holds a broken percent escape.'];
  const { status, type, message, limit } = fault as {
    readonly status?: number;
    readonly type?: string;
    readonly message?: string;
    readonly limit?: number;
  };
  if (type === 'entity.too.large') {
    const cure = limit === STATE_BODY_BYTES ? 'start with it as the state file: --state FILE' : 'send it in parts';
    return [413, `The body is larger than ${limit} bytes; ${cure}.`];
  }
  if (type === 'entity.parse.failed') return [400, `The body is not JSON: ${String(message)}`];
  // From the parser: a charset or an encoding it does not have, or bytes that cannot be unpacked.
  if (status !== undefined && status < 500) return [status, `The body cannot be read: ${String(message)}`];
  return [500, 'The server failed to answer the request.'];
}
