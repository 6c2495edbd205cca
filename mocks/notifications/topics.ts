import published from './published-topics.json';
import { nearest } from '../util/did-you-mean';
import { once } from '../util/once';

/** Longest combined topic, in characters (https://developer.genesys.cloud/forum/t/notifications-service-limits-concepts/10312). */
const MAX_COMBINED = 200;

/** What a topic that somebody subscribes to stands for; `reason` says why it is none. */
export type TopicCheck =
  | { readonly kind: 'topic'; readonly expanded: readonly string[] }
  | { readonly kind: 'invalid'; readonly reason: string; readonly near: string | undefined };

/** Every topic that the vendor publishes, with `{id}` where an id belongs; system topics come unasked and are not among them. */
export const TOPICS: readonly string[] = published.topics;

type Node = { readonly children: Map<string, Node>; isTopic: boolean };

const tree = once((): Node => {
  const root: Node = { children: new Map(), isTopic: false };
  for (const topic of TOPICS) {
    let node = root;
    for (const word of topic.split('.')) {
      const child = node.children.get(word) ?? { children: new Map(), isTopic: false };
      node.children.set(word, child);
      node = child;
    }
    node.isTopic = true;
  }
  return root;
});

/** Reads a topic as subscribed to: `prefix?a&b` stands for `prefix.a` and `prefix.b`. */
export function checkTopic(topic: string): TopicCheck {
  const question = topic.indexOf('?');
  if (question < 0) return isTopic(topic) ? { kind: 'topic', expanded: [topic] } : unknown(topic);
  if (topic.length > MAX_COMBINED)
    return { kind: 'invalid', reason: `a combined topic has at most ${MAX_COMBINED} characters`, near: undefined };
  const prefix = topic.slice(0, question);
  const expanded = topic
    .slice(question + 1)
    .split('&')
    .map((part) => `${prefix}.${part}`);
  const wrong = expanded.find((one) => !isTopic(one));
  return wrong === undefined ? { kind: 'topic', expanded } : unknown(wrong);
}

function isTopic(topic: string): boolean {
  let nodes = [tree()];
  for (const word of topic.split('.')) {
    if (word === '') return false;
    nodes = nodes
      .flatMap(({ children }) => [children.get(word), children.get('{id}')])
      .filter((node) => node !== undefined);
  }
  return nodes.some((node) => node.isTopic);
}

function unknown(topic: string): TopicCheck {
  return { kind: 'invalid', reason: `there is no topic "${topic}"`, near: nearTopic(topic) };
}

/** What looks like an id rather than a word of a topic. */
const ID = /^(?:[0-9a-f]{8}-[0-9a-f-]{20,}|\{\w+\}|[\w-]*\d[\w-]*)$/i;
/** Somebody who wants a conversation's news by its id: the topic that has them. */
const OF_CONVERSATION = /^v2\.conversations?\.([^.]+)(?:\.attributes|\.participants)?$/i;

/** The topic that was probably meant, with the same ids in it. */
function nearTopic(topic: string): string | undefined {
  const [, conversationId] = OF_CONVERSATION.exec(topic) ?? [];
  if (conversationId !== undefined && ID.test(conversationId))
    return `v2.detail.events.conversation.${conversationId}.attributes`;
  const words = topic.split('.');
  const isId = (word: string, index: number): boolean => index > 0 && ID.test(word);
  const ids = words.filter(isId);
  const near = nearest(words.map((word, index) => (isId(word, index) ? '{id}' : word)).join('.'), TOPICS);
  let next = 0;
  return near?.replaceAll('{id}', () => ids[next++] ?? '{id}');
}
