import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { normalize } from 'node:path';
import { isI3File, readI3Flow } from '../architect/i3-flow';
import { isYamlFlow, readYamlFlow } from '../architect/yaml-flow';
import { reasonOf, type FileProblem } from '../files';
import { locatorOf, type Locator } from '../json-locator';
import { readPact, type Pact } from '../pact';
import { substitutionsIn, terraformActions } from '../terraform/actions';
import { HclProblem } from '../terraform/hcl';
import { projectOf, type TerraformFile } from '../terraform/project';
import { once } from '../../mocks/util/once';
import { attributeNamesOf, isRecord, parseExport, readJson } from '../../mocks/internal';
import { spotsIn } from '../architect/lines';
import { exchangesIn } from './exchange-names';
import type { NamedAction, PlacedFlow } from './model';
import { filesIn } from './walk';

/** Everything that was read, and what could not be. */
export type Sources = {
  readonly flows: readonly PlacedFlow[];
  readonly actions: readonly NamedAction[];
  readonly pacts: readonly { readonly file: string; readonly pact: Pact; readonly placeOf: Locator }[];
  readonly recordings: readonly { readonly file: string; readonly exchanges: readonly unknown[] }[];
  readonly problems: readonly FileProblem[];
};

/** Largest file that is read, in bytes: as large as a pact may be. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_DEPTH = 2_000;
const READ = /\.(?:ya?ml|tftpl|json|tf|tfvars|i3\w+)$/i;

type Open = { -readonly [Key in keyof Sources]: Sources[Key][number][] } & {
  readonly yaml: TerraformFile[];
  readonly terraform: TerraformFile[];
};

/** Reads every file at the paths that has to do with attribute names; a file of a folder that has not is passed over. */
export async function readSources(paths: readonly string[]): Promise<Sources> {
  const { files, problems } = await filesIn(paths, (file) => READ.test(file));
  const open: Open = {
    flows: [],
    actions: [],
    pacts: [],
    recordings: [],
    problems: [...problems],
    yaml: [],
    terraform: [],
  };
  for (const { file, isNamed } of files) {
    const text = await textOf(file);
    if (typeof text !== 'string') open.problems.push(text);
    else if (!sort({ file, text }, open) && isNamed) open.problems.push({ file, problem: NOT_KNOWN });
  }
  const filling = readTerraform(open);
  for (const source of open.yaml) readFlow(source, filling.get(normalize(source.file)), open);
  return open;
}

const NOT_KNOWN = 'it is no Architect flow, Data Action, Terraform file, pact or recording';

async function textOf(file: string): Promise<string | FileProblem> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) return { file, problem: `${size} bytes are more than are read (${MAX_BYTES})` };
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (fault) {
    return { file, problem: reasonOf(fault) };
  }
}

/** Reads a file, or puts it by until the Terraform files are known; false where it is of no kind that is read. */
function sort(source: TerraformFile, open: Open): boolean {
  const { file, text } = source;
  if (isI3File(file)) {
    addFlow(file, readI3Flow(text), open);
    return true;
  }
  if (/\.tf(?:vars)?$/i.test(file)) {
    open.terraform.push(source);
    return true;
  }
  if (/\.json$/i.test(file)) return readJsonFile(source, open);
  if (!isYamlFlow(text)) return false;
  open.yaml.push(source);
  return true;
}

function readTerraform({ terraform, actions, problems }: Open): ReturnType<typeof substitutionsIn> {
  const project = projectOf(terraform, ({ file, text }, fault) => {
    if (!(fault instanceof HclProblem)) throw fault;
    problems.push({ file, place: spotsIn(text)(fault.offset), problem: `not Terraform: ${fault.message}` });
  });
  const found = terraformActions(project, terraform, textBeside);
  problems.push(...found.problems.map(({ file, spot, problem }) => ({ file, place: spot, problem })));
  for (const { file, name, address, action, spotOf } of found.actions) {
    const placeOf = (pointer: string) => ({ file, ...spotOf(pointer) });
    actions.push({ name: name ?? address, action, names: attributeNamesOf(action), placeOf });
  }
  return substitutionsIn(project, textBeside);
}

/** The text of a file that Terraform reads; undefined where there is none. */
function textBeside(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function readFlow({ file, text }: TerraformFile, filling: ReadonlyMap<string, string> | undefined, open: Open): void {
  addFlow(file, readYamlFlow(text, filling), open);
}

function addFlow(file: string, flow: ReturnType<typeof readYamlFlow>, { flows, problems }: Open): void {
  if ('kind' in flow) flows.push({ file, flow });
  else problems.push({ file, ...(flow.spot ? { place: flow.spot } : {}), problem: flow.problem });
}

/** The name that a flow calls an action by: an export adds when it was made. */
function calledName(name: string): string {
  return name.replace(/\s+- Exported \d{4}-\d{2}-\d{2} @ \d+:\d+$/, '').trim();
}

function isExport(value: unknown): boolean {
  const config = isRecord(value) ? value['config'] : undefined;
  return isRecord(config) && isRecord(config['request']);
}

/** What each kind of JSON file holds somewhere, so that a lock file of megabytes is not parsed for nothing. */
const JSON_KINDS = /"requestUrlTemplate"|"requestType"|"interactions"|"verdict"|"exchanges"/;

function readJsonFile({ file, text }: TerraformFile, open: Open): boolean {
  if (!JSON_KINDS.test(text)) return false;
  const reading = readJson(Buffer.from(text), MAX_DEPTH);
  if (!('value' in reading)) {
    const { line, column, problem } = reading;
    open.problems.push({ file, place: { line, column }, problem: `not JSON: ${problem}` });
    return true;
  }
  const { value } = reading;
  const locator = once(() => locatorOf(text));
  const placeOf: Locator = (pointer) => locator()(pointer);
  if (isExport(value)) {
    const parsed = parseExport(text);
    if ('problem' in parsed) {
      const place = 'pointer' in parsed.problem ? placeOf(parsed.problem.pointer) : parsed.problem;
      open.problems.push({ file, place, problem: `no exported Data Action: ${parsed.problem.problem}` });
      return true;
    }
    const { action } = parsed;
    const at = (pointer: string) => ({ file, ...placeOf(pointer) });
    open.actions.push({ name: calledName(action.name), action, names: attributeNamesOf(action), placeOf: at });
    return true;
  }
  const exchanges = exchangesIn(value);
  if (exchanges) {
    open.recordings.push({ file, exchanges });
    return true;
  }
  if (!/"interactions"/.test(text)) return false;
  const pact = readPact(value);
  if (pact.interactions.length === 0) return false;
  open.pacts.push({ file, pact, placeOf });
  return true;
}
