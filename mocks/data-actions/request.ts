import type { ActionExport } from './export';
import { failureAt, templateFailure, type Failure } from './failure';
import type { Inputs } from './inputs';
import {
  parseTemplate,
  renderTemplate,
  type Context,
  type Limits,
  type UnsetReference,
} from './engines/velocity/index';
import { pointerOf } from '../util/json-pointer';

/** A rendered request; `body` is the rendered text, null where none is sent. */
export type ActionRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
};

/** What templates may name beside the inputs. */
export type Secrets = {
  /** `${credentials.x}`. */
  readonly credentials?: Readonly<Record<string, string>>;
  /** `${authResponse.x}`. */
  readonly authResponse?: Readonly<Record<string, string>>;
};

/** A reference that had no value and printed itself. */
export type Unset = UnsetReference & { readonly pointer: string };
export type RenderedRequest = { readonly request: ActionRequest; readonly unset: readonly Unset[] };

/** JSON pointers of the templates of a request, in the order of rendering. */
export const URL_POINTER = '/config/request/requestUrlTemplate';
export const BODY_POINTER = '/config/request/requestTemplate';

/** The templates of a request that are rendered: pointer into the export, and text. GET sends no body: half of the published exports print their inputs there and none is sent (DATA_ACTION_EXPORTS). */
export function requestTemplates({ request }: ActionExport): readonly (readonly [pointer: string, text: string])[] {
  const { url, headers, template, method } = request;
  const ofHeaders = Object.entries(headers).map(([name, text]) => [headerPointer(name), text] as const);
  const body =
    template === undefined || method === 'GET' || method === 'HEAD' ? [] : [[BODY_POINTER, template] as const];
  return [[URL_POINTER, url], ...ofHeaders, ...body];
}

/** The pointer of a header's template. */
export function headerPointer(name: string): string {
  return pointerOf(['config', 'request', 'headers', name]);
}

/** Renders URL, headers and body. */
export function renderRequest(
  action: ActionExport,
  inputs: Inputs,
  {
    secrets = {},
    limits = {},
    contextId,
  }: { readonly secrets?: Secrets; readonly limits?: Partial<Limits>; readonly contextId: string },
): RenderedRequest | { readonly failure: Failure } {
  const context: Context = { input: inputs, rawRequest: JSON.stringify(inputs), ...secrets };
  const texts = new Map<string, string>();
  const unset: Unset[] = [];
  for (const [pointer, text] of requestTemplates(action)) {
    const rendered = renderText(text, context, { limits });
    if ('problem' in rendered) {
      const name = pointer.split('/').at(-1) ?? pointer;
      return { failure: templateFailure(rendered.problem, name, contextId) };
    }
    texts.set(pointer, rendered.text);
    unset.push(...rendered.unset.map((reference) => ({ ...reference, pointer })));
  }
  const names = Object.keys(action.request.headers);
  const headers = names.map((name) => [name, texts.get(headerPointer(name)) ?? ''] as const);
  const broken = headers.find(([, value]) => /[\r\n\0]/.test(value));
  if (broken)
    return {
      failure: failureAt('request', contextId, { why: `The header "${broken[0]}" was rendered with a line break.` }),
    };
  const body = texts.get(BODY_POINTER) ?? '';
  const request: ActionRequest = {
    method: action.request.method,
    url: (texts.get(URL_POINTER) ?? '').trim(),
    headers: Object.fromEntries(body === '' ? headers : withContentType(headers)),
    body: body === '' ? null : body,
  };
  return { request, unset };
}

/** Parses and renders in one go. */
export function renderText(
  text: string,
  context: Context,
  options: Parameters<typeof renderTemplate>[2] = {},
): ReturnType<typeof renderTemplate> {
  const parsed = parseTemplate(text);
  return 'problem' in parsed ? parsed : renderTemplate(parsed.template, context, options);
}

/** Published exports write JSON without naming a type and are read as JSON, so the platform must add it. */
function withContentType(headers: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  if (headers.some(([name]) => name.toLowerCase() === 'content-type')) return headers;
  return [...headers, ['Content-Type', 'application/json']];
}

/** What a developer hears of references that printed themselves: one sentence for each, which quotes no value. */
export function unsetSummaries(unset: readonly Unset[]): readonly string[] {
  const places = new Map(unset.map((each) => [`${each.pointer} ${each.reference}`, each]));
  return [...places.values()].map(({ reference, pointer, line, column }) => {
    const template = pointer.split('/').at(-1) ?? pointer;
    return `${reference} has no value and was sent as it stands (${template}, line ${line}, column ${column}).`;
  });
}
