import type { Step } from './path';

/** A step as it reads in a message, with its column. */
export function describe(step: Step | undefined): string {
  return step ? `${written(step)} (column ${step.column})` : 'the document';
}

function written(step: Step): string {
  switch (step.kind) {
    case 'names':
      return step.names.map((name) => `"${name}"`).join(', ');
    case 'indexes':
      return `[${step.indexes.join(',')}]`;
    case 'slice':
      return `[${step.from ?? ''}:${step.to ?? ''}]`;
    case 'wildcard':
      return '[*]';
    case 'scan':
      return '..';
    case 'filter':
      return 'the filter';
    case 'function':
      return `${step.name}()`;
  }
}

/** What kind of value stands where another was wanted. */
export function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (value === undefined) return 'a set of names';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
