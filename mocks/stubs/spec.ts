import { existsSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { once } from '../util/once';

/** What is asked of a document. */
export type SpecRequest = {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
};
/** What a document answers. */
export type SpecReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

/** A document that answers what it describes, as soon as it is read; undefined for all else. */
export type Spec = {
  readonly answer: (request: SpecRequest) => Promise<SpecReply | undefined>;
  /** Settles when the document is read: with how many operations, or with what is wrong with it. */
  readonly ready: Promise<number>;
  readonly stop: () => void;
};

/** A document that cannot be used: why, and the cure. */
export class SpecProblem extends Error {
  override readonly name = 'SpecProblem';
}

/**
 * Reads an OpenAPI or Swagger document in a thread of its own, so that no request waits for it, and answers by Prism from
 * its examples and schemas. Prism is loaded there and nowhere else.
 */
export function openSpec(file: string): Spec {
  const { Worker } = loadWorkers();
  const worker = new Worker(workerFile(), { workerData: { file }, execArgv: [] });
  worker.unref();
  const waiting = new Map<number, (reply: SpecReply | undefined) => void>();
  let count = 0;
  let why: string | undefined;
  const ready = new Promise<number>((resolve, reject) => {
    worker.on('message', (told: WorkerMessage) => {
      if ('operations' in told) resolve(told.operations);
      else if ('problem' in told) {
        why = told.problem;
        reject(new SpecProblem(told.problem));
      } else {
        waiting.get(told.id)?.(told.reply);
        waiting.delete(told.id);
      }
    });
    worker.on('error', (fault: Error) => {
      why = fault.message;
      reject(new SpecProblem(`${file} cannot be served (${fault.message}).`));
      for (const settle of waiting.values()) settle(undefined);
      waiting.clear();
    });
  });
  // Whoever waits for it hears of it; nobody has to.
  ready.catch(() => undefined);
  return {
    ready,
    async answer(request) {
      if (why !== undefined) return undefined;
      const id = (count += 1);
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        worker.postMessage({ id, request });
      });
    },
    stop: once(() => void worker.terminate()),
  };
}

/** What the thread says. */
export type WorkerMessage =
  | { readonly operations: number }
  | { readonly problem: string }
  | { readonly id: number; readonly reply: SpecReply | undefined };

/** Beside the sources, and at the same place of the package. */
function workerFile(): string {
  const places = [2, 3].map((up) =>
    join(__dirname, ...Array<string>(up).fill('..'), 'mocks/stubs/runtime/spec-worker.cjs'),
  );
  const file = places.find((place) => existsSync(place));
  if (file === undefined)
    throw new Error('mocks/stubs/runtime/spec-worker.cjs is missing: the installation is broken.');
  return file;
}

function loadWorkers(): typeof import('node:worker_threads') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only with --spec
  return require('node:worker_threads') as typeof import('node:worker_threads');
}
