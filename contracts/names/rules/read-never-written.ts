import { nearest } from '../../../mocks/internal';
import type { JudgedModel } from '../written-elsewhere';
import { namesElsewhere, writerElsewhere } from '../written-elsewhere';
import { placesText, type NameDetection, type NameRule } from './rule';
import { HELP_GET, PUBLIC_FLOWS } from './sources';
import { byNameAndFile, foldedName, grouped } from './spelling';

export const readNeverWritten: NameRule = {
  id: 'read-never-written',
  level: 'warn',
  title: 'An attribute is read, and nothing here writes it.',
  why: 'A read of what was never written fails nowhere: the variable stays NOT_SET, and the flow goes on without it.',
  cure: 'Write it, correct its name, or say in the config who else writes it: names: { writtenBy: { "agent script": ["…"] } }.',
  evidence: 'assumed',
  sources: [HELP_GET, PUBLIC_FLOWS],
  detect: (model) => {
    const written = writtenNames(model);
    const folded = new Set([...written].map(foldedName));
    const isMissing = (name: string): boolean =>
      !written.has(name) && !folded.has(foldedName(name)) && writerElsewhere(name, model.writtenBy) === undefined;
    const empty = grouped(
      model.writes.filter(({ isEmpty }) => isEmpty),
      ({ name }) => name,
    );
    return byNameAndFile(model.reads.filter(({ name }) => isMissing(name))).map(([first, ...more]): NameDetection => {
      const { name, place } = first;
      const also = more.length === 0 ? '' : ` (read ${more.length + 1} times in this file)`;
      const near = nearest(name, written);
      const emptied = empty.get(name)?.map((write) => write.place) ?? [];
      return {
        place,
        subject: name,
        summary: [
          `"${name}" is read${also}, and nothing here writes it`,
          emptied.length === 0 ? '' : `; a step names it without a value (${placesText(emptied)})`,
          near === undefined ? '.' : `; did you mean "${near}"?`,
          computedText(model),
        ].join(''),
      };
    });
  },
};

/** Every name that is given a value somewhere, or that the config says is. */
export function writtenNames({ writes, writtenBy }: JudgedModel): ReadonlySet<string> {
  const given = writes.filter(({ isEmpty }) => !isEmpty).map(({ name }) => name);
  return new Set([...given, ...namesElsewhere(writtenBy)]);
}

function computedText({ computedWrites }: JudgedModel): string {
  if (computedWrites.length === 0) return '';
  const places = placesText(computedWrites.map(({ place }) => place));
  return ` It may be one of the names that are computed when they are written (${places}).`;
}
