import type { Behaviour } from './shared/behaviour';
import { GCLOUDCX, JS_SDK } from './shared/sources';

export const tokenIssued: Behaviour = {
  id: 'token-issued',
  question: 'login',
  summary: 'Client credentials, by Basic header or form, are answered 200 with a bearer token of limited life.',
  evidence: 'documented',
  sources: [JS_SDK, GCLOUDCX],
  on: ['login'],
  decide: () => ({ kind: 'applied', mode: 'none' }),
  unasked: 'The probe’s own login shows it.',
  examples: [
    {
      name: 'client id and secret in the form',
      request: { method: 'POST', path: '/oauth/token', contentType: 'application/x-www-form-urlencoded', raw: true },
      send: 'grant_type=client_credentials&client_id=default&client_secret=any',
      reply: { status: 200 },
    },
  ],
};
