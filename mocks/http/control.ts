import express, {
  type ErrorRequestHandler,
  type Express,
  type NextFunction,
  type Request,
  type Response,
} from 'express';
import { conversationFrom, draftProblem, type ConversationDraft } from '../conversation';
import { describeExportProblem, readExport } from '../data-actions';
import { LEVELS } from '../findings/finding';
import { RULES } from '../findings/rules';
import { nearest } from '../findings/nearest';
import { newId } from '../ids';
import { sequenceOf } from '../journal';
import { resolve, ResolveProblem, type ResolveRequest } from '../resolve';
import { StoreUnavailable, type Conversation, type Page, type Participant, type Store } from '../store/store';
import { DEFAULT_NAMESPACE, namespaceIn, namespaceRefusal } from './namespace';
import { errorBody } from './reply';
import { conversationView } from './views';

/** What the control API needs of a running mock. */
export type ControlOptions = {
  readonly store: Store;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** When a conversation made now is to have started, in epoch milliseconds. */
  readonly createdAt: () => number;
  readonly isReady: () => boolean;
  /** Hears of a namespace that was reset. */
  readonly onReset: (namespace: string) => void;
  readonly onFault: (fault: unknown) => void;
};

/** Largest control body, in bytes: a fixture of a few thousand participants. */
export const CONTROL_BODY_BYTES = 10 * 1024 * 1024;
const DEFAULT_PAGE = 100;
const MOST_PAGE = 1_000;
const VERDICTS = ['applied', 'ignored', 'rejected'];
const CALLS = [
  'GET /_mock/health',
  'GET /_mock/ready',
  'POST /_mock/conversations',
  'GET /_mock/conversations',
  'GET /_mock/conversations/{id}',
  'POST /_mock/conversations/{id}/disconnect',
  'GET /_mock/journal',
  'GET /_mock/findings',
  'GET /_mock/findings/{id}',
  'POST /_mock/resolve',
  'PUT /_mock/actions/{id}',
  'POST /_mock/reset',
];

/** A wrong control request: what is wrong, and how to mend it. */
class ControlProblem extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The control API, `/_mock` (interface, section 6). */
export function controlApp({ store, clock, createdAt, isReady, onReset, onFault }: ControlOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  const control = express.Router({ caseSensitive: true });
  // Any content type: a control body is JSON, whatever curl calls it.
  control.use(express.json({ limit: CONTROL_BODY_BYTES, type: () => true, strict: false }));

  control.get('/health', (_request, response) => {
    response.json({ status: 'up' });
  });
  control.get('/ready', (_request, response) => {
    response.status(isReady() ? 200 : 503).json({ ready: isReady() });
  });

  control.post('/conversations', asks([]), async (request, response) => {
    const draft: unknown = request.body === undefined ? {} : request.body;
    const problem = draftProblem(draft);
    if (problem !== undefined) throw new ControlProblem(400, problem);
    const conversation = conversationFrom(draft as ConversationDraft, createdAt(), newId);
    const namespace = namespaceOf(request);
    if (await store.conversation(namespace, conversation.id)) {
      throw new ControlProblem(
        409,
        `A conversation ${conversation.id} is there already; leave "id" out, or POST /_mock/reset first.`,
      );
    }
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
  control.put('/actions/:id', asks([]), async (request, response) => {
    const { id } = request.params;
    const read = readExport(request.body);
    if ('problem' in read) throw new ControlProblem(400, describeExportProblem(read.problem, 'The body'));
    await store.saveAction(namespaceOf(request), id, request.body);
    const path = `/api/v2/integrations/actions/${encodeURIComponent(id)}`;
    response.json({ id, name: read.action.name, execute: `${path}/execute`, test: `${path}/test` });
  });
  control.post('/reset', asks([]), async (request, response) => {
    const namespace = namespaceOf(request);
    await store.reset(namespace);
    onReset(namespace);
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
  if (fault instanceof URIError) return [400, 'The path holds a broken percent escape.'];
  const { status, type, message } = fault as {
    readonly status?: number;
    readonly type?: string;
    readonly message?: string;
  };
  if (type === 'entity.too.large')
    return [413, `The body is larger than ${CONTROL_BODY_BYTES} bytes; send it in parts.`];
  if (type === 'entity.parse.failed') return [400, `The body is not JSON: ${String(message)}`];
  if (type !== undefined && status !== undefined && status < 500)
    return [status, `The body cannot be read: ${String(message)}`];
  return [500, 'The server failed to answer the request.'];
}

function namespaceOf(request: Request): string {
  const queried = textQuery(request, 'namespace');
  const refusal = namespaceRefusal(queried);
  if (refusal) throw new ControlProblem(refusal.status, refusal.message);
  return namespaceIn(request) ?? queried ?? DEFAULT_NAMESPACE;
}

/** Refuses a query member that the call does not have: a misspelt filter would silently filter nothing. */
function asks(names: readonly string[]) {
  const known = [...names, 'namespace'];
  return <P>({ query, method, path }: Request<P>, _response: Response, next: NextFunction): void => {
    const stranger = Object.keys(query).find((name) => !known.includes(name));
    if (stranger !== undefined)
      throw new ControlProblem(400, `${method} /_mock${path} has no "${stranger}"${instead(stranger, known)}`);
    next();
  };
}

function textQuery({ query }: Request, name: string): string | undefined {
  const value = query[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') throw new ControlProblem(400, `"${name}" is given more than once; give it once.`);
  return value;
}

function choice(request: Request, name: string, values: readonly string[]): string | undefined {
  const value = textQuery(request, name);
  if (value === undefined || values.includes(value)) return value;
  throw new ControlProblem(400, `There is no ${name} "${value}"${instead(value, values)}`);
}

function instead(wrong: string, known: readonly string[]): string {
  const near = nearest(wrong, known);
  return near === undefined ? `; known are ${known.join(', ')}.` : `; did you mean "${near}"?`;
}

/** Entries after an id of their own kind, or after a time. */
async function since<T extends { readonly at: string }>(
  request: Request,
  kind: 'x' | 'f',
  read: (id?: string) => Promise<Page<T>>,
): Promise<Page<T>> {
  const text = textQuery(request, 'since');
  if (text === undefined) return read();
  if (text.startsWith(`${kind}-`) && sequenceOf(text) > 0) return read(text);
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) {
    throw new ControlProblem(
      400,
      `"since" must be an id such as ${kind}-000031, or a time such as 2026-11-22T10:00:00Z.`,
    );
  }
  const page = await read();
  return { ...page, entries: page.entries.filter(({ at }) => Date.parse(at) > time) };
}

function pageLimit(request: Request): number {
  const text = textQuery(request, 'limit');
  if (text === undefined) return DEFAULT_PAGE;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_PAGE)
    throw new ControlProblem(400, `"limit" must be a whole number from 1 to ${MOST_PAGE}.`);
  return limit;
}

/** What is stored, with the revision and time of each attribute. */
function storedView({ id, medium, state, startTime, endTime, participants }: Conversation) {
  return {
    id,
    mediaType: medium,
    state,
    startTime: new Date(startTime).toISOString(),
    endTime: endTime === undefined ? null : new Date(endTime).toISOString(),
    participants: participants.map(storedParticipant),
  };
}

function storedParticipant({ id, purpose, name, userId, queueId, communicationId, revision, attributes }: Participant) {
  const entries = [...attributes];
  return {
    id,
    purpose,
    name: name ?? null,
    userId: userId ?? null,
    queueId: queueId ?? null,
    communicationId,
    revision,
    attributes: Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
    history: Object.fromEntries(
      entries.map(([key, attribute]) => [
        key,
        { revision: attribute.revision, at: new Date(attribute.at).toISOString() },
      ]),
    ),
  };
}
