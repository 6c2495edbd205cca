import { reject } from './behaviour';

/** The vendor's answer to a body it cannot read. */
export const badRequest = reject(
  400,
  'bad.request',
  'The request could not be understood by the server due to malformed syntax.',
);
