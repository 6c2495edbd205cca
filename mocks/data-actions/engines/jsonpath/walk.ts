import type { Node } from './comparison';
import { passes } from './filter';
import { callFunction } from './functions';
import { type Halt, stop, TOO_COSTLY } from './halt';
import { isContainer, isObject, type JsonObject } from './json';
import type { Budget } from './limits';
import { definiteUpTo, evaluatedSteps, isDefinite, type Path, type Step } from './path';
import { describe, nameOf } from './wording';

/** What a walk shares with the walks inside its filters and parameters. */
export type Scene = {
  /** What `$` means to filters and parameters. */
  readonly root: unknown;
  /** True in an existence test, where every property on the way must be there. */
  readonly strict: boolean;
  readonly budget: Budget;
  /** What paths from `$` yielded to filters: it stays the same, and filters ask for every item. */
  readonly known: Map<Path, Node | Halt>;
};

/** Evaluates a path below `document`, to one value or to a list. */
export function evaluate(
  path: Path,
  document: unknown,
  scene: Scene,
  definite = isDefinite(path),
): { readonly value: unknown } | Halt {
  if (scene.root === null) return stop('failed', 'The document is null: there is nothing to read from.');
  return new Walk(path, scene).run(document, definite);
}

class Walk {
  readonly #steps: readonly Step[];
  readonly #scene: Scene;
  /** True for `$..a.sum()` and its like: Jayway forgets there that the steps behind the function stand on one value. */
  readonly #turned: boolean;
  readonly #found: unknown[] = [];
  /** Where a scan last stepped over an element, for each step it handed elements to. See `#scan`. */
  readonly #elementBefore = new Map<number, number>();

  constructor(path: Path, scene: Scene) {
    this.#steps = evaluatedSteps(path);
    this.#turned = this.#steps !== path.steps;
    this.#scene = scene;
  }

  run(document: unknown, definite: boolean): { readonly value: unknown } | Halt {
    const halt = this.#emit(-1, document);
    if (halt) return halt;
    if (!definite) return { value: this.#found };
    if (this.#found.length > 0) return { value: this.#found.at(-1) };
    return stop('missing', `Nothing is there for ${describe(this.#steps.at(-1))}.`);
  }

  /** Hands the outcome of step `at` on: to the next step, or to the result. */
  #emit(at: number, value: unknown): Halt | undefined {
    if (!this.#scene.budget.visit()) return TOO_COSTLY;
    const next = this.#steps[at + 1];
    if (next) return this.#step(next, at + 1, value);
    if (!this.#scene.budget.collect()) return TOO_COSTLY;
    this.#found.push(value);
    return undefined;
  }

  #step(step: Step, at: number, model: unknown): Halt | undefined {
    switch (step.kind) {
      case 'names':
        return this.#names(step, at, model);
      case 'indexes':
        return this.#inArray(step, at, model, step.indexes);
      case 'slice':
        return this.#inArray(step, at, model, sliced(step, model));
      case 'wildcard':
        return this.#wildcard(at, model);
      case 'scan':
        return this.#scan(at, model);
      case 'filter':
        return this.#filter(step, at, model);
      case 'function':
        return this.#call(step, at, model);
    }
  }

  #names(step: Step & { kind: 'names' }, at: number, model: unknown): Halt | undefined {
    const leaf = at === this.#steps.length - 1;
    if (!this.#scene.budget.visit(step.names.length)) return TOO_COSTLY;
    if (!isObject(model)) {
      return this.#standsOnOne(at)
        ? stop('missing', `${describe(step)} wants an object and finds ${nameOf(model)}.`)
        : undefined;
    }
    if (leaf && step.names.length > 1) return this.#merge(step, at, model);
    for (const name of step.names) {
      if (Object.hasOwn(model, name)) {
        const halt = leaf && this.#isShadowed(at) ? undefined : this.#emit(at, model[name]);
        if (halt) return halt;
      } else if (this.#scene.strict || (!leaf && step.names.length === 1 && this.#standsOnOne(at))) {
        return stop('missing', `${describe(step)} is not there.`);
      }
    }
    return undefined;
  }

  #merge(step: Step & { kind: 'names' }, at: number, model: JsonObject): Halt | undefined {
    const present = step.names.filter((name) => Object.hasOwn(model, name));
    if (this.#scene.strict && present.length < step.names.length)
      return stop('missing', `${describe(step)} is not all there.`);
    return this.#emit(at, Object.fromEntries(present.map((name) => [name, model[name]])));
  }

  #standsOnOne(at: number): boolean {
    return !(this.#turned && at > 0) && definiteUpTo(this.#steps, at);
  }

  /** After a scan stepped over element n, a last name counts only if the step before it is written `[n]`. */
  #isShadowed(at: number): boolean {
    const element = this.#elementBefore.get(at);
    const before = this.#steps[at - 1];
    return (
      element !== undefined &&
      !(before?.kind === 'indexes' && before.indexes.length === 1 && before.indexes[0] === element)
    );
  }

  #inArray(step: Step, at: number, model: unknown, indexes: Iterable<number>): Halt | undefined {
    if (Array.isArray(model)) return this.#elements(at, model, indexes);
    return this.#standsOnOne(at)
      ? stop('missing', `${describe(step)} wants an array and finds ${nameOf(model)}.`)
      : undefined;
  }

  #elements(at: number, model: readonly unknown[], indexes: Iterable<number>): Halt | undefined {
    for (const index of indexes) {
      if (!this.#scene.budget.visit()) return TOO_COSTLY;
      const place = index < 0 ? model.length + index : index;
      if (place < 0 || place >= model.length) continue;
      const halt = this.#emit(at, model[place]);
      // As there: "no such element" is swallowed even when it comes from a later step.
      if (halt && halt.halt !== 'outside') return halt;
    }
    return undefined;
  }

  #wildcard(at: number, model: unknown): Halt | undefined {
    if (isObject(model)) {
      for (const name of Object.keys(model)) {
        const halt = at === this.#steps.length - 1 && this.#isShadowed(at) ? undefined : this.#emit(at, model[name]);
        if (halt) return halt;
      }
    } else if (Array.isArray(model)) {
      for (let index = 0; index < model.length; index++) {
        const halt = this.#elements(at, model, [index]);
        if (halt && (halt.halt !== 'missing' || this.#scene.strict)) return halt;
      }
    }
    return undefined;
  }

  #filter(step: Step & { kind: 'filter' }, at: number, model: unknown): Halt | undefined {
    if (isObject(model)) {
      const passed = passes(step.condition, model, this.#scene);
      if (typeof passed === 'object') return passed;
      return passed ? this.#emit(at, model) : undefined;
    }
    if (Array.isArray(model)) {
      for (const [index, item] of model.entries()) {
        const passed = passes(step.condition, item, this.#scene);
        if (typeof passed === 'object') return passed;
        const halt = passed ? this.#elements(at, model, [index]) : undefined;
        if (halt) return halt;
      }
      return undefined;
    }
    return this.#standsOnOne(at) ? stop('unfit', `${describe(step)} cannot filter ${nameOf(model)}.`) : undefined;
  }

  #call(step: Step & { kind: 'function' }, at: number, model: unknown): Halt | undefined {
    const result = callFunction(step, model, this.#scene);
    if ('halt' in result) return result;
    if (result.value === undefined) return stop('failed', `${describe(step)} cannot use what keys() yields.`);
    this.#found.push(result.value);
    if (at === this.#steps.length - 1) return undefined;
    // The set of names that keys() yields is neither list nor object to a further step.
    return this.#emit(at, step.name === 'keys' ? undefined : result.value);
  }

  /**
   * Everything below `model`, parents first, is offered to the step behind the dots. Written as a loop: documents may
   * be deeper than the stack.
   */
  #scan(at: number, model: unknown): Halt | undefined {
    const target = this.#steps[at + 1];
    if (!target) return stop('failed', 'Two dots need a step behind them.');
    const leaf = at + 2 === this.#steps.length;
    const waiting = [model].filter(isContainer);
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      const found = this.#isTarget(target, leaf, node);
      if (typeof found === 'object') return found;
      if (found) {
        const halt = Array.isArray(node) && !leaf ? this.#stepOver(at + 2, node) : this.#step(target, at + 1, node);
        if (halt) return halt;
      }
      const children: unknown[] = Array.isArray(node) ? node : Object.values(node);
      if (!this.#scene.budget.visit(4 + children.length)) return TOO_COSTLY;
      for (let index = children.length - 1; index >= 0; index--) {
        const child = children[index];
        if (isContainer(child)) waiting.push(child);
      }
    }
    return undefined;
  }

  /** Jayway hands every element of a matching array to the step behind the target, and sorts them out in `#isShadowed`. */
  #stepOver(at: number, elements: readonly unknown[]): Halt | undefined {
    const step = this.#steps[at];
    if (!step) return undefined;
    for (const [index, element] of elements.entries()) {
      this.#elementBefore.set(at, index);
      if (!this.#scene.budget.visit()) return TOO_COSTLY;
      const halt = this.#step(step, at, element);
      if (halt) return halt;
    }
    return undefined;
  }

  #isTarget(target: Step, leaf: boolean, node: unknown): boolean | Halt {
    switch (target.kind) {
      case 'names':
        if (!isObject(node)) return false;
        return (target.names.length > 1 && !leaf) || target.names.every((name) => Object.hasOwn(node, name));
      case 'indexes':
      case 'slice':
        return Array.isArray(node);
      case 'wildcard':
        return true;
      case 'filter':
        return passes(target.condition, node, this.#scene);
      case 'scan':
      case 'function':
        return false;
    }
  }
}

function* sliced(
  { from, to }: { readonly from: number | undefined; readonly to: number | undefined },
  model: unknown,
): Iterable<number> {
  if (!Array.isArray(model)) return;
  const { length } = model;
  // Between two bounds a negative start counts on through zero, and a negative end finds nothing: Jayway adds the length for open slices only.
  const open = from !== undefined && to === undefined && from < 0 ? length + from : from;
  const first = Math.max(to === undefined ? 0 : -length, open ?? 0);
  const last = Math.min(length, to === undefined ? length : from === undefined && to < 0 ? length + to : to);
  for (let index = first; index < last; index++) yield index;
}
