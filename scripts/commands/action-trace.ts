import type { ActionExport, Trace } from '../../mocks/internal';
import type { Colours } from '../terminal/colour';
import { printable } from '../terminal/printable';

type TraceOptions = {
  /** Inputs that were filled in from the seeded conversation. */
  readonly offered: ReadonlySet<string>;
  readonly colours: Colours;
  /** What the judge says of the request, as text. */
  readonly told: string;
};

/** Longest text shown of a body, in characters. */
const MAX_SHOWN = 2_000;

/** Every stage of a run for people, so that one sees where a value got lost. */
export function traceText(action: ActionExport, trace: Trace, { offered, colours, told }: TraceOptions): string {
  const { inputs, request, unset, reply, translation, output, failure } = trace;
  const stage = (title: string, lines: readonly string[]): string =>
    `${colours.bold(title)}\n${lines.map((line) => `  ${printable(line)}\n`).join('')}`;
  const parts = [`${printable(action.name)}\n`];
  parts.push(stage('1 Inputs', inputLines(inputs, offered)));
  if (request) {
    const { method, url, headers, body } = request;
    const named = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    const printed = unset.map(
      ({ reference, line, column, pointer }) =>
        `! ${reference} has no value and printed itself (${pointer.split('/').at(-1) ?? ''}, line ${line}, column ${column})`,
    );
    parts.push(stage('2 Request', [`${method} ${url}`, ...named, ...shown(body ?? '(no body)'), ...printed]), told);
  }
  if (reply) {
    const empty = '(no body: ${rawResult} is {})';
    parts.push(stage('3 Reply', [String(reply.status), ...shown(reply.body === '' ? empty : reply.body)]));
  }
  if (translation) parts.push(stage('4 Translation', translationLines(action, translation)));
  if (output) {
    const rest = output.rest.trim() === '' ? [] : [`! ignored behind the end of the JSON: ${output.rest.trim()}`];
    parts.push(stage('5 Output', [...shown(JSON.stringify(output.value, null, 2)), ...rest]));
  }
  if (failure)
    parts.push(
      stage(colours.red(`✗ Failed at the ${failure.stage}`), [
        failure.why,
        ...JSON.stringify(failure.error, null, 2).split('\n'),
      ]),
    );
  return parts.join('');
}

function inputLines(inputs: Trace['inputs'], offered: ReadonlySet<string>): readonly string[] {
  const names = Object.keys(inputs);
  const width = Math.max(0, ...names.map((name) => name.length));
  const lines = names.map(
    (name) => `${name.padEnd(width)}  ${JSON.stringify(inputs[name])}${offered.has(name) ? '  (offered)' : ''}`,
  );
  return lines.length > 0 ? lines : ['(none)'];
}

function translationLines(
  { response: { translationMap } }: ActionExport,
  translation: NonNullable<Trace['translation']>,
): readonly string[] {
  if (translation.size === 0) return ['(no translation map: the template prints ${rawResult})'];
  return [...translation].map(([name, { from, text, why }]) => {
    const path = translationMap[name] ?? '';
    if (from === 'reply') return `${name} = ${clipped(text ?? '')}  from ${path}`;
    const reason = `${path} finds nothing: ${why ?? ''}`;
    return from === 'default'
      ? `${name} = ${clipped(text ?? '')}  the default; ${reason}`
      : `${name} is not set; ${reason}`;
  });
}

function shown(text: string): readonly string[] {
  return clipped(text).split('\n');
}

function clipped(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}… (${text.length} characters)` : text;
}
