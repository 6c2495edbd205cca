import { isRecord } from '../behaviours/shared/behaviour';
import { matchRoute, ROUTES } from '../contract/contract';
import { nearestPublishedId, publishedById } from '../contract/published';
import { didYouMean } from '../util/did-you-mean';
import type { StubMatch } from './stub';

const MEMBERS = ['match', 'status', 'headers', 'body', 'times', 'override'];
const MATCH_MEMBERS = ['operation', 'method', 'path', 'body'];
const METHODS = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'HEAD'];
/** Node writes these itself, by the body that it sends. */
const OWN_HEADERS = /^(?:content-length|transfer-encoding|connection)$/i;
/** A list longer than this is no list of stubs by hand. */
const MAX_STUBS = 10_000;

/** What is wrong with a list of stubs, in a sentence with its place and the cure; undefined when nothing is. */
export function stubsProblem(value: unknown): string | undefined {
  if (!Array.isArray(value))
    return 'Stubs are a list, such as [{ "match": { "operation": "getUsersMe" }, "body": {} }].';
  if (value.length > MAX_STUBS) return `There are ${value.length} stubs; ${MAX_STUBS} can be kept.`;
  for (const [index, stub] of (value as readonly unknown[]).entries()) {
    const problem = stubProblem(stub, `stubs[${index}]`);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function stubProblem(stub: unknown, at: string): string | undefined {
  if (!isRecord(stub)) return `${at} must be an object.`;
  const stranger = Object.keys(stub).find((key) => !MEMBERS.includes(key));
  if (stranger !== undefined) return `${at} has no "${stranger}"${didYouMean(stranger, MEMBERS)}`;
  const { match, status, headers, times, override } = stub;
  if (!isRecord(match))
    return `${at}.match is missing; say which requests it answers, by "operation" or by "method" and "path".`;
  if (status !== undefined && !isWholeNumber(status, 200, 599))
    return `${at}.status must be a whole number from 200 to 599.`;
  if (times !== undefined && !isWholeNumber(times, 1, Number.MAX_SAFE_INTEGER))
    return `${at}.times must be a whole number of at least 1.`;
  if (override !== undefined && typeof override !== 'boolean') return `${at}.override must be true or false.`;
  return (
    headersProblem(headers, at) ?? matchProblem(match, at) ?? shadowProblem(match as StubMatch, override === true, at)
  );
}

function isWholeNumber(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

function headersProblem(headers: unknown, at: string): string | undefined {
  if (headers === undefined) return undefined;
  if (!isRecord(headers)) return `${at}.headers must be an object of text.`;
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) return `${at}.headers: "${name}" is no name of a header.`;
    if (OWN_HEADERS.test(name)) return `${at}.headers: leave "${name}" out; it comes from the body.`;
    if (typeof value !== 'string' || /[^\t\x20-\x7e\x80-\xff]/.test(value))
      return `${at}.headers.${name} must be text of one line.`;
  }
  return undefined;
}

function matchProblem(match: Readonly<Record<string, unknown>>, at: string): string | undefined {
  const stranger = Object.keys(match).find((key) => !MATCH_MEMBERS.includes(key));
  if (stranger !== undefined) return `${at}.match has no "${stranger}"${didYouMean(stranger, MATCH_MEMBERS)}`;
  const { operation, method, path } = match;
  if (operation !== undefined) return operationProblem(operation, at);
  if (typeof path !== 'string' || !path.startsWith('/'))
    return `${at}.match needs an "operation", or a "path" that starts with /.`;
  if (path.includes('?')) return `${at}.match.path has a query; a stub answers a path whatever its query.`;
  if (method !== undefined && !METHODS.includes(String(method)))
    return `${at}.match.method: there is no "${String(method)}"${didYouMean(String(method), METHODS)}`;
  return undefined;
}

function operationProblem(operation: unknown, at: string): string | undefined {
  if (typeof operation !== 'string') return `${at}.match.operation must be the id of an operation, such as getUsersMe.`;
  if (ROUTES.some(({ id }) => id === operation) || publishedById(operation)) return undefined;
  const near = nearestPublishedId(operation);
  return `${at}.match.operation: the vendor publishes no "${operation}"${near === undefined ? '; ids are those of its SDK, such as getUsersMe.' : `; did you mean "${near}"?`}`;
}

/** A stub over what the mock plays would hide a lost write without a word. */
function shadowProblem({ operation, method, path }: StubMatch, override: boolean, at: string): string | undefined {
  if (override) return undefined;
  const played = operation ?? playedAt(method, path ?? '');
  if (played === undefined || !ROUTES.some(({ id }) => id === played)) return undefined;
  return `${at}: the mock plays ${played} itself; say "override": true to answer it all the same, or leave the stub out.`;
}

function playedAt(method: string | undefined, path: string): string | undefined {
  const filled = path.replace(/\{\w+\}/g, 'x');
  for (const one of method === undefined ? METHODS : [method]) {
    const match = matchRoute(one, filled);
    if (match.kind === 'route') return match.route.id;
  }
  return undefined;
}
