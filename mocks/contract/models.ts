import { Validator } from '@cfworker/json-schema';
import document from '../../openapi/document.json';
import type { Route } from './contract';
import { once } from '../util/once';

/** What the OpenAPI document says of one side of an operation. `problems` checks a JSON body; undefined where none is described. */
export type BodyModel = {
  readonly contentTypes: readonly string[];
  readonly problems: ((body: unknown) => readonly SchemaProblem[]) | undefined;
};
/** A described reply, with the names of its headers in lower case. */
export type ReplyModel = BodyModel & { readonly headers: readonly string[] };

type Schema = Readonly<Record<string, unknown>>;
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;
type Parameter = { readonly name: string; readonly in: string; readonly schema?: Schema };
type Reply = { readonly content?: Content; readonly headers?: Readonly<Record<string, unknown>> };
type DocumentedOperation = {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses: Readonly<Record<string, Reply | { readonly $ref: string }>>;
};

const SCHEMAS = document.components.schemas as unknown as Readonly<Record<string, Schema>>;

/** The request body of an operation. */
export function requestModel(route: Route): BodyModel {
  return described(operationOf(route).requestBody?.content, SCHEMAS);
}

/** The reply of a status; undefined where the document has none. A consumer may name a part of the body, nothing beyond it. */
export function replyModel(route: Route, status: number): ReplyModel | undefined {
  const found = operationOf(route).responses[status];
  if (!found) return undefined;
  const reply = resolved<Reply>(found);
  const headers = Object.keys(reply.headers ?? {}).map((name) => name.toLowerCase());
  return { ...described(reply.content, EXPECTED()), headers };
}

/** The query parameters of an operation with a check of the text of each. */
export function queryModel(route: Route): ReadonlyMap<string, (text: string) => boolean> {
  const item = (document.paths as unknown as Record<string, DocumentedOperation>)[route.path];
  const parameters = [...(item?.parameters ?? []), ...(operationOf(route).parameters ?? [])];
  return new Map(
    parameters
      .map((parameter) => resolved<Parameter>(parameter))
      .filter((parameter) => parameter.in === 'query')
      .map(({ name, schema }) => [
        name,
        (text: string) => schema?.['type'] !== 'boolean' || /^(?:true|false)$/.test(text),
      ]),
  );
}

function operationOf({ path, method }: Route): DocumentedOperation {
  const item = (document.paths as unknown as Record<string, Record<string, DocumentedOperation>>)[path];
  const operation = item?.[method.toLowerCase()];
  if (!operation) throw new Error(`The document has lost ${method} ${path}.`);
  return operation;
}

function resolved<T>(node: T | { readonly $ref: string }): T {
  if (typeof node !== 'object' || node === null || !('$ref' in node)) return node as T;
  const found = node.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((parent, key) => (parent as Record<string, unknown>)[key], document);
  return found as T;
}

function described(content: Content | undefined, schemas: Readonly<Record<string, Schema>>): BodyModel {
  const contentTypes = Object.keys(content ?? {});
  const schema = content?.[contentTypes[0] ?? '']?.schema;
  // A validator is dear, and most requests have no body worth one.
  return { contentTypes, problems: schema && ((body) => schemaCheck(schema, schemas)(body)) };
}

const EXPECTED = once(expectations);

/**
 * The models as a consumer may expect them: a part is enough, so nothing is required; a member the model does not
 * have will not come, so none is allowed. `allOf` becomes one object, since each part would forbid the others' members.
 */
function expectations(): Readonly<Record<string, Schema>> {
  return Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, expectation(schema)]));
}

function expectation(node: unknown): Schema {
  const { allOf, required: _required, ...schema } = node as Schema;
  const parts = (Array.isArray(allOf) ? allOf : []).map((part) => expectation(resolved<Schema>(part as Schema)));
  const properties = Object.assign({}, ...parts.map((part) => part['properties']), schema['properties']) as Schema;
  const isObject = schema['type'] === 'object' || parts.length > 0;
  const { items, additionalProperties } = schema;
  const isOpen = additionalProperties === undefined || additionalProperties === true;
  return {
    ...Object.assign({}, ...parts),
    ...schema,
    ...(items === undefined ? {} : { items: expectation(items) }),
    ...(isObject
      ? {
          properties: Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, expectation(value)])),
          additionalProperties: isOpen ? false : additionalProperties,
        }
      : {}),
  };
}

/** Where a value differs from a schema: a JSON pointer and the reason, which quotes no value. */
export type SchemaProblem = { readonly pointer: string; readonly problem: string };

/** Keywords whose errors only say that something inside is wrong. */
const WRAPPERS: ReadonlySet<string> = new Set(['properties', 'additionalProperties', 'items', '$ref', 'allOf']);

/** A check of values against a schema that may refer to the models of the contract. */
function schemaCheck(schema: object, schemas: object): (value: unknown) => readonly SchemaProblem[] {
  const validator = new Validator({ ...schema, components: { schemas } } as never, '2020-12', false);
  return (value) =>
    validator
      .validate(value)
      .errors.filter(({ keyword }) => !WRAPPERS.has(keyword))
      .map(({ instanceLocation, keyword, error }) => ({
        pointer: instanceLocation.slice(1),
        problem: keyword === 'false' ? 'the model has no such member' : problemText(keyword, error),
      }));
}

function problemText(keyword: string, error: string): string {
  const types = /^Instance type "(\w+)" is invalid\. Expected "(.*)"\.$/.exec(error);
  if (types) return `${types[1]} where the model has ${types[2]}`;
  const missing = /required property "(.*)"/.exec(error);
  return missing ? `"${missing[1]}" is missing` : `it breaks "${keyword}" of the model`;
}
