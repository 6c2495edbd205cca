import {
  parseTemplate,
  renderTemplate,
  type Context,
  type RenderOptions,
} from '../../mocks/data-actions/engines/velocity/index';
import platform from './fixtures/velocity-platform.json';
import real from './fixtures/velocity.json';

type Case = {
  readonly name: string;
  readonly template: string;
  readonly context: string;
  readonly strict?: boolean;
  readonly expected?: string;
  readonly unset?: readonly string[];
  readonly error?: { readonly kind: string; readonly message: string; readonly line: number; readonly column: number };
};

function render(template: string, context: Context, options: RenderOptions = {}) {
  const parsed = parseTemplate(template);
  return 'problem' in parsed ? parsed : renderTemplate(parsed.template, context, options);
}

/** Templates we refuse although the real engine renders them: RE2 does not look around or back, and so stays linear. */
const refused: Readonly<Record<string, string>> = {
  "$s.replaceAll('o(?=r)','0')": 'Lookahead "(?="',
  "$s.replaceAll('o(?!r)','0')": 'Negative lookahead "(?!"',
  "$s.replaceAll('(.)\\1','<$1>')": 'The back reference "\\1"',
};

const contexts: Readonly<Record<string, Context>> = real.contexts;

describe('as Apache Velocity 1.7 and Velocity Tools 2.0 render it', () => {
  test.each(
    (real.cases as readonly Case[])
      .filter(({ template }) => !(template in refused))
      .map((one) => [`${one.name} ${JSON.stringify(one.template)}`, one] as const),
  )('%s', (_, { template, context, strict, expected, unset = [], error }) => {
    const result = render(template, contexts[context] ?? {}, { unset: strict ? 'error' : 'print' });
    if (!error) {
      expect(result).toMatchObject({ text: expected });
      if ('unset' in result) expect(result.unset.map(({ reference }) => reference)).toEqual(unset);
      return;
    }
    const problem = 'problem' in result ? result.problem : undefined;
    expect(problem).toMatchObject({ line: error.line, column: error.column });
    expect(problem?.message.slice(0, error.message.length)).toBe(error.message);
    expect(problem?.kind === 'unset' ? 'render' : problem?.kind).toBe(error.kind);
  });

  test.each(Object.entries(refused))('but for %s, which is refused by name', (template, what) => {
    const known = (real.cases as readonly Case[]).find((one) => one.template === template);
    expect(known?.expected).toEqual(expect.any(String));
    const message = expect.stringContaining(`${what} is not supported in the regular expression`);
    expect(render(template, contexts[known?.context ?? ''] ?? {})).toMatchObject({
      problem: { kind: 'unsupported', message, line: 1 },
    });
  });
});

describe('as the documentation of Genesys Cloud, or published exports, have it', () => {
  test.each(platform.cases.map((one) => [one.name, one] as const))('%s', (_, { template, context, expected }) => {
    expect(render(template, context)).toMatchObject({ text: expected });
  });
});
