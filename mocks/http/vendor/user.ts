/** The user that every login of a person is answered as, and their organization. */
export const USER = {
  id: 'f2a7c4d0-6b1e-4f83-9d52-3c8e7a90b006',
  name: 'Understudy',
  email: 'understudy@example.com',
} as const;

export const ORGANIZATION = { id: '0d9e6b3a-5c2f-4a71-8e40-7b1d2f6c9007', name: 'Understudy' } as const;
