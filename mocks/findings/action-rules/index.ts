import { actionFailed } from './action-failed';
import { actionSettings } from './action-settings';
import { badPath } from './bad-path';
import { brokenDefault } from './broken-default';
import { emptyList } from './empty-list';
import { foreignHost } from './foreign-host';
import { foreignTemplate } from './foreign-template';
import { inputContract } from './input-contract';
import { inputIsJson } from './input-is-json';
import { inputNotEncoded } from './input-not-encoded';
import { inputNotEscaped } from './input-not-escaped';
import { listForScalar } from './list-for-scalar';
import { missingDefault } from './missing-default';
import { notPlayed } from './not-played';
import { outputContract } from './output-contract';
import { outputMismatch } from './output-mismatch';
import { outputNeverSet } from './output-never-set';
import { pathNeverMatches } from './path-never-matches';
import { successTemplate } from './success-template';
import { successTemplateRest } from './success-template-rest';
import { templateBroken } from './template-broken';
import { templateUnchecked } from './template-unchecked';
import { unknownInput } from './unknown-input';
import { unknownVariable } from './unknown-variable';
import { unpublishedScope } from './unpublished-scope';
import { notImportable } from './not-importable';
import { inputNeverSent } from './input-never-sent';
import { wrongTarget } from './wrong-target';
import { quotedComparison } from './quoted-comparison';
import { listsSideBySide } from './lists-side-by-side';
import { filterNeverMatches } from './filter-never-matches';
import { firstParticipant } from './first-participant';
import { outputName } from './output-name';
import { unsetInput } from './unset-input';

/** What a Data Action can have wrong: the rules of `action run`, `action lint` and of actions that run in the mock. */
export const ACTION_RULES = [
  actionFailed,
  foreignHost,
  notPlayed,
  templateBroken,
  templateUnchecked,
  unknownInput,
  unknownVariable,
  foreignTemplate,
  unsetInput,
  inputNotEscaped,
  inputNotEncoded,
  inputIsJson,
  unpublishedScope,
  inputContract,
  outputContract,
  badPath,
  pathNeverMatches,
  missingDefault,
  brokenDefault,
  emptyList,
  listForScalar,
  outputMismatch,
  successTemplate,
  successTemplateRest,
  outputNeverSet,
  actionSettings,
  notImportable,
  inputNeverSent,
  wrongTarget,
  quotedComparison,
  listsSideBySide,
  filterNeverMatches,
  firstParticipant,
  outputName,
] as const;
