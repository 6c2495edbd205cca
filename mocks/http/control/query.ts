import type { NextFunction, Request, Response } from 'express';
import { didYouMean } from '../../util/did-you-mean';
import { numberOf } from '../../store/journal';
import { BadInput } from '../../util/problem';
import type { Page, Store } from '../../store/store';
import { DEFAULT_NAMESPACE, NAMESPACE_HEADER, namespaceIn, namespaceRefusal } from '../server/namespace';

const DEFAULT_PAGE = 100;
const MAX_PAGE = 1_000;
/** Among so many worlds a thing that is not here is looked for. */
const MAX_WORLDS_SEARCHED = 100;

/** The namespace that a control call is about: the header's, the query's, or `default`. */
export function namespaceOf(request: Request): string {
  return givenNamespaceOf(request) ?? DEFAULT_NAMESPACE;
}

/** The namespace that a control call names; undefined when it names none. */
export function givenNamespaceOf(request: Request): string | undefined {
  const queried = textQuery(request, 'namespace');
  const refusal = namespaceRefusal(queried);
  if (refusal) throw new BadInput(refusal.message, refusal.status);
  return namespaceIn(request) ?? queried;
}

/** What a call reads of all worlds, or of the one that it names; entries of several worlds stand in the order of time. */
export async function fromWorlds<T extends { readonly at: string }>(
  request: Request,
  store: Pick<Store, 'namespaces'>,
  read: (namespace: string) => Promise<Page<T>>,
): Promise<Page<T & { readonly namespace: string }>> {
  const given = givenNamespaceOf(request);
  const worlds = given === undefined ? [...new Set([DEFAULT_NAMESPACE, ...(await store.namespaces())])] : [given];
  const pages = await Promise.all(
    worlds.map(async (namespace) => {
      const { entries, dropped } = await read(namespace);
      return { dropped, entries: entries.map((entry) => ({ ...entry, namespace })) };
    }),
  );
  const entries = pages.flatMap((page) => page.entries);
  if (pages.length > 1) entries.sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
  return { entries, dropped: pages.reduce((sum, { dropped }) => sum + dropped, 0) };
}

/** Another world in which something is, for the message that it is not in this one. */
export async function elsewhere(
  request: Request,
  store: Pick<Store, 'namespaces'>,
  isIn: (namespace: string) => Promise<unknown>,
): Promise<string> {
  const here = namespaceOf(request);
  for (const namespace of (await store.namespaces()).filter((name) => name !== here).slice(0, MAX_WORLDS_SEARCHED))
    if ((await isIn(namespace)) !== undefined)
      return ` It is in the namespace ${namespace}: send the header ${NAMESPACE_HEADER}: ${namespace}.`;
  return '';
}

/** Refuses a query member that the call does not have: a misspelt filter would silently filter nothing. */
export function asks(names: readonly string[]) {
  const known = [...names, 'namespace'];
  return <P>({ query, method, path }: Request<P>, _response: Response, next: NextFunction): void => {
    const stranger = Object.keys(query).find((name) => !known.includes(name));
    if (stranger !== undefined)
      throw new BadInput(`${method} /_mock${path} has no "${stranger}"${didYouMean(stranger, known)}`);
    next();
  };
}

/** One member of the query; empty counts as not given. */
export function textQuery({ query }: Request, name: string): string | undefined {
  const value = query[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') throw new BadInput(`"${name}" is given more than once; give it once.`);
  return value;
}

/** A member of the query that has to be one of some words. */
export function choice(request: Request, name: string, values: readonly string[]): string | undefined {
  const value = textQuery(request, name);
  if (value === undefined || values.includes(value)) return value;
  throw new BadInput(`There is no ${name} "${value}"${didYouMean(value, values)}`);
}

/** Entries after an id of their own kind, or after a time. */
export async function since<T extends { readonly at: string }>(
  request: Request,
  kind: 'x' | 'f',
  read: (id?: string) => Promise<Page<T>>,
): Promise<Page<T>> {
  const text = textQuery(request, 'since');
  if (text === undefined) return read();
  if (text.startsWith(`${kind}-`) && numberOf(text) > 0) return read(text);
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) {
    throw new BadInput(`"since" must be an id such as ${kind}-000031, or a time such as 2026-11-22T10:00:00Z.`);
  }
  const page = await read();
  return { ...page, entries: page.entries.filter(({ at }) => Date.parse(at) > time) };
}

/** How many conversations a page holds. */
export function pageLimit(request: Request): number {
  const text = textQuery(request, 'limit');
  if (text === undefined) return DEFAULT_PAGE;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE)
    throw new BadInput(`"limit" must be a whole number from 1 to ${MAX_PAGE}.`);
  return limit;
}
