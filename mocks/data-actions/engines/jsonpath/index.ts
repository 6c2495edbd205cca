/** Jayway's dialect of JSONPath, as the platform's translation maps are written in it: a pure engine. */
export type { Limits } from './limits';
export { DEFAULT_LIMITS } from './limits';
export { parsePath } from './parse-path';
export {
  type Condition,
  isDefinite,
  type Operand,
  type Parameter,
  type Path,
  type PathProblem,
  type Step,
} from './path';
export { readPath, type Reading } from './read';
