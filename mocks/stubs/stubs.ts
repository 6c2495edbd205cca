import { isRecord, type Body } from '../behaviours/shared/behaviour';
import { decoded } from '../contract/contract';
import { publishedById } from '../contract/published';
import type { Stub } from './stub';

/** What a stub is held against. */
export type StubbedRequest = {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly body: Body;
  /** The operation, when the mock plays it. */
  readonly played: string | undefined;
};
/** A stub that answers a request, with what the braces of its path stand for. */
export type StubHit = { readonly stub: Stub; readonly params: Readonly<Record<string, string>> };

type Kept = { readonly stub: Stub; readonly pattern: RegExp; readonly names: readonly string[]; left: number };

/** A gateway setting, or the host `apps.`, puts these in front of the vendor's own path. */
const PREFIX = /^\/(?:api|login|platform)(?=\/api\/v2\/)/;

/** The stubs of a mock, asked in their order; the first that fits answers. */
export class Stubs {
  #kept: readonly Kept[] = [];

  /** Whether a request is worth a look. */
  get isEmpty(): boolean {
    return this.#kept.length === 0;
  }

  /** Puts a checked list in the place of the one before. */
  set(stubs: readonly Stub[]): void {
    this.#kept = stubs.map(keptOf);
  }

  /** Puts one before all others. */
  add(stub: Stub): void {
    this.#kept = [keptOf(stub), ...this.#kept];
  }

  /** Those that still have requests to answer. */
  list(): readonly Stub[] {
    return this.#kept.flatMap(({ stub, left }) =>
      left === 0 ? [] : [stub.times === undefined ? stub : { ...stub, times: left }],
    );
  }

  /** The stub that answers a request, which is used up by one. */
  hit(request: StubbedRequest): StubHit | undefined {
    const path = request.path.replace(PREFIX, '');
    for (const kept of this.#kept) {
      const found = kept.left > 0 ? fits(kept, request, path) : undefined;
      if (!found) continue;
      kept.left -= 1;
      return { stub: kept.stub, params: found };
    }
    return undefined;
  }
}

function keptOf(stub: Stub): Kept {
  const operation = stub.match.operation === undefined ? undefined : publishedById(stub.match.operation);
  const path = operation?.path ?? stub.match.path ?? '';
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const source = path
    .split(/\{\w+\}/)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('([^/]+)');
  const match = operation ? { ...stub.match, method: operation.method } : stub.match;
  return { stub: { ...stub, match }, pattern: new RegExp(`^${source}$`), names, left: stub.times ?? Infinity };
}

function fits(
  { stub, pattern, names }: Kept,
  { method, body, played }: StubbedRequest,
  path: string,
): Readonly<Record<string, string>> | undefined {
  const { match, override = false } = stub;
  if (played !== undefined && !override) return undefined;
  if (match.method !== undefined && match.method !== method) return undefined;
  const found = pattern.exec(path);
  if (!found || (match.body !== undefined && !containsBody(body, match.body))) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, decoded(found[index + 1] ?? '')]));
}

function containsBody(body: Body, wanted: unknown): boolean {
  const text = 'text' in body ? body.text : '';
  if (typeof wanted === 'string') return text.includes(wanted);
  return body.kind === 'json' && contains(body.value, wanted);
}

/** Members of objects one by one, anything else whole. */
function contains(value: unknown, wanted: unknown): boolean {
  if (!isRecord(wanted)) return JSON.stringify(value) === JSON.stringify(wanted);
  return isRecord(value) && Object.keys(wanted).every((key) => contains(value[key], wanted[key]));
}

/** The body of a stub with its placeholders filled in; one that nobody knows stays as it is. */
export function filledIn(body: unknown, values: Readonly<Record<string, string | undefined>>): unknown {
  if (typeof body === 'string')
    return body.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
    );
  if (Array.isArray(body)) return body.map((item) => filledIn(item, values));
  if (!isRecord(body)) return body;
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, filledIn(value, values)]));
}
