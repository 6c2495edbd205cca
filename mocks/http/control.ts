import { randomUUID } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express, type Request } from 'express';
import { conversationFrom, draftProblem, type ConversationDraft } from '../conversation';
import { LEVELS } from '../findings/finding';
import { RULES } from '../findings/rules';
import { nearest } from '../findings/nearest';
import type { Conversation, Participant, Store } from '../store/store';
import { DEFAULT_NAMESPACE, NAMESPACE_HEADER, NAMESPACE_LENGTH } from './door';
import { errorBody } from './reply';
import { conversationView } from './views';

/** What the control API needs of a running mock. */
export type ControlOptions = {
  readonly store: Store;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly isReady: () => boolean;
  readonly onFault: (fault: unknown) => void;
};

/** Largest control body, in bytes: a fixture of a few thousand participants. */
const CONTROL_BODY_BYTES = 10 * 1024 * 1024;
const DEFAULT_PAGE = 100;
const MOST_PAGE = 1_000;

/** A wrong control request: what is wrong, and how to mend it. */
class ControlProblem extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The control API, `/_mock` (interface, section 6). */
export function controlApp({ store, clock, isReady, onFault }: ControlOptions): Express {
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

  control.post('/conversations', async (request, response) => {
    const draft: unknown = request.body ?? {};
    const problem = draftProblem(draft);
    if (problem !== undefined) throw new ControlProblem(400, problem);
    const conversation = conversationFrom(draft as ConversationDraft, clock(), randomUUID);
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
  control.get('/conversations', async (request, response) => {
    const limit = pageLimit(request);
    const cursor = textQuery(request, 'cursor');
    const page = await store.conversations(namespaceOf(request), {
      limit: limit + 1,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const conversations = page.slice(0, limit).map(storedView);
    response.json({ conversations, cursor: page.length > limit ? (conversations.at(-1)?.id ?? null) : null });
  });
  control.get('/conversations/:id', async (request, response) => {
    response.json(storedView(await conversationFor(request)));
  });
  control.post('/conversations/:id/disconnect', async (request, response) => {
    const { id } = await conversationFor(request);
    const ended = await store.end(namespaceOf(request), id, clock());
    response.json(ended && storedView(ended));
  });

  control.get('/journal', async (request, response) => {
    const { entries, dropped } = await store.journal(namespaceOf(request), textQuery(request, 'since'));
    const verdict = textQuery(request, 'verdict');
    known('verdict', verdict, ['applied', 'ignored', 'rejected']);
    const conversationId = textQuery(request, 'conversationId');
    const exchanges = entries.filter(
      (exchange) =>
        (verdict === undefined || exchange.verdict === verdict) &&
        (conversationId === undefined || exchange.conversationId === conversationId),
    );
    response.json({ exchanges, dropped });
  });
  control.get('/findings', async (request, response) => {
    const { entries, dropped } = await store.findings(namespaceOf(request), textQuery(request, 'since'));
    const level = textQuery(request, 'level');
    const rule = textQuery(request, 'rule');
    known('level', level, LEVELS);
    known('rule', rule, Object.keys(RULES));
    const findings = entries.filter(
      (finding) => (level === undefined || finding.level === level) && (rule === undefined || finding.rule === rule),
    );
    response.json({ findings, dropped });
  });
  control.get('/findings/:id', async (request, response) => {
    const finding = await store.finding(namespaceOf(request), request.params.id);
    if (!finding)
      throw new ControlProblem(
        404,
        `No finding ${request.params.id} in the namespace ${namespaceOf(request)}; the oldest are dropped when the journal is full.`,
      );
    response.json(finding);
  });
  control.post('/reset', async (request, response) => {
    await store.reset(namespaceOf(request));
    response.status(204).end();
  });

  async function conversationFor(request: Request<{ id: string }>): Promise<Conversation> {
    const { id } = request.params;
    const conversation = await store.conversation(namespaceOf(request), id);
    if (!conversation) throw new ControlProblem(404, `No conversation ${id} in the namespace ${namespaceOf(request)}.`);
    return conversation;
  }

  control.use((request) => {
    throw new ControlProblem(404, `${request.method} /_mock${request.path} is not part of the control API.`);
  });
  app.use('/_mock', control);
  app.use(refuse(onFault));
  return app;
}

function refuse(onFault: (fault: unknown) => void): ErrorRequestHandler {
  return (fault: unknown, _request, response, _next) => {
    const { status, message } = fault as { readonly status?: unknown; readonly message?: unknown };
    const isTheirs = typeof status === 'number' && status >= 400 && status < 500;
    if (!isTheirs) onFault(fault);
    const code = isTheirs ? status : 500;
    const text = isTheirs
      ? fault instanceof ControlProblem
        ? fault.message
        : `The body could not be read: ${String(message)}`
      : 'The server failed to answer the request.';
    response
      .status(code)
      .json(errorBody(code, isTheirs ? 'mock.control' : 'internal.server.error', text, randomUUID()));
  };
}

function namespaceOf(request: Request): string {
  const name = request.header(NAMESPACE_HEADER) ?? textQuery(request, 'namespace') ?? DEFAULT_NAMESPACE;
  return name === '' ? DEFAULT_NAMESPACE : name.slice(0, NAMESPACE_LENGTH);
}

function textQuery({ query }: Request, name: string): string | undefined {
  const value = query[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') throw new ControlProblem(400, `"${name}" is given more than once.`);
  return value;
}

function pageLimit(request: Request): number {
  const text = textQuery(request, 'limit');
  if (text === undefined) return DEFAULT_PAGE;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_PAGE)
    throw new ControlProblem(400, `"limit" must be a whole number from 1 to ${MOST_PAGE}.`);
  return limit;
}

function known(what: string, value: string | undefined, values: readonly string[]): void {
  if (value === undefined || values.includes(value)) return;
  const near = nearest(value, values);
  throw new ControlProblem(
    400,
    `There is no ${what} "${value}"${near === undefined ? `; known are ${values.join(', ')}` : `; did you mean "${near}"?`}`,
  );
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
