import type { Pattern } from '../java/pattern';
import { Budget } from './budget';
import { assign, holds, resolve, valueInsideIf, valueOf, type Scope } from './evaluate';
import type { Limits } from './limits';
import { Refusal, settle, type Place, type TemplateProblem } from './problem';
import type { Node, Reference, Template } from './syntax';
import { escapeTool } from './tools/escape';
import { mathTool } from './tools/math';
import { encodingTool, successTemplateTool, urlTool } from './tools/platform';
import { className, fromJson, Loop, print, type Value } from './values';

/** What a template may name: JSON values. `input` is found in any case; `rawRequest` becomes `${input.rawRequest}`. */
export type Context = {
  readonly input?: Readonly<Record<string, unknown>>;
  /** All inputs as JSON text. */
  readonly rawRequest?: string;
  readonly [variable: string]: unknown;
};

/** How to render. */
export type RenderOptions = {
  /** `print`: an unset reference prints itself, as in requests; `error`: it is refused, as in a success template. */
  readonly unset?: 'print' | 'error';
  readonly limits?: Partial<Limits>;
  /** From 0 up to 1, for `$math.random`. */
  readonly random?: () => number;
};

/** A reference that printed itself because it has no value; the place is where it starts. */
export type UnsetReference = Place & { readonly reference: string };

/** What a template came to. */
export type Rendered = { readonly text: string; readonly unset: readonly UnsetReference[] };

/** Renders a template: the text, or the problem that stopped it; never throws for what is in template or context. */
export function renderTemplate(
  template: Template,
  context: Context,
  { unset = 'print', limits = {}, random = Math.random }: RenderOptions = {},
): Rendered | { readonly problem: TemplateProblem } {
  return settle(() => {
    const rendering = new Rendering(variablesOf(context), unset === 'error', new Budget(limits), random);
    return { text: rendering.template(template.nodes), unset: rendering.unset };
  });
}

function variablesOf({ rawRequest, ...named }: Context): Map<string, Value> {
  const input = fromJson(named.input ?? {});
  if (input instanceof Map && rawRequest !== undefined) input.set('rawRequest', rawRequest);
  return new Map<string, Value>([
    ['esc', escapeTool],
    ['math', mathTool],
    ['encoding', encodingTool],
    ['urlTool', urlTool],
    ['successTemplateUtils', successTemplateTool],
    ...Object.entries(named).map(([name, value]) => [name, fromJson(value)] as const),
    ['input', input],
  ]);
}

/** `#break` and `#stop` on their way out; without a loop they end the template. */
class Stop {
  readonly loop: Loop | undefined;

  constructor(loop?: Loop) {
    this.loop = loop;
  }
}

class Rendering implements Scope {
  readonly unset: UnsetReference[] = [];
  readonly variables: Map<string, Value>;
  readonly strict: boolean;
  readonly budget: Budget;
  readonly random: () => number;
  readonly patterns = new Map<string, Pattern>();
  #text: string[] = [];
  /** How many `#if` stand around; text between quotes is a template of its own. */
  #ifs = 0;

  constructor(variables: Map<string, Value>, strict: boolean, budget: Budget, random: () => number) {
    this.variables = variables;
    this.strict = strict;
    this.budget = budget;
    this.random = random;
  }

  template(nodes: readonly Node[]): string {
    try {
      this.#render(nodes);
    } catch (stop) {
      if (!(stop instanceof Stop)) throw stop;
    }
    return this.#text.join('');
  }

  renderText(nodes: readonly Node[]): string {
    const [outer, ifs] = [this.#text, this.#ifs];
    [this.#text, this.#ifs] = [[], 0];
    try {
      this.#render(nodes);
      return this.#text.join('');
    } finally {
      [this.#text, this.#ifs] = [outer, ifs];
    }
  }

  #render(nodes: readonly Node[]): void {
    for (const node of nodes) {
      this.budget.step();
      this.#node(node);
    }
  }

  #node(node: Node): void {
    switch (node.kind) {
      case 'text':
        return this.#write(node.text);
      case 'reference':
        return this.#reference(node);
      case 'if': {
        const branch = node.branches.find(({ test }) => holds(test, this, true));
        this.#ifs++;
        try {
          return this.#render(branch?.body ?? node.otherwise);
        } finally {
          this.#ifs--;
        }
      }
      case 'set':
        return assign(node.target, (this.#ifs > 0 ? valueInsideIf : valueOf)(node.value, this), this);
      case 'foreach':
        return this.#foreach(node);
      case 'stop':
        throw new Stop();
      case 'break':
        throw new Stop(this.#loopOf(node));
      case 'unknown':
        if (!this.strict || !node.called) return this.#write(node.literal);
        throw new Refusal('render', `Macro '#${node.name}' is not defined`, node);
    }
  }

  #reference(reference: Reference): void {
    const { backslashes, prefix, literal, quiet, escaped } = reference;
    const value = resolve(reference, this);
    if (escaped) return this.#write(backslashes + (value === null ? '\\' : '') + literal);
    if (value !== null) return this.#write(backslashes + prefix + print(value, this.budget));
    if (this.strict && quiet) return;
    if (this.strict) {
      throw new Refusal('render', `Reference ${literal} evaluated to null when attempting to render`, reference);
    }
    this.#write(backslashes + backslashes + prefix + (quiet ? '' : literal));
    if (!quiet) this.unset.push({ reference: literal, line: reference.line, column: reference.column });
  }

  #foreach({ name, of, literal, body, ofPlace }: Node & { kind: 'foreach' }): void {
    const list = valueOf(of, this);
    const items =
      list instanceof Map ? [...list.values()] : Array.isArray(list) || list instanceof Set ? [...list] : null;
    if (!items) {
      if (!this.strict || list === null) return;
      const why = `is of type ${className(list)} and is either of wrong type or cannot be iterated.`;
      throw new Refusal('render', `#foreach parameter ${literal} ${why}`, ofPlace);
    }
    const outer = this.variables.get('foreach');
    const loop = new Loop(outer instanceof Loop ? outer : null);
    const before = [name, 'velocityCount', 'velocityHasNext', 'foreach'].map(
      (key) => [key, this.variables.get(key)] as const,
    );
    try {
      for (const item of items) {
        this.budget.step();
        loop.index++;
        loop.hasNext = loop.index + 1 < items.length;
        this.variables.set('foreach', loop);
        this.variables.set('velocityCount', BigInt(loop.index + 1));
        this.variables.set('velocityHasNext', loop.hasNext);
        this.variables.set(name, item);
        this.#render(body);
      }
    } catch (stop) {
      if (!(stop instanceof Stop) || stop.loop !== loop) throw stop;
    } finally {
      for (const [key, value] of before) {
        if (value === undefined || value === null) this.variables.delete(key);
        else this.variables.set(key, value);
      }
    }
  }

  #loopOf({ scope, line, column }: Node & { kind: 'break' }): Loop | undefined {
    const loop = scope ? resolve(scope, this) : this.variables.get('foreach');
    if (loop instanceof Loop) return loop;
    if (!scope) return undefined;
    const message = `${scope.literal} is not a valid org.apache.velocity.runtime.directive.Scope instance`;
    throw new Refusal('render', message, { line, column });
  }

  #write(text: string): void {
    this.budget.produce(text.length);
    this.#text.push(text);
  }
}
