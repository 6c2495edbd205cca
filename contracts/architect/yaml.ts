import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException, type ScalarEvent } from 'js-yaml';
import { asWritten, filledIn, withPlainPlaceholders } from './placeholders';

/** A node of a YAML file; `offset` is where it begins in the text. */
export type YamlNode = YamlScalar | YamlList | YamlMap;
export type YamlScalar = {
  readonly kind: 'scalar';
  readonly text: string;
  /** Plain text may be a number, a boolean or null; quoted text is text. */
  readonly isPlain: boolean;
  readonly offset: number;
};
export type YamlList = { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly offset: number };
export type YamlMap = { readonly kind: 'map'; readonly entries: readonly YamlEntry[]; readonly offset: number };
export type YamlEntry = { readonly key: string; readonly offset: number; readonly value: YamlNode };

/** Deepest nesting of a file; a flow of a hundred menus in each other has about 400. */
const MAX_DEPTH = 1_000;

/**
 * Reads the first document of a YAML text that may hold placeholders, with an offset for everything. Scalars keep their
 * text, so that `yes` is no boolean. An alias is read as nothing: no tool that writes flows makes any.
 * Throws a `YAMLException` where the text is no YAML.
 */
export function readYaml(text: string, filling: ReadonlyMap<string, string> = new Map()): YamlNode | undefined {
  const source = withPlainPlaceholders(text);
  const open: OpenNode[] = [];
  let root: YamlNode | undefined;
  let documents = 0;
  const add = (node: YamlNode): void => {
    const parent = open.at(-1);
    if (!parent) root ??= node;
    else if (parent.kind === 'list') parent.items.push(node);
    else if (parent.key === undefined) parent.key = node;
    else {
      const { key } = parent;
      parent.key = undefined;
      parent.entries.push({ key: key.kind === 'scalar' ? key.text : '', offset: key.offset, value: node });
    }
  };
  for (const event of parseEvents(source, { maxDepth: MAX_DEPTH })) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        documents += 1;
        open.length = 0;
        break;
      case EVENT_ID.SEQUENCE:
        open.push({ kind: 'list', items: [], offset: event.start });
        break;
      case EVENT_ID.MAPPING:
        open.push({ kind: 'map', entries: [], offset: event.start, key: undefined });
        break;
      case EVENT_ID.SCALAR:
        add(scalarOf(event, { source, filling }));
        break;
      case EVENT_ID.ALIAS:
        add({ kind: 'scalar', text: '', isPlain: true, offset: event.anchorStart });
        break;
      case EVENT_ID.POP: {
        const closed = open.pop();
        if (closed) add(closed);
      }
    }
    if (documents > 1) break;
  }
  return root;
}

type OpenNode =
  | { readonly kind: 'list'; readonly items: YamlNode[]; readonly offset: number }
  | { readonly kind: 'map'; readonly entries: YamlEntry[]; readonly offset: number; key: YamlNode | undefined };

function scalarOf(
  event: ScalarEvent,
  { source, filling }: { readonly source: string; readonly filling: ReadonlyMap<string, string> },
): YamlScalar {
  return {
    kind: 'scalar',
    text: filledIn(asWritten(getScalarValue(source, event)), filling),
    isPlain: event.style === SCALAR_STYLE.PLAIN,
    offset: event.valueStart,
  };
}

/** Where and why a text is no YAML, of what `readYaml` throws; undefined for any other fault. */
export function yamlProblem(
  fault: unknown,
): { readonly offset: number | undefined; readonly problem: string } | undefined {
  if (!(fault instanceof YAMLException)) return undefined;
  return { offset: fault.mark?.position, problem: fault.reason };
}

/** The member of a map; undefined where there is none, or where the node is no map. */
export function memberOf(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

/** The text of a scalar member; undefined where it is missing or no scalar. */
export function textOf(node: YamlNode | undefined, key: string): string | undefined {
  const member = memberOf(node, key);
  return member?.kind === 'scalar' ? member.text : undefined;
}
