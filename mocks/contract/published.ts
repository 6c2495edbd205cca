import type list from '../../openapi/published.json';
import { editDistance, nearest } from '../util/did-you-mean';
import { once } from '../util/once';

/** An operation that the vendor publishes, whether the mock plays it or not. `path` is the template: `/api/v2/users/{userId}`. */
export type PublishedOperation = { readonly id: string; readonly method: string; readonly path: string };

type Node = {
  readonly children: Map<string, Node>;
  parameter?: Node;
  readonly operations: PublishedOperation[];
};
type Published = { readonly root: Node; readonly byId: ReadonlyMap<string, PublishedOperation> };

/** Read when it is first asked for: requests to what the mock plays never need it. */
const published = once((): Published => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a third of a megabyte that most runs do without
  const { operations } = require('../../openapi/published.json') as typeof list;
  const root = emptyNode();
  const byId = new Map<string, PublishedOperation>();
  for (const line of operations) {
    const [path = '', method = '', id = ''] = line.split(' ');
    const operation = { id, method, path };
    byId.set(id, operation);
    let node = root;
    for (const segment of path.slice(1).split('/')) node = nodeUnder(node, segment);
    node.operations.push(operation);
  }
  return { root, byId };
});

function emptyNode(): Node {
  return { children: new Map(), operations: [] };
}

function nodeUnder(node: Node, segment: string): Node {
  if (segment.startsWith('{')) return (node.parameter ??= emptyNode());
  const child = node.children.get(segment) ?? emptyNode();
  node.children.set(segment, child);
  return child;
}

/** A gateway setting, or the host `apps.`, puts these in front of the vendor's own path. */
const PREFIX = /^\/(?:api|login|platform)(?=\/api\/v2\/)/;

/** The operations of a path (without its query), one a method; empty when the vendor publishes no such path. */
export function publishedAt(path: string): readonly PublishedOperation[] {
  const segments = path.replace(PREFIX, '').slice(1).split('/');
  return reached(published().root, segments, 0) ?? [];
}

/** A word before an id: `/users/me` is no user of the id "me". Steps back where a word leads nowhere. */
function reached(node: Node, segments: readonly string[], at: number): readonly PublishedOperation[] | undefined {
  const segment = segments[at];
  if (segment === undefined) return node.operations.length > 0 ? node.operations : undefined;
  if (segment === '') return undefined;
  for (const next of [node.children.get(segment), node.parameter]) {
    const found = next && reached(next, segments, at + 1);
    if (found) return found;
  }
  return undefined;
}

/** The operation of a method and a path. */
export function publishedOperation(method: string, path: string): PublishedOperation | undefined {
  return publishedAt(path).find((operation) => operation.method === method);
}

/** The operation of an id, such as `getUsersMe`. */
export function publishedById(id: string): PublishedOperation | undefined {
  return published().byId.get(id);
}

/** The id of the operation that a wrong id was probably meant to be. */
export function nearestPublishedId(id: string): string | undefined {
  return nearest(id, published().byId.keys());
}

/** The published path that differs from one by a misspelt segment or two; undefined when none is near. */
export function nearestPublishedPath(path: string): string | undefined {
  const segments = path.replace(PREFIX, '').slice(1).split('/');
  let best: { readonly cost: number; readonly path: string } | undefined;
  const most = 1 + Math.floor(segments.join('').length / 12);
  const walk = (node: Node, at: number, cost: number): void => {
    if (cost > most || (best && cost >= best.cost)) return;
    const segment = segments[at];
    if (segment === undefined) {
      const [operation] = node.operations;
      if (operation) best = { cost, path: operation.path };
      return;
    }
    const exact = node.children.get(segment);
    if (exact) walk(exact, at + 1, cost);
    // An id has a digit; a word is taken for an id only where it is not nearly a word of the path.
    if (node.parameter) walk(node.parameter, at + 1, /\d|[{]/.test(segment) ? cost : cost + 1);
    for (const [word, child] of node.children) {
      if (word === segment || Math.abs(word.length - segment.length) > most) continue;
      const distance = editDistance(word.toLowerCase(), segment.toLowerCase());
      if (distance <= Math.max(1, word.length / 4)) walk(child, at + 1, cost + distance);
    }
  };
  walk(published().root, 0, 0);
  return best?.path;
}
