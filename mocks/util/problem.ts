/**
 * Something that whoever called has to hear of, in words meant for them; whatever else is thrown is a bug of ours. `status`
 * and `code` are what the control API answers.
 */
export class Problem extends Error {
  override readonly name: string = 'Problem';
  readonly status: number;
  readonly code: string;
  constructor(message: string, { status, code = 'mock.control' }: { readonly status: number; readonly code?: string }) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** What was given cannot be used: what is wrong with it, and how to mend it. */
export class BadInput extends Problem {
  override readonly name: string = 'BadInput';
  constructor(message: string, status = 400) {
    super(message, { status });
  }
}

/** Nothing is wrong with what was given, but it cannot be had for now. */
export class NotAvailable extends Problem {
  override readonly name: string = 'NotAvailable';
  constructor(message: string) {
    super(message, { status: 503 });
  }
}
