import { requestRule } from '../rule';

export const unknownAction = requestRule({
  id: 'unknown-action',
  level: 'error',
  title: 'No Data Action of this id is loaded.',
  why: 'The mock starts without Data Actions, and a reset takes them away.',
  cure: 'Load the exported file with PUT /_mock/actions/{id}.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['unknown-action-not-found'],
  detect: (_context, { status }) => ({
    summary: `${status}: no Data Action of this id is loaded in this namespace.`,
  }),
  examples: [],
});
