import { Validator } from '@cfworker/json-schema';
import document from '../../openapi/document.json';
import type { components, operations } from '../../openapi/types';
import { MEDIA, type Kind, type Medium, type Operation } from '../behaviours/shared/behaviour';

/** Every operation of the contract by its id. */
export type OperationId = keyof operations & string;
/** The models of the contract. */
export type Schemas = components['schemas'];

/** One operation with the method that reaches it. */
export type Route = Operation & { readonly id: OperationId; readonly method: string };

/** What a method and path mean; `params` are decoded. `allow` lists the methods when only the path is known. */
export type Match =
  | { readonly kind: 'route'; readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | {
      readonly kind: 'other-method';
      readonly allow: readonly string[];
      readonly params: Readonly<Record<string, string>>;
      readonly path: string;
    }
  | { readonly kind: 'unknown' };

type Node = {
  readonly children: Map<string, Node>;
  /** The length of the longest child: an id need not be looked up among words. */
  longest: number;
  parameter?: { readonly name: string; readonly node: Node };
  readonly routes: Map<string, Route>;
};
type DocumentOperation = {
  readonly operationId: string;
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
  };
  readonly 'x-scopes'?: readonly string[];
  readonly 'x-permissions'?: readonly string[];
  readonly 'x-unpublished'?: boolean;
  readonly 'x-user-context'?: boolean;
};

const METHODS = ['get', 'put', 'post', 'patch', 'delete', 'head'] as const;
const MEDIA_SEGMENTS: ReadonlyMap<string, Medium> = new Map(MEDIA.map((medium) => [`${medium}s`, medium]));
/** Gateway settings of the official SDKs put these in front. */
const PREFIXES = ['/api/', '/login/'] as const;

/** The segment of a media path, such as `calls`. */
export function mediaSegment(medium: Medium): string {
  return `${medium}s`;
}

/** The medium a path segment names, or undefined. */
export function mediumOf(segment: string): Medium | undefined {
  return MEDIA_SEGMENTS.get(segment);
}

/** Every operation of the OpenAPI document. */
export const ROUTES: readonly Route[] = Object.entries(
  document.paths as unknown as Record<string, Record<string, DocumentOperation>>,
).flatMap(([path, item]) =>
  METHODS.flatMap((method) => {
    const operation = item[method];
    return operation ? [routeOf(path, method.toUpperCase(), operation)] : [];
  }),
);

const ROOT = treeOf(ROUTES);

function routeOf(path: string, method: string, operation: DocumentOperation): Route {
  return {
    id: operation.operationId as OperationId,
    method,
    path,
    kind: kindOf(path, method),
    medium: mediumOf(path.split('/')[4] ?? ''),
    unpublished: operation['x-unpublished'] === true,
    wantsUser: operation['x-user-context'] === true,
    bodyRequired: operation.requestBody?.required === true,
    scopes: operation['x-scopes'] ?? [],
    permissions: operation['x-permissions'] ?? [],
  };
}

function kindOf(path: string, method: string): Kind {
  if (path === '/oauth/token') return 'login';
  if (path === '/oauth/authorize' || path === '/logout') return 'authorize';
  if (path.endsWith('/me')) return 'identity';
  if (path.startsWith('/api/v2/integrations')) return 'run';
  if (method === 'GET') return 'read';
  if (method === 'POST') return 'create';
  return path.endsWith('/attributes') || path.includes('/voice/') ? 'write' : 'update';
}

function treeOf(routes: readonly Route[]): Node {
  const root = emptyNode();
  for (const route of routes) {
    let node = root;
    for (const segment of route.path.slice(1).split('/')) {
      node = segment.startsWith('{') ? parameterOf(node, segment.slice(1, -1)) : childOf(node, segment);
    }
    node.routes.set(route.method, route);
  }
  return root;
}

function emptyNode(): Node {
  return { children: new Map(), longest: 0, routes: new Map() };
}

function childOf(node: Node, segment: string): Node {
  const child = node.children.get(segment) ?? emptyNode();
  node.children.set(segment, child);
  node.longest = Math.max(node.longest, segment.length);
  return child;
}

function parameterOf(node: Node, name: string): Node {
  node.parameter ??= { name, node: emptyNode() };
  return node.parameter.node;
}

/** True of the paths that belong to the vendor, with or without a gateway prefix. */
export function isVendorPath(path: string): boolean {
  return /^(?:\/(?:api|login))?\/(?:api|oauth|logout)(?:\/|$)/.test(path) || path.startsWith('/login/');
}

/** Finds the operation of a method and a path (without query); `/api` or `/login` in front is accepted. */
export function matchRoute(method: string, path: string): Match {
  const match = matchPlain(method, path);
  if (match.kind !== 'unknown') return match;
  const prefix = PREFIXES.find((candidate) => path.startsWith(candidate));
  return prefix === undefined ? match : matchPlain(method, path.slice(prefix.length - 1));
}

function matchPlain(method: string, path: string): Match {
  let node = ROOT;
  const params: Record<string, string> = {};
  for (let from = 1, to; from <= path.length; from = to + 1) {
    to = path.indexOf('/', from);
    if (to < 0) to = path.length;
    const segment = path.slice(from, to);
    const child = segment.length <= node.longest ? node.children.get(segment) : undefined;
    if (child) {
      node = child;
      continue;
    }
    if (!node.parameter || segment === '') return { kind: 'unknown' };
    params[node.parameter.name] = decoded(segment);
    node = node.parameter.node;
  }
  const route = node.routes.get(method);
  if (route) return { kind: 'route', route, params };
  if (node.routes.size === 0) return { kind: 'unknown' };
  return {
    kind: 'other-method',
    allow: [...node.routes.keys()],
    params,
    path: [...node.routes.values()][0]?.path ?? path,
  };
}

/** A percent-encoded segment as text; as it stands where the encoding is broken. */
export function decoded(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Which members a creation must have is published; that their absence is refused is not, so it is not checked. */
const LENIENT_SCHEMAS = Object.fromEntries(
  Object.entries(document.components.schemas).map(([name, schema]) => [name, { ...schema, required: [] }]),
);
const VALIDATORS: ReadonlyMap<OperationId, Validator> = new Map(
  ROUTES.filter(({ kind }) => kind === 'create').flatMap(validatorOf),
);

function validatorOf(route: Route): readonly (readonly [OperationId, Validator])[] {
  const item = (document.paths as unknown as Record<string, Record<string, DocumentOperation>>)[route.path];
  const schema = item?.[route.method.toLowerCase()]?.requestBody?.content?.['application/json']?.schema;
  return schema
    ? [[route.id, new Validator({ ...schema, components: { schemas: LENIENT_SCHEMAS } } as never, '2020-12')]]
    : [];
}

/** Where the JSON body of a creation differs from its schema: JSON pointers with the reason. */
export function violationsOf(route: Route, body: unknown): readonly string[] {
  const validator = VALIDATORS.get(route.id);
  if (!validator) return [];
  const { valid, errors } = validator.validate(body);
  if (valid || errors.every(({ keyword, error }) => WRAPPERS.has(keyword) || SCALAR_FOR_TEXT.test(error))) return [];
  return errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`);
}

/** Keywords whose errors only say that something inside is wrong. */
const WRAPPERS: ReadonlySet<string> = new Set(['properties', 'additionalProperties', 'items', '$ref', 'allOf']);
/** Published Data Actions send a number where the model has text, so the platform must turn one into the other. */
const SCALAR_FOR_TEXT = /^Instance type "(?:number|boolean)" is invalid\. Expected "string"\.$/;
