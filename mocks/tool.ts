import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who speaks: the name and version that reports and `--version` give. */
export function tool(): { readonly name: string; readonly version: string } {
  // One folder up from the sources, two from the build.
  const places = [join(__dirname, '..', 'package.json'), join(__dirname, '..', '..', 'package.json')];
  const file = places.find((place) => existsSync(place));
  if (file === undefined) throw new Error(`package.json is missing beside ${__dirname}: the installation is broken.`);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string };
  return { name: 'understudy', version };
}
