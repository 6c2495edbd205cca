import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemporaryFolder } from './temporary-folder';
import { FILE_HOSTS, LOOKS_LIKE_VENDOR, playedHosts } from './vendor-hosts';

/** Where a preload sends which hosts; what `runtimes/` reads. */
export type Redirection = {
  readonly port: number;
  readonly hosts: readonly string[];
  readonly pattern: string;
  readonly except: readonly string[];
};

/** Also hosts that only look like the vendor's: the mock refuses them, where the network might not. */
export function redirectionTo(port: number, interceptHosts: readonly string[]): Redirection {
  return { port, hosts: playedHosts(interceptHosts), pattern: LOOKS_LIKE_VENDOR.source, except: FILE_HOSTS };
}

/** Two folders up from the sources, three from the build: what is no TypeScript is in the package as it stands. */
function runtimeFile(name: string): string {
  const places = [2, 3].map((up) => join(__dirname, ...Array<string>(up).fill('..'), 'mocks/intercept/runtimes', name));
  const file = places.find((place) => existsSync(place));
  if (file === undefined) throw new Error(`mocks/intercept/runtimes/${name} is missing: the installation is broken.`);
  return file;
}

/** What `runtimes/node.cjs` installs; the file that does so in a process of its own, or a thread, is `preload`. */
export type NodeInterception = Redirection & { readonly ca: string; readonly preload: string };

/** Writes the file that `node --require` takes. */
export function writeNodePreload(folder: TemporaryFolder, redirection: Redirection, ca: string): NodeInterception {
  const name = 'node.cjs';
  const preload = folder.write(name, '');
  const interception: NodeInterception = { ...redirection, ca, preload };
  folder.write(name, `require(${JSON.stringify(runtimeFile(name))}).install(${JSON.stringify(interception)});\n`);
  return interception;
}

/** Installs it in this process; the function that is returned ends it. */
export function installInNode(interception: NodeInterception): () => void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the same file that other processes load
  const runtime = require(runtimeFile('node.cjs')) as { readonly install: (what: NodeInterception) => () => void };
  return runtime.install(interception);
}

/** Writes the folder that belongs on the `PYTHONPATH`. */
export function writePythonPreload(folder: TemporaryFolder, redirection: Redirection): string {
  const name = 'sitecustomize.py';
  folder.write('python/hosts.json', JSON.stringify(redirection));
  return join(folder.write(`python/${name}`, readFileSync(runtimeFile(`python/${name}`), 'utf8')), '..');
}
