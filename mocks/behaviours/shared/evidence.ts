/** How well a behaviour is known, best first: vendor's own words, seen on a real org, said on a forum, chosen by us. */
export const EVIDENCE = ['documented', 'observed', 'reported', 'assumed'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** Where a statement can be looked up. */
export type Source = { readonly title: string; readonly url?: string };
