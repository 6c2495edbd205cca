import type { AddressInfo } from 'node:net';

/** What a bare peer stores: participants with their attributes, by conversation. */
export type World = Map<string, Map<string, Map<string, string>>>;
/** The two ids of an attribute path. */
export type Place = { readonly conversationId: string; readonly participantId: string };

/** The ids in `/api/v2/conversations/{c}[/participants/{p}/attributes]`. */
export function pathOf(url: string): Place {
  const segments = url.split('/');
  return { conversationId: segments[4] ?? '', participantId: segments[6] ?? '' };
}

/** The same merge that the mock does, without judging anything. */
export function merge(world: World, { conversationId, participantId }: Place, body: unknown): void {
  const { attributes } = body as { readonly attributes?: Record<string, string> };
  const conversation = world.get(conversationId) ?? new Map<string, Map<string, string>>();
  const participant = conversation.get(participantId) ?? new Map<string, string>();
  for (const [name, value] of Object.entries(attributes ?? {})) participant.set(name, value);
  conversation.set(participantId, participant);
  world.set(conversationId, conversation);
}

/** A conversation as JSON. */
export function readable(world: World, conversationId: string): unknown {
  const participants = [...(world.get(conversationId) ?? [])].map(([id, attributes]) => ({
    id,
    attributes: Object.fromEntries(attributes),
  }));
  return { id: conversationId, participants };
}

/** The line that says where the peer serves. */
export function announce(address: AddressInfo | string | null): void {
  const port = typeof address === 'object' ? address?.port : undefined;
  process.stdout.write(`${JSON.stringify({ event: 'ready', url: `http://127.0.0.1:${port}` })}\n`);
}
