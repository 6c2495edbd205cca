import { requestRule } from '../rule';

export const emptyBody = requestRule({
  id: 'empty-body',
  level: 'error',
  title: 'The request had no body.',
  why: 'The client did not send one, or sent it as something else.',
  cure: 'Send {"attributes": {…}} with Content-Type: application/json.',
  evidence: 'of the behaviour',
  sources: [],
  explains: ['empty-body-refused'],
  detect({ query }, { status, nextTry }) {
    const more = nextTry() && query !== '' ? ', and nobody reads the query' : '';
    return { summary: `${status}: the request had no body${more}.` };
  },
  examples: [],
});
