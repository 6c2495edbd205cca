import { cell, markdownTable } from '../../mocks/util/markdown';
import type { ComputedUse, NameModel, NameUse, Place } from './model';
import { placeText } from './rules/rule';
import { grouped } from './rules/spelling';
import { writerElsewhere, type WrittenBy } from './written-elsewhere';

/** A name with everybody who writes and reads it. */
export type NameRow = {
  readonly name: string;
  readonly writers: readonly NameUse[];
  readonly readers: readonly NameUse[];
  /** Who writes it beside the files: as the config says, or the platform. */
  readonly writtenElsewhere: string | undefined;
};

/** Every name, by the alphabet. */
export function rowsOf({ writes, reads }: NameModel, writtenBy: WrittenBy): readonly NameRow[] {
  const writers = grouped(writes, ({ name }) => name);
  const readers = grouped(reads, ({ name }) => name);
  return [...new Set([...writers.keys(), ...readers.keys()])].sort().map((name) => ({
    name,
    writers: writers.get(name) ?? [],
    readers: readers.get(name) ?? [],
    writtenElsewhere: writerElsewhere(name, writtenBy),
  }));
}

/** A table, or a list where a terminal of `width` columns has no room for the table. */
export function tableText(
  rows: readonly NameRow[],
  computed: readonly ComputedUse[],
  width = Number.POSITIVE_INFINITY,
): string {
  const cells = rows.map((row): Cells => ({
    name: row.name,
    writers: writerTexts(row),
    readers: placeTexts(row.readers),
  }));
  const columns = columnLines([{ name: 'name', writers: ['written by'], readers: ['read by'] }, ...cells]);
  const fits = columns.every((line) => line.length <= width);
  const rest = computed.map(({ place, what, from }) => `computed: ${placeText(place)} ${what}, from ${from}`);
  return `${[...(fits ? columns : listLines(cells)), ...(rest.length > 0 ? ['', ...rest] : [])].join('\n')}\n`;
}

type Cells = { readonly name: string; readonly writers: readonly string[]; readonly readers: readonly string[] };

function columnLines(cells: readonly Cells[]): readonly string[] {
  const nameWidth = widest(cells.map(({ name }) => name));
  const writerWidth = widest(cells.flatMap(({ writers }) => writers));
  return cells.flatMap(({ name, writers, readers }) =>
    Array.from({ length: Math.max(writers.length, readers.length) }, (_all, index) =>
      [(index === 0 ? name : '').padEnd(nameWidth), (writers[index] ?? '').padEnd(writerWidth), readers[index] ?? '']
        .join('  ')
        .trimEnd(),
    ),
  );
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}

function listLines(cells: readonly Cells[]): readonly string[] {
  return cells.flatMap(({ name, writers, readers }) => [
    name,
    ...writers.map((text) => `  written by ${text}`),
    ...readers.map((text) => `  read by    ${text}`),
  ]);
}

/** The table for a pull request. */
export function markdownNames(rows: readonly NameRow[], computed: readonly ComputedUse[]): string {
  const cells = rows.map((row) => [
    cell(row.name),
    writerTexts(row).map(cell).join('<br>'),
    placeTexts(row.readers).map(cell).join('<br>'),
  ]);
  const rest = computed.map(
    ({ place, what, from }) => `- ${cell(placeText(place))}: ${cell(what)}, computed from ${cell(from)}`,
  );
  const list = rest.length > 0 ? ['', 'Names that are computed:', '', ...rest] : [];
  return `${[markdownTable(['Name', 'Written by', 'Read by'], cells), ...list].join('\n')}\n`;
}

function writerTexts({ writers, writtenElsewhere }: NameRow): readonly string[] {
  return writers.length === 0 && writtenElsewhere !== undefined ? [`(${writtenElsewhere})`] : placeTexts(writers);
}

function placeTexts(uses: readonly NameUse[]): readonly string[] {
  const texts = [...new Set(uses.map(({ place }) => placeText(place)))];
  return texts.length > 0 ? texts : ['–'];
}

/** A Mermaid graph: files that write, names, files that read. Names that lack one side stand out. */
export function graphText(rows: readonly NameRow[]): string {
  const ids = new Map<string, string>();
  const nodes: string[] = [];
  const nodeOf = (key: string, draw: (id: string) => string): string => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `n${ids.size}`;
    ids.set(key, id);
    nodes.push(`  ${draw(id)}`);
    return id;
  };
  const fileNode = (side: string, file: string): string => nodeOf(`${side} ${file}`, (id) => `${id}["${label(file)}"]`);
  const edges: string[] = [];
  for (const row of rows) {
    const { name, writers, readers, writtenElsewhere } = row;
    const kind = classOf(row);
    const id = nodeOf(`name ${name}`, (own) => `${own}(["${label(name)}"])${kind === undefined ? '' : `:::${kind}`}`);
    for (const [file, lines] of linesByFile(writers)) edges.push(`  ${fileNode('w', file)} -->${lines} ${id}`);
    if (writers.length === 0 && writtenElsewhere !== undefined)
      edges.push(`  ${fileNode('w', writtenElsewhere)} -.-> ${id}`);
    for (const [file, lines] of linesByFile(readers)) edges.push(`  ${id} -->${lines} ${fileNode('r', file)}`);
  }
  return [
    'flowchart LR',
    ...nodes,
    ...edges,
    '  classDef unwritten stroke:#c62828,stroke-width:3px',
    '  classDef unread stroke:#9e9e9e,stroke-dasharray:4 3',
    '',
  ].join('\n');
}

function classOf({ writers, readers, writtenElsewhere }: NameRow): string | undefined {
  if (writers.length === 0 && writtenElsewhere === undefined) return 'unwritten';
  return readers.length === 0 ? 'unread' : undefined;
}

/** `|12, 40|` for each file; nothing where no line is known. */
function linesByFile(uses: readonly NameUse[]): ReadonlyMap<string, string> {
  const groups = grouped(uses, ({ place }) => place.file);
  return new Map(
    [...groups].map(([file, group]) => {
      const lines = [...new Set(group.flatMap(({ place }: { readonly place: Place }) => place.line ?? []))];
      return [file, lines.length === 0 ? '' : `|${lines.join(', ')}|`] as const;
    }),
  );
}

/** What Mermaid shows as it stands inside quotes. */
function label(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('#', '#35;')
    .replaceAll('"', '#quot;')
    .replaceAll('<', '#lt;')
    .replaceAll('>', '#gt;')
    .replace(/\s/g, ' ');
}
