// Exported Data Actions: read, run, linted. Pure but for the call, which is handed in.
export {
  describeExportProblem,
  EXPORT_DEPTH,
  parseExport,
  PLATFORM_INTEGRATION,
  readExport,
  type ActionExport,
  type ExportProblem,
} from './export';
export { failureAt, type ErrorBody, type Failure } from './failure';
export { coerced, idNamedBy, type Inputs } from './inputs';
export { unsetSummaries, type ActionRequest, type Secrets } from './request';
export { type ActionReply, type Translated } from './response';
export { propertiesOf, requiredOf } from './schema';
export { applyReply, runAction, type Call, type Trace } from './run';
