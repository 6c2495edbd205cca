import type { components } from '../../../openapi/types';

const MEMBERS: Readonly<Record<keyof components['schemas']['MediaParticipantRequest'], true>> = {
  wrapup: true,
  state: true,
  recording: true,
  muted: true,
  confined: true,
  held: true,
  wrapupSkipped: true,
  resumeTime: true,
};

/** True of a member that PATCH …/participants/{participantId} reads. */
export function isParticipantUpdateMember(key: string): boolean {
  return Object.hasOwn(MEMBERS, key);
}
