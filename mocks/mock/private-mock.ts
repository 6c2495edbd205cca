import type { Answers, ProfileName } from '../behaviours/profiles';
import type { Profile } from '../behaviours/shared/profile-file';
import type { Limits } from '../behaviours/shared/limits';
import { matchRoute, type Match } from '../contract/contract';
import { SEED, type ConversationDraft } from '../store/conversation-draft';
import type { ActionExport, ActionReply, ActionRequest } from '../data-actions/index';
import { AGENT_ID, lintAction, type LintFinding } from '../data-actions/lint/index';
import type { Finding } from '../findings/finding';
import { dryRunFor, type DryRun } from './dry-run';

/** How the mock that judges an action answers. */
export type ActionDryRunSetting = {
  readonly profile?: ProfileName | Profile;
  readonly answers?: Answers;
  readonly limits?: Partial<Limits>;
};
/** What the mock answers to a rendered request, and what a developer hears of it. */
export type ActionDryRunResult = ActionReply & { readonly findings: readonly Finding[] };

/** Lints exports with the judge of a profile. */
export function linterFor(
  setting: ActionDryRunSetting = {},
): (action: ActionExport) => Promise<readonly LintFinding[]> {
  const rehearsal = dryRunFor(setting);
  return (action) =>
    lintAction(action, (request) => rehearse(rehearsal, request, conversationFor(request, SEED.conversationId)));
}

/** A private mock for one action: every request meets the seeded conversation, in the medium that its path names. */
export function privateMockFor(
  setting: ActionDryRunSetting = {},
): (request: ActionRequest) => Promise<ActionDryRunResult> {
  const rehearsal = dryRunFor(setting);
  return (request) => rehearse(rehearsal, request, seeded(mediumIn(matchOf(request))));
}

/** Judges a request that goes elsewhere: the conversation and participant that it names are taken to be there. */
export function agentTestFor(
  setting: ActionDryRunSetting = {},
): (request: ActionRequest) => Promise<ActionDryRunResult> {
  const rehearsal = dryRunFor(setting);
  return (request) => rehearse(rehearsal, request, conversationFor(request));
}

async function rehearse(
  rehearsal: DryRun,
  { method, url, headers, body }: ActionRequest,
  conversation: ConversationDraft,
): Promise<ActionDryRunResult> {
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const rehearsed = await rehearsal(
    {
      method,
      url: url.replace(/\s/g, encodeURIComponent),
      headers: { ...Object.fromEntries(lower), authorization: 'Bearer data-action' },
      body: Buffer.from(body ?? ''),
    },
    { conversations: [conversation] },
  );
  return {
    status: rehearsed.status,
    headers: rehearsed.headers,
    body: rehearsed.body === undefined ? '' : JSON.stringify(rehearsed.body),
    findings: rehearsed.findings,
  };
}

/** A conversation of the medium that a path names, under the ids it names; ids of samples are not moved about. */
function conversationFor(request: ActionRequest, ...own: readonly string[]): ConversationDraft {
  const match = matchOf(request);
  const { conversationId = '', participantId = '' } = match.kind === 'unknown' ? {} : match.params;
  const samples: readonly string[] = [...own, ...(own.length > 0 ? [SEED.customerId, AGENT_ID] : [])];
  const isFree = (id: string): boolean => id !== '' && !samples.includes(id) && !/[${}<>]/.test(id);
  return seeded({
    ...(isFree(conversationId) ? { id: conversationId } : {}),
    ...(isFree(participantId) ? { customerId: participantId } : {}),
    ...mediumIn(match),
  });
}

function matchOf({ method, url }: ActionRequest): Match {
  return matchRoute(method, url.split('?')[0] ?? '');
}

function mediumIn(match: Match): Pick<ConversationDraft, 'mediaType'> {
  const medium = match.kind === 'route' ? match.route.medium : undefined;
  return medium === undefined ? {} : { mediaType: medium };
}

function seeded({
  id = SEED.conversationId,
  customerId = SEED.customerId,
  mediaType = 'call',
}: {
  readonly id?: string;
  readonly customerId?: string;
  readonly mediaType?: NonNullable<ConversationDraft['mediaType']>;
}): ConversationDraft {
  return {
    id,
    mediaType,
    participants: [
      { id: customerId, purpose: 'customer', name: 'Ada Lovelace' },
      { purpose: 'ivr', name: 'Main IVR' },
      { purpose: 'acd', name: 'Support' },
      { id: AGENT_ID, purpose: 'agent', name: 'Grace Hopper' },
    ],
  };
}
