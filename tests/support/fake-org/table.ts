/** A refusal as the org words it. */
export type Refusal = { readonly status: number; readonly code: string; readonly message: string };

/** What the org does when a question comes up: it goes on in one of some ways, or it refuses. */
export type Table = {
  readonly write: 'merges' | 'replaces';
  /** How long a read does not see a write, in milliseconds. */
  readonly 'read-lag': number;
  readonly 'media-reply': 'whole' | 'sent' | 'empty';
  readonly 'unknown-path': Refusal;
  readonly 'voice-path': 'writes' | Refusal;
  readonly 'missing-token': Refusal;
  readonly 'unknown-token': Refusal;
  readonly 'missing-scope': 'allows' | Refusal;
  readonly 'content-type': 'reads' | Refusal;
  readonly 'malformed-json': Refusal;
  readonly 'empty-body': 'ignores' | Refusal;
  readonly 'empty-optional-body': 'ignores' | Refusal;
  readonly 'non-object-body': 'ignores' | Refusal;
  readonly 'other-medium': 'writes' | Refusal;
  readonly 'unknown-participant': Refusal;
  readonly 'ended-conversation': 'writes' | Refusal;
  readonly 'null-attributes': 'ignores' | 'clears' | Refusal;
  readonly 'misshaped-body': 'ignores' | Refusal;
  readonly 'extra-keys': 'ignores' | Refusal;
  readonly 'reserved-name': 'writes' | Refusal;
  /** Which characters are reserved, where they are. */
  readonly 'reserved-character': 'writes' | (Refusal & { readonly characters?: string });
  readonly 'nested-value': 'drops' | 'writes its JSON' | Refusal;
  readonly 'scalar-value': 'writes its text' | 'drops' | Refusal;
  readonly 'null-value': 'drops' | 'removes' | 'blanks' | Refusal;
  readonly 'overlong-name': 'writes' | (Refusal & { readonly length?: number });
  readonly 'overlong-value': 'writes' | (Refusal & { readonly length?: number });
  readonly 'empty-map': 'ignores' | Refusal;
  readonly 'participant-update-strangers': 'ignores' | 'writes' | Refusal;
};

const refuse = (status: number, code: string, message = 'The request was refused.'): Refusal => ({
  status,
  code,
  message,
});

const BAD_REQUEST = refuse(
  400,
  'bad.request',
  'The request could not be understood by the server due to malformed syntax.',
);
const NOT_FOUND = refuse(404, 'not.found', 'The requested resource was not found.');
const INVALID = (message: string): Refusal => refuse(422, 'payload.or.params.invalid', message);

/** An org that does what the default profile of the ledger says; written down by hand from the published table. */
export const AS_DEFAULT: Table = {
  write: 'merges',
  'read-lag': 0,
  'media-reply': 'whole',
  'unknown-path': NOT_FOUND,
  'voice-path': 'writes',
  'missing-token': refuse(
    401,
    'authentication.required',
    'No authentication bearer token specified in authorization header.',
  ),
  'unknown-token': refuse(401, 'bad.credentials', 'Invalid login credentials.'),
  'missing-scope': refuse(403, 'not.authorized', 'You are not authorized to perform the requested action.'),
  'content-type': refuse(415, 'unsupported.media.type', 'Unsupported Media Type'),
  'malformed-json': BAD_REQUEST,
  'empty-body': BAD_REQUEST,
  'empty-optional-body': 'ignores',
  'non-object-body': BAD_REQUEST,
  'other-medium': NOT_FOUND,
  'unknown-participant': NOT_FOUND,
  'ended-conversation': 'writes',
  'null-attributes': refuse(
    400,
    'conversation.error.participant.attribute.null',
    'Cannot update participant attribute map to a null value.',
  ),
  'misshaped-body': 'ignores',
  'extra-keys': 'ignores',
  'reserved-name': INVALID('A name is reserved.'),
  'reserved-character': INVALID('A name holds a reserved character.'),
  'nested-value': 'drops',
  'scalar-value': 'writes its text',
  'null-value': 'drops',
  'overlong-name': INVALID('A name is too long.'),
  'overlong-value': 'writes',
  'empty-map': 'ignores',
  'participant-update-strangers': 'ignores',
};

/** The same org but for some answers. */
export function orgWith(changes: Partial<Table>): Table {
  return { ...AS_DEFAULT, ...changes };
}
