import type { IncomingMessage } from 'node:http';
import { matchRoute, type Match } from '../../contract/contract';

type Target = Pick<IncomingMessage, 'method' | 'url'>;

/** Where a request goes: its path without the query, and what that means. */
export type RoutedPath = { readonly path: string; readonly match: Match };

/** As many are remembered; those of a test suite are fewer. */
const MAX_PLACES = 2_000;

/** Reads a target anew. */
export function routedPathOf({ method = 'GET', url = '/' }: Target): RoutedPath {
  const query = url.indexOf('?');
  const path = query < 0 ? url : url.slice(0, query);
  return { path, match: matchRoute(method, path) };
}

/**
 * The places that requests went to. Most go where others went: the path and its ids are read once, and the journal
 * holds them once.
 */
export class RouteCache {
  readonly #known = new Map<string, Map<string, RoutedPath>>();

  of(request: Target): RoutedPath {
    const { method = 'GET', url = '/' } = request;
    const known = this.#known.get(method);
    const place = known?.get(url);
    if (place) return place;
    const fresh = routedPathOf(request);
    // Methods are many, and paths outside the contract of any length; neither comes often.
    if (fresh.match.kind !== 'route') return fresh;
    if (!known) this.#known.set(method, new Map([[url, fresh]]));
    else {
      if (known.size >= MAX_PLACES) known.clear();
      known.set(url, fresh);
    }
    return fresh;
  }
}
