import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { substitutionsIn, terraformActions } from '../../../contracts/terraform/actions';
import { HclProblem, readHcl, type Body } from '../../../contracts/terraform/hcl';
import { Evaluator, projectOf } from '../../../contracts/terraform/project';
import fixtures from './hcl-fixtures.json';

const CASES = readFileSync(join(__dirname, '../../../scripts/maintain/hcl-fixtures/cases.tf'), 'utf8');

function project(files: Readonly<Record<string, string>>) {
  const sources = Object.entries(files)
    .filter(([file]) => /\.tf(?:vars)?$/.test(file))
    .map(([file, text]) => ({ file, text }));
  const read = (file: string): string | undefined => files[file];
  const modules = projectOf(sources, (_file, fault) => {
    throw fault;
  });
  return { ...terraformActions(modules, sources, read), substitutions: substitutionsIn(modules, read), modules, read };
}

/** Attributes as values, blocks as HashiCorp's reader nests them. */
function plain(body: Body): unknown {
  const { modules, read } = project({ 'main.tf': '' });
  const evaluator = new Evaluator(modules, read);
  const module = { folder: '.', blocks: [], given: new Map() };
  const values = [...body.attributes].map(([name, { value }]) => {
    const found = evaluator.valueOf(value, module);
    return [name, found === 'unknown' ? found : found.known] as const;
  });
  const blocks = body.blocks.map(({ type, labels, body: inner }) => {
    const nested = labels.reduceRight<unknown>((value, label) => ({ [label]: value }), [plain(inner)]);
    return [type, nested] as const;
  });
  return Object.fromEntries([...values, ...blocks]);
}

test('literals, texts, heredocs, lists, objects and blocks are what HashiCorp’s own reader makes of them', () => {
  expect(plain(readHcl(CASES))).toEqual(fixtures);
});

test.each([
  ['a text that does not end', 'a = "x\n', 'the text does not end on its line'],
  ['a block that does not end', 'resource "x" "y" {\n a = 1\n', 'the block "resource" does not end'],
  ['a heredoc that does not end', 'a = <<EOT\nx\n', 'the text of <<EOT does not end'],
  ['no value', 'a = \n', 'an expression is missing'],
  ['no Terraform at all', '{"a": 1}', 'a block ends that did not begin'],
])('%s is refused with its place', (_name, text, problem) => {
  expect(() => readHcl(text)).toThrow(new HclProblem(problem, 0));
});

test.each([
  'a = var.x ? "1" : "2"\nb = "k"',
  'a = [for x in var.list : x.id]\nb = "k"',
  'a = { for k, v in var.map : k => v if v != "" }\nb = "k"',
  'a = var.list[length(var.list) - 1]\nb = "k"',
  'a = aws_x.y[*].id\nb = "k"',
  'a = f("x, }", 2).out\nb = "k"',
  'a = !var.x || (1 +\n 2 > 2)\nb = "k"',
  'a = "${var.x == 1 ? "yes" : "no"} and %{ if var.y }z%{ endif }"\nb = "k"',
])('what computes is read over: %s', (text) => {
  expect(plain(readHcl(text))).toEqual({ a: 'unknown', b: 'k' });
});

const ACTION = `
resource "genesyscloud_integration_action" "set_shade" {
  name           = var.action_name
  category       = "Shades"
  integration_id = genesyscloud_integration.shades.id
  contract_input = jsonencode({
    type = "object"
    properties = {
      conversationId = { type = "string" }
      shade          = { type = "string", default = var.nobody_knows }
    }
  })
  contract_output = <<-JSON
    { "type": "object", "properties": {} }
  JSON
  config_request {
    request_url_template = "/api/v2/conversations/$\${input.conversationId}/participants/\${var.participant}/attributes"
    request_type         = "PATCH"
    request_template     = "{\\"attributes\\": {\\"shade\\": \\"$\${input.shade}\\", \\"queue\\": \\"\${genesyscloud_routing_queue.q.id}\\", \\"weight\\": \${var.weight}}}"
    headers = {
      X-Shade = "\${var.action_name}"
    }
  }
  config_response {
    translation_map          = { all = "$" }
    translation_map_defaults = {}
    success_template         = "$\${rawResult}"
  }
}
resource "genesyscloud_integration" "shades" {
  integration_type = "purecloud-data-actions"
}
variable "action_name" { default = "unused" }
`;
const ROOT = `
module "shade" {
  source      = "./modules/shade"
  action_name = local.name
}
module "flow" {
  source = "./modules/flow"
  action = module.shade.action_name
}
locals { name = "Set the shade" }
`;
const FLOW = `
variable "action" {}
resource "genesyscloud_flow" "f" {
  filepath      = "\${path.module}/shade.yaml"
  substitutions = {
    action = var.action
    queue  = genesyscloud_routing_queue.q.name
  }
}
`;

test('a definition is read through modules, with the line of the attribute that each part comes from', () => {
  const { actions, problems } = project({
    'main.tf': ROOT,
    'modules/shade/main.tf': ACTION,
    'modules/shade/out.tf': 'output "action_name" { value = genesyscloud_integration_action.set_shade.name }',
    'modules/flow/main.tf': FLOW,
  });
  expect(problems).toEqual([]);
  expect(actions).toHaveLength(1);
  const [{ name, action, spotOf, file, address } = expect.anything() as never] = actions;
  expect({ name, file, address }).toEqual({
    name: 'Set the shade',
    file: 'modules/shade/main.tf',
    address: 'genesyscloud_integration_action.set_shade',
  });
  expect(action.integrationType).toBe('purecloud-data-actions');
  expect(action.request).toMatchObject({
    url: '/api/v2/conversations/${input.conversationId}/participants/var.participant/attributes',
    method: 'PATCH',
    headers: { 'X-Shade': 'Set the shade' },
    // What is not known leaves the JSON whole: a word between quotes, a number elsewhere.
    template: '{"attributes": {"shade": "${input.shade}", "queue": "genesyscloud_routing_queue.q.id", "weight": 0}}',
  });
  expect(action.inputSchema).toEqual({
    type: 'object',
    properties: { conversationId: { type: 'string' }, shade: { type: 'string' } },
  });
  const lineOf = (text: string): number => ACTION.slice(0, ACTION.indexOf(text)).split('\n').length;
  expect(spotOf('/config/request/requestTemplate').line).toBe(lineOf('request_template '));
  expect(spotOf('/config/request/headers/X-Shade').line).toBe(lineOf('X-Shade'));
  expect(spotOf('/contract/input/inputSchema/properties/shade').line).toBe(lineOf('shade          ='));
  expect(spotOf('/config/response/translationMap/all').line).toBe(lineOf('translation_map '));
});

test('the placeholders of a flow are filled in from its resource, as far as the files know the values', () => {
  const { substitutions } = project({
    'main.tf': ROOT,
    'modules/shade/main.tf': ACTION,
    'modules/shade/out.tf': 'output "action_name" { value = genesyscloud_integration_action.set_shade.name }',
    'modules/flow/main.tf': FLOW,
  });
  expect(substitutions.get('modules/flow/shade.yaml')).toEqual(new Map([['action', 'Set the shade']]));
});

test('a flow that is deployed twice with two values keeps its placeholder', () => {
  const deploy = (label: string, value: string): string =>
    `resource "genesyscloud_flow" "${label}" {\n filepath = "f.yaml"\n substitutions = { a = "${value}", b = "same" }\n}\n`;
  const { substitutions } = project({ 'main.tf': deploy('one', '1') + deploy('two', '2') });
  expect(substitutions.get('f.yaml')).toEqual(
    new Map([
      ['a', '{{a}}'],
      ['b', 'same'],
    ]),
  );
});

test('a contract may stand in a file; one that is nowhere to be found is said', () => {
  const definition = (contract: string): string =>
    `resource "genesyscloud_integration_action" "a" {\n contract_input = ${contract}\n config_request {\n request_url_template = "/api/v2/users"\n request_type = "GET"\n }\n}`;
  const known = project({
    'm/main.tf': definition('file("${path.module}/in.json")'),
    'm/in.json': '{"type": "object"}',
  });
  expect(known.actions[0]?.action.inputSchema).toEqual({ type: 'object' });
  const lost = project({ 'm/main.tf': definition('var.contract') });
  expect(lost.problems).toEqual([
    {
      file: 'm/main.tf',
      spot: { line: 1, column: 1 },
      problem: 'genesyscloud_integration_action.a was not read: its contract comes from somewhere else',
    },
  ]);
});

test('values that go round in circles are not known', () => {
  const { modules, read } = project({ 'main.tf': 'locals {\n a = local.b\n b = local.a\n}\n' });
  const [module] = [...modules.values()];
  const reference = readHcl('x = local.a').attributes.get('x')?.value;
  expect(new Evaluator(modules, read).textOf(reference, module as never)).toBeUndefined();
});
