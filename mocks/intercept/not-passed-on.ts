/** Why a request could not be passed on: what the client is answered, and a sentence for whoever reads it. */
export class NotPassedOn extends Error {
  override readonly name = 'NotPassedOn';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
