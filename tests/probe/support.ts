import { planFor, type Plan } from '../../contracts/probe/plan';
import { probe, type ProbeOptions } from '../../contracts/probe/prober';
import type { ProbeResult } from '../../contracts/probe/result';
import type { Subject } from '../../contracts/probe/experiments';
import { answersOf } from '../../mocks/internal';
import { fakeOrg, type FakeOrg, type OrgOptions } from '../support/fake-org/org';

// A run sends some eighty requests, and the machine may be busy.
jest.setTimeout(60_000);

const running: FakeOrg[] = [];

afterAll(async () => {
  await Promise.all(running.splice(0).map((org) => org.stop()));
});

/** An org and a probe that share a clock, which goes on when somebody waits. */
export type Scene = {
  readonly org: FakeOrg;
  readonly plan: Plan;
  run(options?: Partial<ProbeOptions>): Promise<ProbeResult>;
};

export type SceneOptions = OrgOptions & {
  readonly questions?: readonly string[];
  /** With an access token instead of a client id and secret. */
  readonly withToken?: boolean;
  readonly subject?: Partial<Subject>;
};

export async function sceneWith({
  questions,
  withToken = false,
  subject,
  ...options
}: SceneOptions = {}): Promise<Scene> {
  let now = Date.parse('2026-11-28T09:00:00Z');
  const org = await fakeOrg({ clock: () => now, ...options });
  running.push(org);
  const { conversationId, participantId, token, clientId, clientSecret } = org;
  const plan = planFor(
    { conversationId, participantId, medium: options.medium ?? 'call', ended: options.ended ?? false, ...subject },
    { hasCredentials: !withToken, ...(questions ? { questions } : {}) },
  );
  const run = (more: Partial<ProbeOptions> = {}): Promise<ProbeResult> =>
    probe(plan, {
      address: { api: org.url, login: org.url },
      credentials: withToken ? { token } : { clientId, clientSecret },
      rate: 60,
      timeoutMs: 30_000,
      signal: new AbortController().signal,
      pause: async (ms) => {
        now += ms;
      },
      clock: () => now,
      expected: { name: 'default', profile: 'default', answers: answersOf('default'), limits: {} },
      ...more,
    });
  return { org, plan, run };
}

/** The answers that differ, as `question: answer`. */
export function differencesIn({ questions }: ProbeResult): readonly string[] {
  return questions.flatMap((one) => {
    if (one.state === 'unknown') return [`${one.question}: none of the ledger`];
    return one.state === 'answered' && one.isOther ? [`${one.question}: ${one.answer}`] : [];
  });
}
