import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../mocks/internal';
import { parsedOr } from '../mocks/util/json';

/** Files that name a project, and where in them the name stands. */
const SOURCES: Readonly<Record<string, (text: string) => string | undefined>> = {
  'package.json': nameInJson,
  'pyproject.toml': (text) => /^\[(?:project|tool\.poetry)\][^[]*?^name\s*=\s*["']([^"']+)["']/ms.exec(text)?.[1],
  'pom.xml': (text) => /<artifactId>\s*([^<\s]+)\s*</.exec(text.replace(/<parent>.*?<\/parent>/s, ''))?.[1],
  'go.mod': (text) => /^module\s+(\S+?)(?:\/v\d+)?\s*$/m.exec(text)?.[1],
  'composer.json': nameInJson,
};

/** What the project in a folder calls itself, without a scope or vendor in front; undefined where nothing says so. */
export function projectName(folder: string): string | undefined {
  for (const [file, nameIn] of Object.entries(SOURCES)) {
    const name = nameIn(textAt(join(folder, file)))
      ?.split('/')
      .at(-1)
      ?.trim();
    if (name !== undefined && name !== '') return name;
  }
  return undefined;
}

function nameInJson(text: string): string | undefined {
  const document = parsedOr(text, undefined);
  return isRecord(document) && typeof document['name'] === 'string' ? document['name'] : undefined;
}

function textAt(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The project is of another kind, or the file is not for us.
    return '';
  }
}
