import type { LoadRequest } from './client';
import type { Ready } from './process';

/** What is sent over and over in one measurement. */
export type Scenario = {
  readonly id: string;
  readonly what: string;
  /** The status every reply must have; a fast refusal is no result. */
  readonly statuses: readonly number[];
  requests(ready: Ready): readonly LoadRequest[];
};

const SEED_PLACE = '3f1c9a52-7c1e-4d0a-9b7e-5d2f8a60c001/participants/8b0e4d16-2f3a-4c55-8e91-0a7d3c5bf002';
const CONVERSATIONS = '/api/v2/conversations';

export const VALID_PATCH: Scenario = {
  id: 'valid-patch',
  what: 'valid PATCH',
  // json-server knows no 202.
  statuses: [202, 200],
  requests: (ready) => placesOf(ready).map((place) => patch(ready, place, { attributes: ATTRIBUTES })),
};
/** The same after the journal has filled up: 10,000 exchanges are there before the first round ends. */
export const JOURNAL: Scenario = { ...VALID_PATCH, id: 'journal', what: 'valid PATCH, journal full' };
export const PATCH_THEN_GET: Scenario = {
  id: 'patch-then-get',
  what: 'PATCH, then GET of the conversation',
  statuses: [202, 200],
  requests: (ready) =>
    placesOf(ready).flatMap((place) => [
      patch(ready, place, { attributes: ATTRIBUTES }),
      { method: 'GET', path: `${CONVERSATIONS}/${place.split('/')[0] ?? ''}`, headers: authorised(ready) } as const,
    ]),
};
export const MISSHAPED_PATCH: Scenario = {
  id: 'misshaped-patch',
  what: 'misshaped PATCH ("data" for "attributes"), explained',
  statuses: [202],
  requests: (ready) => placesOf(ready).map((place) => patch(ready, place, { data: ATTRIBUTES })),
};
export const LOGIN: Scenario = {
  id: 'login',
  what: 'login with client credentials',
  statuses: [200],
  requests: () => [
    {
      method: 'POST',
      path: '/oauth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials&client_id=default&client_secret=any',
    },
  ],
};

const ATTRIBUTES = { customer_tier: 'gold', language: 'en-GB' };

function placesOf({ places = [SEED_PLACE] }: Ready): readonly string[] {
  return places;
}

function patch(ready: Ready, place: string, body: object): LoadRequest {
  return {
    method: 'PATCH',
    path: `${CONVERSATIONS}/${place}/attributes`,
    headers: { 'content-type': 'application/json', ...authorised(ready) },
    body: JSON.stringify(body),
  };
}

function authorised({ token = 'any' }: Ready): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${token}` };
}
