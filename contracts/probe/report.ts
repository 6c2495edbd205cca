import { packageInfo, QUESTIONS } from '../../mocks/internal';
import { cell, markdownTable } from '../../mocks/util/markdown';
import { resultText, type Drift } from './outcome';
import type { ProbeResult, QuestionResult } from './result';

/** A probe with what it found to have changed since another one, where it was asked to compare. */
export type ProbeReport = { readonly result: ProbeResult; readonly drift?: readonly Drift[] | undefined };

export const PROBE_REPORTS = { markdown: markdownProbe, json: jsonProbe } as const;
export type ProbeReportKind = keyof typeof PROBE_REPORTS;

/** How a question came out, in a word. */
export function stateWord(result: QuestionResult): 'as the profile' | 'other' | 'none fits' | 'not asked' {
  if (result.state === 'not-asked') return 'not asked';
  if (result.state === 'unknown') return 'none fits';
  return result.isOther ? 'other' : 'as the profile';
}

/** `31 questions asked: 2 are answered otherwise than in default, …`. */
export function summaryText({ questions, profile }: ProbeResult): string {
  const count = (word: ReturnType<typeof stateWord>): number =>
    questions.filter((one) => stateWord(one) === word).length;
  const notAsked = count('not asked');
  const asked = questions.length - notAsked;
  return `${asked} of ${QUESTIONS.size} questions asked: ${count('as the profile')} answered as in ${profile}, ${count('other')} otherwise, ${count('none fits')} as no answer of the ledger; ${notAsked} not asked`;
}

/** What is left on the participant, and what could not be put right; a sentence each. */
export function leftTexts({ leftBehind, putBack, notPutBack, isUnread }: ProbeResult): readonly string[] {
  return [
    leftBehind.length === 0
      ? 'No name was left behind.'
      : `Left behind on the participant, because there is no delete: ${leftBehind.join(', ')}.`,
    ...(putBack.length === 0 ? [] : [`Taken away by a write, and written again: ${putBack.join(', ')}.`]),
    ...(notPutBack.length === 0
      ? []
      : [`TAKEN AWAY BY A WRITE, AND NOT BACK although they were written again: ${notPutBack.join(', ')}.`]),
    ...(isUnread
      ? ['The last write could not be read back: look at the participant, it may have replaced what was there.']
      : []),
  ];
}

function jsonProbe({ result, drift }: ProbeReport): string {
  return `${JSON.stringify({ tool: packageInfo(), ...result, ...(drift ? { drift } : {}) }, null, 2)}\n`;
}

function markdownProbe({ result, drift }: ProbeReport): string {
  const { questions, url, at, requests, stopped, profile } = result;
  const asked = questions.filter((one) => one.state !== 'not-asked');
  const notAsked = questions.filter((one) => one.state === 'not-asked');
  return [
    `## What ${url} answers`,
    '',
    ...(stopped ? [`**Stopped:** ${cell(stopped.reason)}`, ''] : []),
    `${summaryText(result)}. ${requests} requests, ${at}.`,
    '',
    ...(drift ? [...driftLines(drift), ''] : []),
    ...(asked.length === 0 ? [] : [askedTable(asked, profile), '']),
    ...(notAsked.length === 0
      ? []
      : [
          markdownTable(
            ['Not asked', 'Why'],
            notAsked.map((one) => [one.question, cell(one.reason)]),
          ),
          '',
        ]),
    ...leftTexts(result).map((text) => `- ${cell(text)}`),
    '',
  ].join('\n');
}

function askedTable(
  asked: readonly Exclude<QuestionResult, { readonly state: 'not-asked' }>[],
  profile: string,
): string {
  const rows = asked.map((one) => {
    const isAsExpected = stateWord(one) === 'as the profile';
    const answer = one.state === 'unknown' ? 'none of the ledger’s' : resultText(one);
    return [
      one.question,
      isAsExpected ? cell(answer) : `**${cell(answer)}**`,
      isAsExpected ? '' : one.expected,
      cell(`${one.evidence.requests.join(' | ')} → ${one.evidence.quote}`),
    ];
  });
  return markdownTable(['Question', 'Answer', `In ${profile}`, 'Seen'], rows);
}

function driftLines(drift: readonly Drift[]): readonly string[] {
  if (drift.length === 0) return ['Nothing has changed.'];
  return [
    `**${drift.length} changed:**`,
    '',
    markdownTable(
      ['Question', 'Before', 'Now'],
      drift.map(({ question, before, now }) => [question, cell(before), cell(now)]),
    ),
  ];
}
