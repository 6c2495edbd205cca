import type { Address } from '../../contracts/probe/address';
import type { Asking } from '../../contracts/probe/experiments';
import { stepsOf, type Plan, type Step } from '../../contracts/probe/plan';
import { resultText, type Drift } from '../../contracts/probe/outcome';
import { leftTexts, stateWord, summaryText } from '../../contracts/probe/report';
import type { ProbeResult, QuestionResult } from '../../contracts/probe/result';
import type { Colours } from './colour';
import { printable } from './printable';
import { plural } from './report-text';

/** A longer text of a body says its length. */
const MAX_SHOWN = 60;

/** Every request of a plan, before one is sent. */
export function planText(plan: Plan, { address, rate }: { readonly address: Address; readonly rate: number }): string {
  const { subject, questions, notAsked, hasLogin } = plan;
  let number = 0;
  const line = (step: Step): string => `${String((number += 1)).padStart(4)}  ${stepText(step, address)}`;
  const opening: readonly Step[] = [
    ...(hasLogin ? [{ login: [] }] : []),
    { asking: { method: 'GET', url: `/api/v2/conversations/${subject.conversationId}`, token: 'own' } },
  ];
  const lines = [
    ...opening.map(line),
    ...questions.flatMap(({ question, experiments, isControl }) => [
      isControl ? 'a plain write, to see that the org can be asked' : question,
      ...experiments.flatMap((one) => stepsOf(one, subject)).map(line),
    ]),
  ];
  const { conversationId, participantId, medium } = subject;
  const attributes = `/api/v2/conversations/${conversationId}/participants/${participantId}/attributes`;
  return [
    `The plan: ${plural(number, 'request')} to ${address.api}, at most ${rate} a minute, so about ${durationText(number, rate)}.`,
    `All of it in the conversation ${conversationId} (${medium}), participant ${participantId}.`,
    '',
    ...lines,
    '',
    ...(subject.ended
      ? []
      : [
          'In the end, unless a write replaces the map:',
          `      PATCH ${attributes} {"attributes":{…: ""}} for the understudy_probe_ names that hold a value; there is no delete`,
        ]),
    'Only where it is needed:',
    `      PATCH ${attributes} with what a write took away or overwrote, and the read after it`,
    `      PATCH ${attributes} that blanks what an earlier probe left, and reads until that can be seen`,
    '      the read again, once a second and at most 15 times, until the first write can be seen',
    '      the same request again: after 429, at most 3 times and as Retry-After says; after 5xx, once',
    ...(notAsked.length === 0 ? [] : ['Not asked:', ...notAsked.map((one) => `      ${one.question}: ${one.reason}`)]),
  ]
    .map(printable)
    .join('\n');
}

function durationText(requests: number, rate: number): string {
  const seconds = Math.ceil((requests * 60) / rate);
  return seconds < 100 ? plural(seconds, 'second') : plural(Math.ceil(seconds / 60), 'minute');
}

function stepText(step: Step, { login }: Address): string {
  if (!('login' in step)) return askingText(step.asking);
  const scope = step.login.length === 0 ? '' : `, scope ${step.login.join(' ')}`;
  return `POST ${login}/oauth/token (client credentials${scope})`;
}

function askingText({ method, url, contentType, body, token }: Asking): string {
  const type = contentType === undefined || contentType === 'application/json' ? '' : ` (as ${contentType})`;
  const bearer =
    token === 'own'
      ? ''
      : token === 'absent'
        ? ' (no token)'
        : token === 'unknown'
          ? ' (a token nobody issued)'
          : ' (with that token)';
  return `${method} ${url}${body === undefined ? '' : ` ${shortened(body)}`}${type}${bearer}`;
}

/** A body with its long texts cut: they are filled with one character. */
function shortened(body: string): string {
  return body.replace(/"(?:[^"\\]|\\.)*"/g, (text) =>
    text.length > MAX_SHOWN + 40 ? `${text.slice(0, MAX_SHOWN)}… ${text.length - 2} characters"` : text,
  );
}

/** `[ 3/31] null-value: null-value-dropped`. */
export function progressText(
  result: QuestionResult,
  { number, of, colours }: { readonly number: number; readonly of: number; readonly colours: Colours },
): string {
  const word = stateWord(result);
  const place = colours.dim(`[${String(number).padStart(String(of).length)}/${of}]`);
  const said = result.state === 'not-asked' ? result.reason : printable(resultText(result));
  const paint = word === 'other' ? colours.yellow : word === 'none fits' ? colours.red : colours.dim;
  return `${place} ${result.question}: ${paint(word === 'as the profile' ? said : `${word}: ${said}`)}`;
}

/** What a probe found, as a table, and what it left behind. */
export function resultTable(
  { result, drift }: { readonly result: ProbeResult; readonly drift?: readonly Drift[] | undefined },
  colours: Colours,
): string {
  const asked = result.questions.filter((one) => one.state !== 'not-asked');
  const rows = asked.map((one) => {
    const isAsExpected = stateWord(one) === 'as the profile';
    const answer = one.state === 'unknown' ? 'none of the ledger’s (the report quotes it)' : resultText(one);
    return [one.question, answer, isAsExpected ? '' : `in ${result.profile}: ${one.expected}`];
  });
  return [
    ...(rows.length === 0 ? [] : [aligned([['question', 'answer', ''], ...rows]), '']),
    ...(drift ? [driftText(drift, colours), ''] : []),
    `${summaryText(result)}.`,
    ...leftTexts(result),
  ]
    .map((line) => line.split('\n').map(printable).join('\n'))
    .join('\n');
}

function driftText(drift: readonly Drift[], colours: Colours): string {
  if (drift.length === 0) return 'Nothing has changed.';
  const lines = drift.map(({ question, before, now }) => `  ${question}: was ${before}, is ${now}`);
  return [colours.yellow(`${drift.length} changed:`), ...lines].join('\n');
}

/** Columns as wide as their widest cell. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
