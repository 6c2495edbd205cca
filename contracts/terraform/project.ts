import { dirname, join, normalize } from 'node:path';
import { readHcl, type Block, type Body, type Expression } from './hcl';

/** A Terraform file, as read from disk. */
export type TerraformFile = { readonly file: string; readonly text: string };
/** A block with the file it stands in. */
export type PlacedBlock = Block & { readonly file: string };
/** A folder of files, which Terraform takes as one module. */
export type Module = {
  readonly folder: string;
  readonly blocks: readonly PlacedBlock[];
  readonly given: Body['attributes'];
};
/** Every module of the files given, by folder. */
export type Project = ReadonlyMap<string, Module>;
/** What an expression comes to, as far as the files say. */
export type Evaluated = { readonly known: unknown } | 'unknown';
/** Reads the text of a file that `file(…)` names; undefined where it cannot be read. */
export type ReadText = (file: string) => string | undefined;

/** A value goes from module to module at most so often; more is a circle. */
const MAX_HOPS = 32;
const UNKNOWN = 'unknown' as const;

/** Puts files together to modules. `problem` hears of a file that is no HCL. */
export function projectOf(
  files: readonly TerraformFile[],
  problem: (file: TerraformFile, fault: unknown) => void,
): Project {
  type OpenModule = { readonly folder: string; readonly blocks: PlacedBlock[]; given: Body['attributes'] };
  const modules = new Map<string, OpenModule>();
  for (const source of files) {
    try {
      const body = readHcl(source.text);
      const folder = normalize(dirname(source.file));
      const module: OpenModule = modules.get(folder) ?? { folder, blocks: [], given: new Map() };
      module.blocks.push(...body.blocks.map((block) => ({ ...block, file: source.file })));
      if (source.file.endsWith('.tfvars')) module.given = new Map([...module.given, ...body.attributes]);
      modules.set(folder, module);
    } catch (fault) {
      problem(source, fault);
    }
  }
  return modules;
}

/** Evaluates expressions of a project: texts, variables, locals, outputs of modules, attributes of resources. */
export class Evaluator {
  readonly #project: Project;
  readonly #read: ReadText;

  constructor(project: Project, read: ReadText) {
    this.#project = project;
    this.#read = read;
  }

  /** The value of an expression in a module; 'unknown' where a part of it is not in the files, or computed. */
  valueOf(expression: Expression, module: Module, hops = 0): Evaluated {
    if (hops > MAX_HOPS) return UNKNOWN;
    switch (expression.kind) {
      case 'literal':
        return { known: expression.value };
      case 'template':
        return this.#template(expression.parts, module, hops);
      case 'list':
        return allKnown(expression.items.map((item) => this.valueOf(item, module, hops)));
      case 'object':
        return this.#object(expression, module, hops);
      case 'call':
        return this.#call(expression.name, expression.operands, module, hops);
      case 'reference':
        return this.#reference(expression.path, module, hops + 1);
      case 'other':
        return UNKNOWN;
    }
  }

  /** The same without the members and items that are not known; an object or list may be written out by `jsonencode`. */
  partlyKnown(expression: Expression | undefined, module: Module): unknown {
    if (!expression) return undefined;
    if (expression.kind === 'call' && expression.name === 'jsonencode')
      return this.partlyKnown(expression.operands[0], module);
    if (expression.kind === 'list')
      return expression.items.map((item) => this.partlyKnown(item, module)).filter((item) => item !== undefined);
    if (expression.kind === 'object') {
      const members = expression.entries.flatMap(({ key, value }) => {
        const name = this.textOf(key, module);
        const known = this.partlyKnown(value, module);
        return name === undefined || known === undefined ? [] : [[name, known] as const];
      });
      return Object.fromEntries(members);
    }
    const value = this.valueOf(expression, module);
    return value === UNKNOWN ? undefined : value.known;
  }

  /** The same, where only a text will do. */
  textOf(expression: Expression | undefined, module: Module): string | undefined {
    const value = expression ? this.valueOf(expression, module) : UNKNOWN;
    return value !== UNKNOWN && typeof value.known === 'string' ? value.known : undefined;
  }

  /**
   * A text of which some parts are not known: `fill` says what stands for those, given what stands before them. A text
   * that is one call, such as `file("x.json")`, is known or not as a whole.
   */
  filledText(
    expression: Expression | undefined,
    module: Module,
    fill: (before: string, part: Expression) => string,
  ): string | undefined {
    if (expression?.kind !== 'template') return this.textOf(expression, module);
    let text = '';
    for (const part of expression.parts) {
      if (typeof part === 'string') text += part;
      else {
        const value = this.valueOf(part, module);
        text += value === UNKNOWN ? fill(text, part) : printed(value.known);
      }
    }
    return text;
  }

  #template(parts: readonly (string | Expression)[], module: Module, hops: number): Evaluated {
    const [only] = parts;
    // `"${x}"` is x, whatever its type.
    if (parts.length === 1 && typeof only === 'object') return this.valueOf(only, module, hops);
    let text = '';
    for (const part of parts) {
      const value = typeof part === 'string' ? { known: part } : this.valueOf(part, module, hops);
      if (value === UNKNOWN) return UNKNOWN;
      text += printed(value.known);
    }
    return { known: text };
  }

  #object({ entries }: Extract<Expression, { kind: 'object' }>, module: Module, hops: number): Evaluated {
    const object: Record<string, unknown> = {};
    for (const { key, value } of entries) {
      const name = this.valueOf(key, module, hops);
      const each = this.valueOf(value, module, hops);
      if (name === UNKNOWN || each === UNKNOWN) return UNKNOWN;
      Object.defineProperty(object, printed(name.known), { value: each.known, enumerable: true });
    }
    return { known: object };
  }

  #call(name: string, operands: readonly Expression[], module: Module, hops: number): Evaluated {
    const [first] = operands;
    const value = first ? this.valueOf(first, module, hops) : UNKNOWN;
    if (value === UNKNOWN) return UNKNOWN;
    if (name === 'jsonencode') return { known: JSON.stringify(value.known) };
    if (typeof value.known !== 'string') return UNKNOWN;
    if (name === 'jsondecode') return parsed(value.known);
    if (name === 'trimspace') return { known: value.known.trim() };
    if (name !== 'file') return UNKNOWN;
    const text = this.#read(join(module.folder, value.known));
    return text === undefined ? UNKNOWN : { known: text };
  }

  #reference(path: readonly string[], module: Module, hops: number): Evaluated {
    const [root, name = '', attribute = ''] = path;
    // Relative to the module: whoever uses the path joins it to its folder.
    if (root === 'path') return name === 'module' ? { known: '.' } : UNKNOWN;
    if (root === 'var' && path.length === 2) return this.#variable(name, module, hops);
    if (root === 'local' && path.length === 2) return this.#local(name, module, hops);
    if (root === 'module' && path.length === 3) return this.#output(name, attribute, module, hops);
    if (root === 'data' && path.length === 4) return this.#attribute(path.slice(1), 'data', module, hops);
    return path.length === 3 ? this.#attribute(path, 'resource', module, hops) : UNKNOWN;
  }

  #variable(name: string, module: Module, hops: number): Evaluated {
    const given = [...this.#project.values()].flatMap((caller) =>
      caller.blocks.flatMap((block) => {
        if (block.type !== 'module' || this.#sourceOf(block, caller) !== module.folder) return [];
        const argument = block.body.attributes.get(name);
        return argument ? [this.valueOf(argument.value, caller, hops)] : [];
      }),
    );
    const own = module.given.get(name);
    if (own) given.push(this.valueOf(own.value, module, hops));
    const [first, ...rest] = given;
    if (first === undefined) {
      const declared = module.blocks.find(({ type, labels }) => type === 'variable' && labels[0] === name);
      const fallback = declared?.body.attributes.get('default');
      return fallback ? this.valueOf(fallback.value, module, hops) : UNKNOWN;
    }
    // Two callers that say two things: it is both.
    return rest.every((other) => isSame(first, other)) ? first : UNKNOWN;
  }

  #local(name: string, module: Module, hops: number): Evaluated {
    const local = module.blocks
      .filter(({ type }) => type === 'locals')
      .map(({ body }) => body.attributes.get(name))
      .find((attribute) => attribute !== undefined);
    return local ? this.valueOf(local.value, module, hops) : UNKNOWN;
  }

  #output(name: string, output: string, module: Module, hops: number): Evaluated {
    const block = module.blocks.find(({ type, labels }) => type === 'module' && labels[0] === name);
    const called = block && this.#project.get(this.#sourceOf(block, module) ?? '');
    const value = called?.blocks
      .find(({ type, labels }) => type === 'output' && labels[0] === output)
      ?.body.attributes.get('value');
    return called && value ? this.valueOf(value.value, called, hops) : UNKNOWN;
  }

  #attribute(path: readonly string[], type: string, module: Module, hops: number): Evaluated {
    const [kind, label, attribute = ''] = path;
    const block = module.blocks.find(
      (each) => each.type === type && each.labels[0] === kind && each.labels[1] === label,
    );
    const found = block?.body.attributes.get(attribute);
    return found ? this.valueOf(found.value, module, hops) : UNKNOWN;
  }

  /** The folder of a module that is beside its caller; one from a registry or a repository is not at hand. */
  #sourceOf(block: Block, caller: Module): string | undefined {
    const source = block.body.attributes.get('source')?.value;
    const [text] = source?.kind === 'template' ? source.parts : [];
    return typeof text === 'string' && text.startsWith('.') ? withoutSlash(join(caller.folder, text)) : undefined;
  }
}

function withoutSlash(path: string): string {
  return path.length > 1 ? path.replace(/[\\/]$/, '') : path;
}

function allKnown(values: readonly Evaluated[]): Evaluated {
  const known: unknown[] = [];
  for (const value of values) {
    if (value === UNKNOWN) return UNKNOWN;
    known.push(value.known);
  }
  return { known };
}

function isSame(one: Evaluated, other: Evaluated): boolean {
  return one !== UNKNOWN && other !== UNKNOWN && JSON.stringify(one.known) === JSON.stringify(other.known);
}

function parsed(text: string): Evaluated {
  try {
    return { known: JSON.parse(text) as unknown };
  } catch {
    return UNKNOWN;
  }
}

function printed(value: unknown): string {
  return typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
}
