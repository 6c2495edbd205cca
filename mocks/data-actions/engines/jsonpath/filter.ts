import { compare, nodeOf, type Node } from './comparison';
import { type Halt, stop, TOO_COSTLY } from './halt';
import type { Condition, Operand, Path } from './path';
import { evaluate, type Scene } from './walk';

/** Whether an item passes a filter. One that cannot judge the item lets it fall, as there. */
export function passes(condition: Condition, item: unknown, scene: Scene): boolean | Halt {
  const judged = judge(condition, item, scene);
  if (typeof judged === 'boolean') return judged;
  return judged.halt === 'missing' || judged.halt === 'unfit' ? false : judged;
}

function judge(condition: Condition, item: unknown, scene: Scene): boolean | Halt {
  if (!scene.budget.visit()) return TOO_COSTLY;
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const decisive = condition.kind === 'or';
      for (const part of condition.conditions) {
        const judged = judge(part, item, scene);
        if (judged === decisive || typeof judged === 'object') return judged;
      }
      return !decisive;
    }
    case 'not': {
      const judged = judge(condition.condition, item, scene);
      return typeof judged === 'object' ? judged : !judged;
    }
    case 'exists': {
      // Both "$" and "@" mean the item in an existence test: Jayway's slip, kept.
      const found = evaluate(condition.path, item, { ...scene, strict: true });
      if ('halt' in found && found.halt !== 'missing') return found;
      return 'halt' in found !== condition.wanted;
    }
    case 'compare': {
      const left = operandNode(condition.left, item, scene);
      if ('halt' in left) return left;
      const right = operandNode(condition.right, item, scene);
      if ('halt' in right) return right;
      return compare(left, condition.operator, right, scene.budget);
    }
  }
}

function operandNode(operand: Operand, item: unknown, scene: Scene): Node | Halt {
  if (operand.kind !== 'path') return operand;
  const { path } = operand;
  if (path.root === '@' || scene.strict) return pathNode(path, path.root === '@' ? item : scene.root, scene);
  const node = scene.known.get(path) ?? pathNode(path, scene.root, scene);
  scene.known.set(path, node);
  return node;
}

function pathNode(path: Path, document: unknown, scene: Scene): Node | Halt {
  const found = evaluate(path, document, scene);
  if ('halt' in found) return found.halt === 'missing' ? { kind: 'undefined' } : found;
  const last = path.steps.at(-1);
  if (last?.kind === 'function' && last.name === 'keys' && found.value !== null) {
    // A set of names is none of the values a filter knows there, and it throws.
    return stop('failed', 'A filter cannot compare what keys() yields.');
  }
  return nodeOf(found.value);
}
