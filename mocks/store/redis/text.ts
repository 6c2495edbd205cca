import { randomUUID } from 'node:crypto';
import { topicsOf } from '../audience';
import type { Attribute, Conversation, Participant } from '../store';

/** The answer to HGETALL: fields and values in turns. */
export type Hash = readonly string[];

/** A conversation as the `place` of the scripts reads it. */
export function packed(conversation: Conversation): string {
  const fields = conversation.participants.flatMap(({ id, revision }) => [`revision ${text(id)}`, String(revision)]);
  fields.push('json', shapeText(conversation), 'audience', audienceText(conversation));
  let order = 0;
  for (const { id, attributes } of conversation.participants) {
    for (const [name, attribute] of attributes) {
      order += 1;
      fields.push(`attribute ${text([id, name])}`, linesOf(attribute, order));
    }
  }
  fields.push('order', String(order), 'epoch', newEpoch());
  return text({ id: text(conversation.id), fields, places: placesOf(conversation) });
}

/** All of a conversation but what attribute writes change. */
export function shapeText(conversation: Conversation): string {
  const participants = conversation.participants.map(
    ({ attributes: _attributes, revision: _revision, ...rest }) => rest,
  );
  return text({ ...conversation, participants });
}

/** The topics under which changes are told, a line each. */
export function audienceText(conversation: Conversation): string {
  return topicsOf(conversation).map(text).join('\n');
}

/** The ids of participants and of their communications, in turns. */
export function placesOf({ participants }: Conversation): readonly string[] {
  return participants.flatMap(({ id, communicationId }) => [text(id), text(communicationId)]);
}

/** Tells a conversation from every other of its id, before it or in a Redis that lost its data. */
export function newEpoch(): string {
  return randomUUID();
}

/** JSON in which every string survives, lone surrogates too. */
export function text(value: unknown): string {
  return JSON.stringify(value);
}

function linesOf(attribute: Attribute | undefined, order: number): string {
  const lines: string[] = [];
  for (let one = attribute; one; one = one.older) lines.push(`${one.revision} ${one.at} ${order} ${text(one.value)}`);
  return lines.join('\n');
}

/** An attribute from its lines, with the place it was first written at. */
export function attributeFrom(lines: string): Attribute & { readonly order: number } {
  const [first = '', ...others] = lines.split('\n');
  const [, revision, at, order, value = '""'] = /^(\S+) (\S+) (\S+) (.*)$/s.exec(first) ?? [];
  return {
    value: JSON.parse(value) as string,
    revision: Number(revision),
    at: Number(at),
    order: Number(order),
    older: others.length === 0 ? undefined : attributeFrom(others.join('\n')),
  };
}

/** A conversation from its hash; undefined of an empty one. */
export function conversationFrom(hash: Hash): Conversation | undefined {
  const fields = fieldsOf(hash);
  const json = fields.get('json');
  if (json === undefined) return undefined;
  const stored = JSON.parse(json) as Conversation;
  const attributes = attributesFrom(hash);
  const participants = stored.participants.map((participant): Participant => ({
    ...participant,
    revision: Number(fields.get(`revision ${text(participant.id)}`) ?? 0),
    attributes: attributes.get(participant.id) ?? new Map<string, Attribute>(),
  }));
  return { ...stored, participants };
}

/** The attributes in a hash by participant, in the order of their first write. */
function attributesFrom(hash: Hash): ReadonlyMap<string, ReadonlyMap<string, Attribute>> {
  const entries = [...fieldsOf(hash)].flatMap(([field, lines]) => {
    if (!field.startsWith('attribute ')) return [];
    const [participant, name] = nameIn(field);
    return [{ participant, name, attribute: attributeFrom(lines) }];
  });
  entries.sort((one, other) => one.attribute.order - other.attribute.order);
  const found = new Map<string, Map<string, Attribute>>();
  for (const { participant, name, attribute } of entries) {
    const { order: _order, ...rest } = attribute;
    found.set(participant, (found.get(participant) ?? new Map<string, Attribute>()).set(name, rest));
  }
  return found;
}

/** Participant and name of an attribute's field. */
export function nameIn(field: string): readonly [participant: string, name: string] {
  return JSON.parse(field.slice('attribute '.length)) as [string, string];
}

/** Fields and values of a hash. */
export function fieldsOf(hash: Hash): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (let index = 0; index + 1 < hash.length; index += 2) fields.set(hash[index] ?? '', hash[index + 1] ?? '');
  return fields;
}
