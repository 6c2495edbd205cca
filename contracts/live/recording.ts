import {
  entryId,
  isRecord,
  MASK,
  maskedBody,
  packageInfo,
  type Exchange,
  type ExchangeEvent,
  type Finding,
} from '../../mocks/internal';

/** An exchange as a recording keeps it: names and structure stay, every value is masked, types survive. */
export type RecordedExchange = Omit<Exchange, 'changes' | 'findings'> & {
  readonly findings: readonly Pick<Finding, 'rule' | 'level' | 'summary'>[];
};
/** What `exec --live --record FILE` writes. */
export type Recording = {
  readonly tool: { readonly name: string; readonly version: string };
  /** The origin that the requests went to. */
  readonly live: string;
  readonly profile: string;
  readonly exchanges: readonly RecordedExchange[];
};

/** What tells an org's reply apart without telling of anybody: ids, kinds, states and times. */
const PLAIN_MEMBERS: ReadonlySet<string> = new Set([
  'id',
  'purpose',
  'state',
  'status',
  'code',
  'errorCode',
  'contextId',
  'direction',
  'disconnectType',
  'provider',
  'mediaType',
  'recordingState',
  'startTime',
  'connectedTime',
  'endTime',
  'selfUri',
]);

/** Masks what passed. What has nothing to do with a conversation keeps neither request nor reply. */
export function recordingOf(
  events: readonly ExchangeEvent[],
  { live, profile }: { readonly live: string; readonly profile: string },
): Recording {
  return { tool: packageInfo(), live, profile, exchanges: events.map(recorded) };
}

function recorded({ exchange, findings }: ExchangeEvent): RecordedExchange {
  const { changes: _changes, request, response, ...rest } = exchange;
  const isKept = exchange.conversationId !== null && exchange.operation !== null;
  const { contentType } = request;
  return {
    ...rest,
    request: {
      contentType,
      ...('body' in request && isKept ? { body: withTypes(maskedBody(request.body), request.body) } : {}),
      ...(request.truncated ? { truncated: true } : {}),
    },
    response: {
      ...('body' in response && isKept ? { body: outlined(response.body) } : {}),
      ...(response.truncated ? { truncated: true } : {}),
    },
    findings: findings.map(({ rule, level, summary }) => ({ rule, level, summary })),
  };
}

/** A masked body in which a number is a number still, and a boolean a boolean. */
function withTypes(masked: unknown, original: unknown): unknown {
  if (typeof original === 'number') return 0;
  if (typeof original === 'boolean') return false;
  if (Array.isArray(original) && Array.isArray(masked)) return masked.map((each, at) => withTypes(each, original[at]));
  if (!isRecord(original) || !isRecord(masked)) return masked;
  return Object.fromEntries(Object.entries(masked).map(([name, value]) => [name, withTypes(value, original[name])]));
}

/** A reply of an org, which tells of people: only what is plain is kept as it is. */
function outlined(value: unknown, member = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => outlined(each));
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, outlined(each, name)]));
  if (PLAIN_MEMBERS.has(member)) return value;
  if (typeof value === 'string') return value === '' ? value : MASK;
  return typeof value === 'number' ? 0 : typeof value === 'boolean' ? false : value;
}

export type RecordingReading = { readonly recording: Recording } | { readonly problem: string };

/** Reads the value of a recording's file. */
export function readRecording(value: unknown): RecordingReading {
  if (!isRecord(value) || !Array.isArray(value['exchanges'])) {
    return {
      problem: 'A recording holds an object with a list "exchanges"; exec --live URL --record FILE writes one.',
    };
  }
  for (const [at, exchange] of value['exchanges'].entries()) {
    const isWhole =
      isRecord(exchange) &&
      ['method', 'path', 'verdict'].every((name) => typeof exchange[name] === 'string') &&
      typeof exchange['status'] === 'number' &&
      isRecord(exchange['request']) &&
      isRecord(exchange['response']);
    if (!isWhole)
      return { problem: `"exchanges[${at}]" is no exchange: method, path, status, verdict, request and response.` };
  }
  return { recording: value as Recording };
}

/** A recording as listeners of a mock would have heard it, so that a contract can be made of it. */
export function eventsOf({ exchanges }: Recording): readonly ExchangeEvent[] {
  return exchanges.map((exchange) => {
    const findings = exchange.findings.map(
      (one, at) => ({ id: entryId('f', at + 1), exchangeId: exchange.id, ...one }) as Finding,
    );
    const { request, response } = exchange;
    return {
      namespace: 'live',
      exchange: { ...exchange, request, response, findings: findings.map(({ id }) => id) },
      findings,
      worst: findings[0]?.id,
      bytes: 0,
    };
  });
}
