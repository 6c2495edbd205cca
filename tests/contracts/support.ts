import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const C = 'c1d2e3f4-a5b6-4789-8a9b-0c1d2e3f4a5b';
export const P = 'a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c5d';
export const PATH = `/api/v2/conversations/${C}/participants/${P}/attributes`;
export const HEADERS = { Authorization: 'Bearer token', 'Content-Type': 'application/json' };
export const ACTIVE = {
  name: 'an active conversation with a customer',
  params: { conversationId: C, participantId: P },
};

/** An interaction of version 3; what is not said is a right write. */
export function interaction(
  over: Record<string, unknown> = {},
  request: Record<string, unknown> = {},
  response: Record<string, unknown> = {},
) {
  return {
    description: 'a write',
    request: {
      method: 'PATCH',
      path: PATH,
      headers: HEADERS,
      body: { attributes: { customer_tier: 'gold' } },
      ...request,
    },
    response: { status: 202, ...response },
    ...over,
  };
}

export function pact(...interactions: unknown[]) {
  return {
    consumer: { name: 'job' },
    provider: { name: 'genesys-cloud' },
    interactions,
    metadata: { pactSpecification: { version: '3.0.0' } },
  };
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes files (JSON unless text or bytes) into a new folder; gives the folder. */
export async function folderOf(files: Record<string, unknown>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'understudy-test-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    writeFileSync(
      join(folder, name),
      typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content, null, 2),
    );
  }
  return folder;
}
