/** A folder for a certificate authority that cannot be used; the message says why and what to do. */
export class AuthorityUnusable extends Error {
  override readonly name = 'AuthorityUnusable';
}
