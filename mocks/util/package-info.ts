import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a user calls the command from anywhere: the bare name `understudy` is another author's package on npm. */
export const COMMAND = 'npx genesys-understudy';

/** Name and version of this package, for `--version` and the heads of reports. */
export function packageInfo(): { readonly name: string; readonly version: string } {
  // Two folders up from the sources, three from the build.
  const places = [2, 3].map((up) => join(__dirname, ...Array<string>(up).fill('..'), 'package.json'));
  const file = places.find((place) => existsSync(place));
  if (file === undefined) throw new Error(`package.json is missing beside ${__dirname}: the installation is broken.`);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string };
  return { name: 'understudy', version };
}
