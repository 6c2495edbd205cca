import type { NameModel } from './model';

/** Who writes names that no file shows, such as `{ "agent script": ["note", "context.*"] }`. */
export type WrittenBy = Readonly<Record<string, readonly string[]>>;

/**
 * Names that the platform itself writes.
 * `dialer…`: a survey of public code; `ivr.` and `context.genesys.`: recorded conversations.
 */
const PLATFORM: readonly string[] = [
  'dialerCampaignId',
  'dialerContactId',
  'dialerContactListId',
  'ivr.*',
  'context.genesys.*',
  'scriptId',
];

/** The one who writes a name that no file writes; undefined where nobody is known to. */
export function writerElsewhere(name: string, writtenBy: WrittenBy): string | undefined {
  const own = Object.entries(writtenBy).find(([, names]) => names.some((pattern) => fits(name, pattern)));
  if (own) return own[0];
  return PLATFORM.some((pattern) => fits(name, pattern)) ? 'the platform' : undefined;
}

/** The names of the config that stand for themselves: what a misspelt name may be near to. */
export function namesElsewhere(writtenBy: WrittenBy): readonly string[] {
  return Object.values(writtenBy)
    .flat()
    .filter((name) => !name.endsWith('*'));
}

function fits(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

/** A model with what the config says beside it. */
export type JudgedModel = NameModel & { readonly writtenBy: WrittenBy };
