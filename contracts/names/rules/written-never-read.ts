import type { NameWrite } from '../model';
import { placesText, type NameDetection, type NameRule } from './rule';
import { PUBLIC_FLOWS } from './sources';
import { foldedName, grouped } from './spelling';

export const writtenNeverRead: NameRule = {
  id: 'written-never-read',
  level: 'info',
  title: 'An attribute is written, and nothing here reads it.',
  why: 'Agents, scripts and reports read attributes too; what nobody reads any more can go.',
  cure: 'Nothing to do, if an agent, a script or a report reads it.',
  evidence: 'assumed',
  sources: [PUBLIC_FLOWS],
  detect: ({ writes, reads }) => {
    const read = new Set(reads.map(({ name }) => foldedName(name)));
    const idle = writes.filter(({ name }) => !read.has(foldedName(name)));
    return [...grouped(idle, ({ name }: NameWrite) => name).values()].map(([first, ...more]): NameDetection => {
      const also = more.length === 0 ? '' : `; also written in ${placesText(more.map(({ place }) => place))}`;
      return {
        place: first.place,
        subject: first.name,
        summary: `"${first.name}" is written, and nothing here reads it${also}.`,
      };
    });
  },
};
