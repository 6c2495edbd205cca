import type { NameUse } from '../model';
import type { JudgedModel } from '../written-elsewhere';
import { writerElsewhere } from '../written-elsewhere';
import { writtenNames } from './read-never-written';
import { placesText, type NameDetection, type NameRule } from './rule';
import { HELP_SET, PUBLIC_FLOWS } from './sources';
import { byNameAndFile, differenceOf, foldedName, grouped } from './spelling';

export const nameDiffers: NameRule = {
  id: 'name-differs',
  level: 'warn',
  title: 'An attribute is written under one name and read under another that is nearly the same.',
  why: 'Names are case-sensitive, and web messaging puts "context." in front of what a page sets: the read finds nothing.',
  cure: 'Use one name on both sides.',
  evidence: 'documented',
  sources: [HELP_SET, PUBLIC_FLOWS],
  detect: (model) => [...readsAstray(model), ...writesAstray(model)],
};

/** Reads of a name that nobody writes, beside a name that somebody does. */
function readsAstray(model: JudgedModel): readonly NameDetection[] {
  const written = writtenNames(model);
  const byFold = grouped(written, foldedName);
  const astray = model.reads.filter(
    ({ name }) => !written.has(name) && writerElsewhere(name, model.writtenBy) === undefined,
  );
  return byNameAndFile(astray).flatMap(([{ name, place }]) => {
    const [meant] = byFold.get(foldedName(name)) ?? [];
    if (meant === undefined) return [];
    const where = model.writes.filter((write) => write.name === meant);
    return [detectionOf({ name, place, deed: 'read', otherDeed: 'written' }, meant, where)];
  });
}

/** Writes of a name that nobody reads, beside a name that is written and read. */
function writesAstray(model: JudgedModel): readonly NameDetection[] {
  const written = writtenNames(model);
  const read = new Set(model.reads.map(({ name }) => name));
  const byFold = grouped(
    [...read].filter((name) => written.has(name)),
    foldedName,
  );
  const astray = model.writes.filter(({ name }) => !read.has(name));
  return byNameAndFile(astray).flatMap(([{ name, place }]) => {
    const [meant] = byFold.get(foldedName(name)) ?? [];
    if (meant === undefined) return [];
    const where = model.reads.filter((use) => use.name === meant);
    return [detectionOf({ name, place, deed: 'written', otherDeed: 'read' }, meant, where)];
  });
}

function detectionOf(
  {
    name,
    place,
    deed,
    otherDeed,
  }: Pick<NameUse, 'name' | 'place'> & { readonly deed: string; readonly otherDeed: string },
  meant: string,
  where: readonly NameUse[],
): NameDetection {
  const places = where.length === 0 ? 'as the config says' : placesText(where.map((use) => use.place));
  return {
    place,
    subject: name,
    summary: `"${name}" is ${deed} here; what is ${otherDeed} is "${meant}" (${places}): they differ by ${differenceOf(name, meant)}.`,
    advice: `Use one name on both sides, such as "${meant}".`,
  };
}
