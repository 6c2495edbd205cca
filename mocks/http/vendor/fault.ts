import type { ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import { reject, type Rejected } from '../../behaviours/shared/behaviour';
import { refusalOf, type Drop, type Injected } from '../../faults/faults';
import type { CannedJudgement, FaultJudgement, Judgement } from '../../judge';
import { writtenOut, type RawHeaders, type Reply } from '../server/reply';

/** What headers and journal name in the place of a behaviour. */
const IN_ITS_PLACE = { fault: 'fault-injected', stub: 'stub-answered', spec: 'spec-answered' } as const;
/** Nobody hears it; the journal shows it with status 0. */
const SILENCE: Rejected = { kind: 'rejected', status: 0, code: 'mock.fault', message: 'The connection was dropped.' };

/** No token can expire at the login; this is its 401, as recorded (GCLOUDCX in behaviours/shared/sources.ts). */
const WRONG_SECRET = reject(401, 'invalid_client', 'authentication failed');

/** The judgement that a fault puts in the place of the vendor's; undefined when the request is judged as ever. */
export function faultJudgement(
  injected: Injected,
  { resetSeconds, isLogin }: { readonly resetSeconds: number; readonly isLogin: boolean },
): FaultJudgement | undefined {
  const refusal = injected.drop === 'before' ? SILENCE : refusalOf(injected, resetSeconds);
  const verdict = isLogin && refusal?.status === 401 ? WRONG_SECRET : refusal;
  return verdict && { origin: 'fault', verdict, notes: [], changes: new Map(), reply: 'merged', lagMs: 0 };
}

/** The id of what a judgement comes from, as headers and journal show it. */
export function behaviourId(judgement: Judgement | FaultJudgement | CannedJudgement): string {
  return judgement.origin === 'behaviour' ? judgement.behaviour.id : IN_ITS_PLACE[judgement.origin];
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
