import type { ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import { reject, type Behaviour, type Rejected } from '../../behaviours/shared/behaviour';
import { DEVELOPMENT_CHOICE } from '../../behaviours/shared/sources';
import { refusalOf, type Drop, type Injected } from '../../faults/faults';
import type { Judgement } from '../../judge';
import { writtenOut, type RawHeaders, type Reply } from '../server/reply';

/** Not of the ledger: it says what somebody asked the mock to do, not what the vendor does. */
const FAULT: Behaviour = {
  id: 'fault-injected',
  question: 'fault',
  summary: 'A fault that was asked for with /_mock/faults, --faults or answerNext.',
  evidence: 'assumed',
  sources: [DEVELOPMENT_CHOICE],
  on: [],
  decide: () => undefined,
  examples: [],
};
/** Nobody hears it; the journal shows it with status 0. */
const SILENCE: Rejected = { kind: 'rejected', status: 0, code: 'mock.fault', message: 'The connection was dropped.' };

/** No token can expire at the login; this is its 401, as recorded (GCLOUDCX in behaviours/shared/sources.ts). */
const WRONG_SECRET = reject(401, 'invalid_client', 'authentication failed');

/** The judgement that a fault puts in the place of the vendor's; undefined when the request is judged as ever. */
export function faultJudgement(
  injected: Injected,
  { resetSeconds, isLogin }: { readonly resetSeconds: number; readonly isLogin: boolean },
): Judgement | undefined {
  const refusal = injected.drop === 'before' ? SILENCE : refusalOf(injected, resetSeconds);
  const verdict = isLogin && refusal?.status === 401 ? WRONG_SECRET : refusal;
  return verdict && { verdict, behaviour: FAULT, notes: [], changes: new Map(), reply: 'merged', lagMs: 0 };
}

/** True when a request fails through no fault of its sender, of which there is nothing to advise. */
export function isRefusal({ status, drop }: Injected): boolean {
  return status !== undefined || drop === 'before';
}

/** Ends the connection: without a word, or in the middle of the reply. */
export function cutOff(response: ServerResponse, reply: Reply, headers: RawHeaders, drop: Drop): void {
  const { socket } = response;
  if (drop !== 'half' || !socket) {
    response.destroy();
    return;
  }
  const { all, text = '' } = writtenOut(reply, headers);
  const lines = all.map((part, index) => (index % 2 === 0 ? `${part}: ` : `${part}\r\n`));
  const head = `HTTP/1.1 ${reply.status} ${STATUS_CODES[reply.status] ?? ''}\r\n${lines.join('')}`;
  socket.end(text === '' ? head : `${head}\r\n${text.slice(0, text.length / 2)}`);
}
