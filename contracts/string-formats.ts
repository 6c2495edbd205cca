/** A form of text with a harmless example; the expression is RE2's and JavaScript's alike. */
export type Format = { readonly name: string; readonly regex: string; readonly example: string };

/** Forms that a recorded contract tells apart, the narrowest first. The examples are made up. */
const FORMATS: readonly Format[] = [
  {
    name: 'UUID',
    regex: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
    example: '00000000-0000-4000-8000-000000000000',
  },
  {
    name: 'date and time',
    regex: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?$',
    example: '2000-01-31T12:00:00Z',
  },
  { name: 'date', regex: '^\\d{4}-\\d{2}-\\d{2}$', example: '2000-01-31' },
  { name: 'boolean', regex: '^(true|false)$', example: 'true' },
  { name: 'phone number', regex: '^(tel:)?\\+\\d{6,15}$', example: '+15550100' },
  { name: 'whole number', regex: '^-?\\d+$', example: '1' },
  { name: 'number', regex: '^-?\\d+\\.\\d+$', example: '1.5' },
  { name: 'address', regex: '^[^@\\s]+@[^@\\s]+$', example: 'someone@example.com' },
  { name: 'URL', regex: '^https?://\\S+$', example: 'https://example.com/' },
];

/** The form that every text has, or undefined when they have none in common. */
export function commonFormat(texts: readonly string[]): Format | undefined {
  return FORMATS.find(({ regex }) => texts.length > 0 && texts.every((text) => new RegExp(regex).test(text)));
}
