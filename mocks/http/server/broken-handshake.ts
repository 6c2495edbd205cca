import type { TLSSocket } from 'node:tls';
import type { Interception } from '../../intercept/interception';

/** What a client says that does not trust the certificate: an alert of RFC 8446, section 6.2. */
const DISTRUST = /alert (?:unknown ca|certificate unknown|bad certificate|unsupported certificate)/;

/** Tells of clients that broke off a TLS handshake, so that an error in the client alone does not go unexplained. */
export function brokenHandshakeTeller(interception: Interception): (fault: Error, socket: TLSSocket) => void {
  return ({ message }, { servername }) => {
    if (!/SSL|TLS/i.test(message)) return;
    const host = typeof servername === 'string' ? servername : 'this mock';
    const why = /alert ([a-z ]+)/.exec(message)?.[1] ?? /SSL routines:[^:]*:([^:]+)/.exec(message)?.[1] ?? message;
    const cure = DISTRUST.test(message)
      ? 'It does not trust the mock’s certificate: let it trust the CA of GET /_mock/ca.pem, as exec does for what it runs.'
      : 'It found no way to speak TLS with the mock.';
    interception.tell({
      host,
      outcome: 'refused',
      reason: `A client broke off TLS with ${host} (${why.trim()}). ${cure}`,
    });
  };
}
