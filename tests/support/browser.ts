import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BROWSER = process.env['CHROMIUM'] ?? 'chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** The page's host; the browser takes it for 127.0.0.1, as it would after DNS rebinding. */
export const OTHER_HOST = 'other.example';

/** A web site of somebody else's, on a port of loopback. */
export type Site = {
  readonly origin: string;
  /** Opens a page of this site in Chromium, which runs the body of an async function there, and resolves to what that returned. */
  run(script: string): Promise<unknown>;
  close(): Promise<void>;
};

/** Serves a site under `OTHER_HOST`. */
export async function otherSite(): Promise<Site> {
  let told: (result: unknown) => void = () => undefined;
  let page = '';
  const server = createServer((request, response) => {
    if (request.method !== 'POST') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(page);
      return;
    }
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    request.on('end', () => {
      response.end();
      told(JSON.parse(text));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://${OTHER_HOST}:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    run: (script) => {
      page = `<!doctype html><body><script>
        (async () => {
          const result = await (async () => { ${script} })().catch((fault) => ({ fault: String(fault) }));
          await fetch('/told', { method: 'POST', body: JSON.stringify(result) });
        })();
      </script>`;
      return browsed(origin, new Promise((resolve) => (told = resolve)));
    },
    close: () => closed(server),
  };
}

async function browsed(url: string, result: Promise<unknown>): Promise<unknown> {
  const profile = mkdtempSync(join(tmpdir(), 'understudy-browser-'));
  const rules = `--host-resolver-rules=MAP ${OTHER_HOST} 127.0.0.1`;
  const browser = spawn(BROWSER, [...FLAGS, `--user-data-dir=${profile}`, rules, url], {
    stdio: 'ignore',
    detached: true,
  });
  const gone = new Promise<never>((_resolve, fail) => {
    browser.once('error', () => fail(new Error(`There is no ${BROWSER}: apt-get install chromium, or set CHROMIUM.`)));
    browser.once('exit', (code) => fail(new Error(`${BROWSER} ended with ${String(code)} before the page had run.`)));
  });
  try {
    return await Promise.race([result, gone]);
  } finally {
    gone.catch(() => undefined);
    const ended = new Promise((resolve) => browser.once('close', resolve));
    if (browser.pid !== undefined && browser.exitCode === null) {
      // The whole group: a browser is many processes.
      process.kill(-browser.pid, 'SIGKILL');
      await ended;
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
