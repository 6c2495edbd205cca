import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { NAMESPACE_LENGTH } from '../../store/store';
import type { Refusal } from './reply';

/** The header that picks a namespace outright. */
export const NAMESPACE_HEADER = 'x-mock-namespace';
/** The namespace of the token printed at start, and of whoever names none. */
export const DEFAULT_NAMESPACE = 'default';

/**
 * Follows whenever namespaces were reset or became what a state says: what is known of them beside the store is forgotten,
 * and the state saved. `done` is what happened, such as "The reset"; ids go on after so many as were given before.
 */
export type OnReset = (namespaces: readonly string[], done: string, idsGiven?: number) => Promise<void>;

/** A namespace said outright. Node reads header bytes as Latin-1; a name is UTF-8, as the id of an OAuth client is. */
export function namespaceIn({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
  const name = headers[NAMESPACE_HEADER];
  if (typeof name !== 'string' || name === '') return undefined;
  const bytes = Buffer.from(name, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : name;
}

/** What parts the worlds of OAuth clients: nothing, unless each client is to have its own. */
export type Isolation = 'client' | undefined;

/**
 * The world that a client's requests see: the one that its entry in the config file names; its own where clients are
 * isolated; `default` otherwise.
 */
export function worldOf(clientId: string | undefined, named: string | undefined, isolate: Isolation): string {
  if (named !== undefined) return named;
  return isolate === 'client' && clientId !== undefined ? namespaceOfClient(clientId) : DEFAULT_NAMESPACE;
}

/** A client's own world is named by its id, or by a digest of one that is too long, so that no two clients share one. */
export function namespaceOfClient(clientId: string): string {
  if (clientId.length <= NAMESPACE_LENGTH) return clientId;
  return `sha256-${createHash('sha256').update(clientId).digest('hex')}`;
}

/** Refuses a namespace too long to be one; cutting it off would let two worlds become one. */
export function namespaceRefusal(name: string | undefined): Refusal | undefined {
  if (name === undefined || name.length <= NAMESPACE_LENGTH) return undefined;
  const message = `The namespace in ${NAMESPACE_HEADER} has ${name.length} characters; at most ${NAMESPACE_LENGTH} are allowed. Shorten it.`;
  return { status: 400, code: 'mock.control', message };
}
