// Writes tests/contracts/terraform/hcl-fixtures.json: what HashiCorp's own HCL reader makes of cases.tf. The reader is
// hashicorp/hcl v2 compiled to JavaScript, and no dependency of ours:
//   npm install --no-save hcl2-parser@1.0.3 && node scripts/maintain/hcl-fixtures/generate.mjs
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const { parseToObject } = createRequire(import.meta.url)('hcl2-parser');
const source = readFileSync(new URL('cases.tf', import.meta.url), 'utf8');
const [value, fault] = parseToObject(source);
if (fault) throw new Error(JSON.stringify(fault));
const target = new URL('../../../tests/contracts/terraform/hcl-fixtures.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(value, null, 2)}\n`);
