import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parsedOr } from '../mocks/util/json';

/** One difference between a reply and what an interaction expects of it, as the Pact verifier tells it. */
export type Mismatched = {
  readonly type: string;
  readonly path?: string;
  readonly key?: string;
  readonly expected?: unknown;
  readonly actual?: unknown;
  readonly mismatch?: string;
};
/** What the Pact verifier says of one interaction. */
export type Verdict = {
  readonly isOk: boolean;
  readonly mismatches: readonly Mismatched[];
  /** The verifier's own words where it has no mismatches, such as why it could not load the pact. */
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

/** The oldest release whose core plays a pact as this needs it. */
const OLDEST_MAJOR = 13;

/** The package is there and cannot be used. */
export class PactTooOld extends Error {
  constructor(version: string) {
    super(
      `verify works with @pact-foundation/pact from ${OLDEST_MAJOR} on; ${version} is installed. Install a later one: npm install --save-dev @pact-foundation/pact@16.4.0`,
    );
    this.name = 'PactTooOld';
  }
}

/** The Pact verifier, in a process of its own. */
export type Verifier = {
  /** The version of the Pact package. */
  readonly version: string;
  /** Plays a pact file that holds one interaction. */
  readonly verify: (job: Job) => Promise<Verdict>;
  readonly close: () => void;
};
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

/** Starts a Pact verifier for a provider; `statesUrl` hears which provider state comes next. */
export function startVerifier({
  url,
  statesUrl,
  findPact = pactPath,
}: {
  readonly url: string;
  readonly statesUrl: string;
  readonly findPact?: (() => string | undefined) | undefined;
}): Verifier {
  const pact = findPact();
  if (pact === undefined) throw new PactMissing();
  const version = versionOf(pact);
  if (Number.parseInt(version, 10) < OLDEST_MAJOR) throw new PactTooOld(version);
  const child = spawn(process.execPath, ['-e', CHILD, pact, url, statesUrl], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: environmentWithoutProxies(process.env),
  });
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  return {
    version,
    verify: async (job) => verdictOf(await asked(child, job, said)),
    close: () => {
      child.kill();
    },
  };
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

/** The version in the nearest package.json above a module; `0` where there is none to read. */
function versionOf(module: string): string {
  for (let folder = dirname(module); folder !== dirname(folder); folder = dirname(folder)) {
    const { name, version } = packageAt(join(folder, 'package.json'));
    if (name === '@pact-foundation/pact' && version !== undefined) return version;
  }
  return '0';
}

function packageAt(file: string): { readonly name?: string; readonly version?: string } {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string };
  } catch {
    // There is none in this folder, and the next one up is looked at.
    return {};
  }
}

function environmentWithoutProxies(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const others = Object.entries(environment).filter(([name]) => !/^(?:https?|all)_proxy$/i.test(name));
  return { ...Object.fromEntries(others), PACT_DO_NOT_TRACK: 'true' };
}

type Failure = { readonly mismatch?: { readonly mismatches?: readonly Mismatched[]; readonly message?: string } };
type Result = {
  readonly errors?: readonly Failure[];
  readonly pendingErrors?: readonly Failure[];
  readonly interactionResults?: readonly { readonly result: string }[];
};

/** What the core before 17 says when all is well; it throws otherwise, and gives no reason. */
const OLDER_SUCCESS = /^finished: 0$/;

function verdictOf({ output, fault }: Answer): Verdict {
  const text = fault ?? output ?? '';
  if (OLDER_SUCCESS.test(text)) return { isOk: true, mismatches: [] };
  const result = parsedOr(text, undefined) as Result | undefined;
  if (!result?.interactionResults) return { isOk: false, mismatches: [] };
  const [error] = [...(result.errors ?? []), ...(result.pendingErrors ?? [])];
  const results = result.interactionResults;
  const isOk = results.length > 0 && results.every(({ result: word }) => word === 'OK') && !error;
  const message = error?.mismatch?.message;
  return {
    isOk,
    mismatches: error?.mismatch?.mismatches ?? [],
    ...(message === undefined ? {} : { fault: message }),
  };
}
