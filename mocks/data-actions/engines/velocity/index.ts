// Apache Velocity 1.7 with the tools Genesys Cloud gives its Data Actions. Pure: no network, no clock, and nothing in a
// template or a value is ever run as code.
export { DEFAULT_LIMITS, NESTING, TEMPLATE_LENGTH, type Limits } from './limits';
export { parseTemplate } from './parser';
export { describeProblem, type Place, type ProblemKind, type TemplateProblem } from './problem';
export { renderTemplate, type Context, type Rendered, type RenderOptions, type UnsetReference } from './render';
export type { ReferenceUse, Template } from './syntax';
