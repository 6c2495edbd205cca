import { isRecord } from '../mocks/internal';
import { parsedOr } from '../mocks/util/json';
import { PACT_BYTES, placesIn, type PactFile } from './files';
import { readPact } from './pact';

/** Where a Pact Broker is, and how it is asked. Credentials are sent to its own origin alone and stand in no message. */
export type BrokerAccess = {
  readonly url: string;
  readonly token?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
};

/** Which pacts of a provider are to be verified, as the broker's own question has it. */
export type BrokerQuestion = {
  readonly provider: string;
  /** Consumer version selectors, such as `{mainBranch: true}`; the broker chooses when there are none. */
  readonly selectors?: readonly Readonly<Record<string, unknown>>[];
  readonly branch?: string | undefined;
  /** A pact that was never verified is pending: it fails nobody. */
  readonly isPendingWanted?: boolean;
  /** Work in progress since a day, such as 2026-01-31, comes as well. */
  readonly wipSince?: string | undefined;
};

/** A pact that came from a broker, with the place where its result goes. */
export type BrokerPact = PactFile & { readonly content: string; readonly resultsUrl: string | undefined };

/** What a verification came to, for `can-i-deploy` to read. */
export type BrokerResult = {
  readonly isSuccess: boolean;
  readonly providerVersion: string;
  readonly buildUrl?: string | undefined;
  readonly tests: readonly { readonly interaction: string; readonly isOk: boolean }[];
  readonly verifiedBy: { readonly implementation: string; readonly version: string };
};

/** The broker cannot be asked, or what it says is no answer. */
export class BrokerProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BrokerProblem';
  }
}

/** A client of a Pact Broker. It follows the links that the broker gives, as its HAL documents are meant to be read. */
export type Broker = {
  /** The pacts that the broker wants verified, in its order. */
  readonly pactsFor: (question: BrokerQuestion) => Promise<readonly BrokerPact[]>;
  /** The pact of an address, such as the one that a webhook hands over. */
  readonly pactAt: (url: string) => Promise<BrokerPact>;
  /** Says what came of a pact. */
  readonly publish: (pact: BrokerPact, result: BrokerResult) => Promise<void>;
  /** Notes that a version of the provider is of a branch. */
  readonly noteBranch: (provider: string, version: string, branch: string) => Promise<void>;
};

const TIMEOUT_MS = 30_000;
const FOR_VERIFICATION = ['pb:provider-pacts-for-verification', 'beta:provider-pacts-for-verification'];

export function brokerAt({ url, ...access }: BrokerAccess): Broker {
  const { root, authorization } = rootOf(url, access);
  const ask = async (
    address: string,
    how: Request = {},
  ): Promise<{ readonly text: string; readonly value: unknown }> => {
    const target = new URL(address, root);
    // A link may lead to another host, which has no business with the credentials.
    const isOwn = target.origin === root.origin && authorization !== undefined;
    const headers: Record<string, string> = {
      accept: 'application/hal+json, application/json',
      ...(how.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(isOwn ? { authorization } : {}),
    };
    const response = await fetch(target, {
      method: how.method ?? 'GET',
      headers,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(how.body === undefined ? {} : { body: JSON.stringify(how.body) }),
    }).catch((fault: unknown) => {
      throw new BrokerProblem(`The broker at ${shownUrl(target)} does not answer (${reasonOf(fault)}).`);
    });
    const text = await response.text();
    if (!response.ok) throw new BrokerProblem(refusalText(response.status, how.method ?? 'GET', target));
    if (text.length > PACT_BYTES) throw new BrokerProblem(`What ${shownUrl(target)} answers is too large.`);
    return { text, value: parsedOr(text, undefined) };
  };
  const link = async (names: readonly string[], values: Readonly<Record<string, string>>): Promise<string> => {
    const { value } = await ask(root.href);
    const href = names.map((name) => linkIn(value, name)).find((found) => found !== undefined);
    if (href === undefined)
      throw new BrokerProblem(`${shownUrl(root)} is no Pact Broker, or an old one: it has no link ${names[0] ?? ''}.`);
    return filled(href, values);
  };
  const pactAt = async (address: string, isPending = false): Promise<BrokerPact> => {
    const { text, value } = await ask(address);
    if (!isRecord(value)) throw new BrokerProblem(`${shownUrl(new URL(address, root))} is no pact: it is not JSON.`);
    const pact = readPact(value);
    const interactions = isPending ? pact.interactions.map((one) => ({ ...one, isPending })) : pact.interactions;
    return {
      file: shownUrl(new URL(address, root)),
      pact: { ...pact, interactions },
      placeOf: placesIn(() => text),
      content: text,
      resultsUrl: linkIn(value, 'pb:publish-verification-results'),
    };
  };
  return {
    pactAt: (address) => pactAt(address),
    pactsFor: async (question) => {
      const href = await link(FOR_VERIFICATION, { provider: question.provider });
      const { value } = await ask(href, { method: 'POST', body: wordsOf(question) });
      const embedded = isRecord(value) && isRecord(value['_embedded']) ? value['_embedded']['pacts'] : undefined;
      const listed = Array.isArray(embedded) ? embedded.filter(isRecord) : [];
      const pacts: BrokerPact[] = [];
      for (const one of listed) {
        const self = linkIn(one, 'self');
        const { verificationProperties: properties } = one;
        const isPending = isRecord(properties) && properties['pending'] === true;
        if (self !== undefined) pacts.push(await pactAt(self, isPending));
      }
      return pacts;
    },
    publish: async ({ file, resultsUrl }, { isSuccess, providerVersion, buildUrl, tests, verifiedBy }) => {
      if (resultsUrl === undefined)
        throw new BrokerProblem(`The result of ${file} cannot be published: the pact has no link for it.`);
      const testResults = tests.map(({ interaction, isOk }) => ({
        interactionDescription: interaction,
        success: isOk,
      }));
      const body = {
        success: isSuccess,
        providerApplicationVersion: providerVersion,
        ...(buildUrl === undefined ? {} : { buildUrl }),
        testResults,
        verifiedBy,
      };
      await ask(resultsUrl, { method: 'POST', body });
    },
    noteBranch: async (provider, version, branch) => {
      const href = await link(['pb:pacticipant-branch-version'], { pacticipant: provider, branch, version });
      await ask(href, { method: 'PUT', body: {} });
    },
  };
}

type Request = { readonly method?: 'POST' | 'PUT'; readonly body?: unknown };

/** An address may hold a name and a password; they go into the header and nowhere else. */
function rootOf(
  text: string,
  { token, username, password = '' }: Omit<BrokerAccess, 'url'>,
): { readonly root: URL; readonly authorization: string | undefined } {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new BrokerProblem('The address of the broker must be a URL such as https://broker.example.');
  const root = new URL(text);
  const own = root.username === '' ? undefined : [root.username, root.password].map(decodeURIComponent).join(':');
  root.username = '';
  root.password = '';
  if (!root.pathname.endsWith('/')) root.pathname += '/';
  if (token !== undefined) return { root, authorization: `Bearer ${token}` };
  const pair = username === undefined ? own : `${username}:${password}`;
  return { root, authorization: pair === undefined ? undefined : `Basic ${Buffer.from(pair).toString('base64')}` };
}

function wordsOf({ selectors = [], branch, isPendingWanted = false, wipSince }: BrokerQuestion): unknown {
  return {
    ...(selectors.length > 0 ? { consumerVersionSelectors: selectors } : {}),
    ...(branch === undefined ? {} : { providerVersionBranch: branch }),
    includePendingStatus: isPendingWanted,
    ...(wipSince === undefined ? {} : { includeWipPactsSince: wipSince }),
  };
}

function linkIn(document: unknown, name: string): string | undefined {
  const links = isRecord(document) ? document['_links'] : undefined;
  const link = isRecord(links) ? links[name] : undefined;
  const one: unknown = Array.isArray(link) ? link[0] : link;
  return isRecord(one) && typeof one['href'] === 'string' ? one['href'] : undefined;
}

function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(values[name] ?? ''));
}

/** An address without what might be secret in it. */
function shownUrl({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}

function refusalText(status: number, method: string, target: URL): string {
  const hint =
    status === 401 || status === 403
      ? '; look at --broker-token, or --broker-username and --broker-password'
      : status === 404
        ? '; is the provider known there, and is its name spelled so?'
        : '';
  return `The broker answers ${status} to ${method} ${shownUrl(target)}${hint}.`;
}

function reasonOf(fault: unknown): string {
  const { cause, name } = fault as Error & { readonly cause?: { readonly code?: string } };
  if (name === 'TimeoutError') return `nothing within ${TIMEOUT_MS / 1000} seconds`;
  return cause?.code ?? name;
}
