import { spawn } from 'node:child_process';
import { parsedOr } from '../mocks/util/json';

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
    /** The pact calls the interaction pending, so that its failure fails nobody. */
    readonly isPending?: boolean;
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

type Job = { readonly file: string; readonly provider: string };

/**
 * The verifier writes bodies, values and all, to the standard output of its process by native code, and it sends
 * loopback traffic to a proxy of the environment. So it gets a process of its own, without either. And it is the core
 * that is asked: the package puts a proxy in front, which sends forms as JSON, `{}` as nothing, and bad JSON not at all.
 */
const CHILD = `
const [, pact, url, statesUrl] = process.argv;
const core = require('node:module').createRequire(pact)('@pact-foundation/pact-core');
const { verifyPacts } = core.default ?? core;
process.on('message', async ({ file, provider }) => {
  try {
    const output = await verifyPacts({
      provider, providerBaseUrl: url, pactUrls: [file], logLevel: 'error', providerStatesSetupUrl: statesUrl, timeout: 30000,
    });
    process.send({ output });
  } catch (fault) {
    process.send({ fault: String(fault && fault.message) });
  }
});
`;

/** Verifies pact files one after the other against a provider; `statesUrl` hears which provider state comes next. */
export async function verifyWithPact(
  jobs: readonly Job[],
  {
    url,
    statesUrl,
    findPact = pactPath,
  }: { readonly url: string; readonly statesUrl: string; readonly findPact?: () => string | undefined },
): Promise<readonly Verdicts[]> {
  const pact = findPact();
  if (pact === undefined) throw new PactMissing();
  const child = spawn(process.execPath, ['-e', CHILD, pact, url, statesUrl], {
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

type Failure = {
  readonly interaction: string;
  readonly mismatch?: { readonly mismatches?: readonly Mismatched[]; readonly message?: string };
};
type Result = {
  readonly errors?: readonly Failure[];
  readonly pendingErrors?: readonly Failure[];
  readonly interactionResults?: readonly { readonly description: string; readonly result: string }[];
};

function verdictsOf({ output, fault }: Answer): Verdicts {
  const text = fault ?? output ?? '';
  const result = resultIn(text);
  if (!result?.interactionResults) return { interactions: [], ...(fault === undefined ? {} : { fault: text }) };
  const pending = new Set(result.pendingErrors);
  const errors = [...(result.errors ?? []), ...pending];
  const interactions = result.interactionResults.map(({ description, result: word }) => {
    const at = errors.findIndex(({ interaction }) => interaction.endsWith(` - ${description}`));
    const error = word === 'OK' || at < 0 ? undefined : errors.splice(at, 1)[0];
    const message = error?.mismatch?.message;
    return {
      description,
      isOk: word === 'OK',
      mismatches: error?.mismatch?.mismatches ?? [],
      ...(message === undefined ? {} : { fault: message }),
      ...(error && pending.has(error) ? { isPending: true } : {}),
    };
  });
  return { interactions };
}

function resultIn(text: string): Result | undefined {
  return parsedOr(text, undefined) as Result | undefined;
}
