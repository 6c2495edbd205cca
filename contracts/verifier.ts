import { spawn } from 'node:child_process';

/** What the Pact verifier says of one interaction. */
export type Mismatched = {
  readonly type: string;
  readonly path?: string;
  readonly key?: string;
  readonly expected?: unknown;
  readonly actual?: unknown;
  readonly mismatch?: string;
};
/** What the Pact verifier says of one file, in its order of interactions. */
export type Verdicts = {
  readonly interactions: readonly {
    readonly description: string;
    readonly isOk: boolean;
    readonly mismatches: readonly Mismatched[];
    readonly fault?: string;
  }[];
  /** Set when the verifier itself failed. */
  readonly fault?: string;
};

/** The package is not there; it is no dependency, since not everybody verifies. */
export class PactMissing extends Error {
  constructor() {
    super(
      'verify needs the Pact verifier, which is not installed. Install it beside understudy: npm install --save-dev @pact-foundation/pact@16.4.0',
    );
    this.name = 'PactMissing';
  }
}

type Job = { readonly file: string; readonly provider: string; readonly states: readonly string[] };

/**
 * The verifier writes bodies, values and all, to the standard output of its process by native code, and it sends
 * loopback traffic to a proxy of the environment. So it gets a process of its own, without either.
 */
const CHILD = `
const [, pact, url] = process.argv;
const { Verifier } = require(pact);
process.on('message', async ({ file, provider, states }) => {
  const handler = (name) => async (params) => {
    const reply = await fetch(url + '/_state', { method: 'POST', body: JSON.stringify({ name, params: params ?? {} }) });
    return reply.json();
  };
  const stateHandlers = Object.fromEntries(states.map((name) => [name, handler(name)]));
  try {
    await new Verifier({ provider, providerBaseUrl: url, pactUrls: [file], logLevel: 'error', stateHandlers, timeout: 30000 })
      .verifyProvider()
      .then((output) => process.send({ output }));
  } catch (fault) {
    process.send({ fault: String(fault && fault.message) });
  }
});
`;

/** Verifies pact files one after the other against a provider; `states` are the sentences it may be asked to set up. */
export async function verifyWithPact(
  jobs: readonly Job[],
  { url, findPact = pactPath }: { readonly url: string; readonly findPact?: () => string | undefined },
): Promise<readonly Verdicts[]> {
  const pact = findPact();
  if (pact === undefined) throw new PactMissing();
  const child = spawn(process.execPath, ['-e', CHILD, pact, url], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: environmentWithoutProxies(process.env),
  });
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const verdicts: Verdicts[] = [];
  try {
    for (const job of jobs) verdicts.push(verdictsOf(await asked(child, job, said)));
  } finally {
    child.kill();
  }
  return verdicts;
}

type Child = ReturnType<typeof spawn>;
type Answer = { readonly output?: string; readonly fault?: string };

function asked(child: Child, job: Job, said: readonly string[]): Promise<Answer> {
  return new Promise((resolve, fail) => {
    const ended = (): void => {
      fail(new Error(`The Pact verifier ended before it was done. ${said.join('').slice(-500)}`));
    };
    child.once('exit', ended);
    child.once('error', fail);
    child.once('message', (answer) => {
      child.off('exit', ended);
      child.off('error', fail);
      resolve(answer as Answer);
    });
    child.send(job);
  });
}

function pactPath(): string | undefined {
  try {
    // From where the user works first: it is the user's package, not ours.
    return require.resolve('@pact-foundation/pact', { paths: [process.cwd(), __dirname] });
  } catch {
    return undefined;
  }
}

function environmentWithoutProxies(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const others = Object.entries(environment).filter(([name]) => !/^(?:https?|all)_proxy$/i.test(name));
  return { ...Object.fromEntries(others), PACT_DO_NOT_TRACK: 'true' };
}

type Result = {
  readonly errors?: readonly {
    readonly interaction: string;
    readonly mismatch?: { readonly mismatches?: readonly Mismatched[]; readonly message?: string };
  }[];
  readonly interactionResults?: readonly { readonly description: string; readonly result: string }[];
};

function verdictsOf({ output, fault }: Answer): Verdicts {
  const text = fault ?? output ?? '';
  const result = resultIn(text);
  if (!result?.interactionResults) return { interactions: [], ...(fault === undefined ? {} : { fault: text }) };
  const errors = [...(result.errors ?? [])];
  const interactions = result.interactionResults.map(({ description, result: word }) => {
    const at = errors.findIndex(({ interaction }) => interaction.endsWith(` - ${description}`));
    const error = word === 'OK' || at < 0 ? undefined : errors.splice(at, 1)[0];
    const message = error?.mismatch?.message;
    return {
      description,
      isOk: word === 'OK',
      mismatches: error?.mismatch?.mismatches ?? [],
      ...(message === undefined ? {} : { fault: message }),
    };
  });
  return { interactions };
}

function resultIn(text: string): Result | undefined {
  try {
    return JSON.parse(text) as Result;
  } catch {
    return undefined;
  }
}
