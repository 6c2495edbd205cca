import { isRecord, type RequestFacts, type Operation } from './behaviour';

/** The member that holds the participant data of a body. */
export function dataMember({ kind, medium }: Operation): 'attributes' | 'data' {
  return kind === 'create' && medium === 'callback' ? 'data' : 'attributes';
}

/** A string or a number in a JSON text. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/** The participant data in which a number that JavaScript would write otherwise (`1.0`, twenty digits) is its text. */
export function asWritten({ operation, body }: RequestFacts): Readonly<Record<string, unknown>> {
  if (body.kind !== 'json') return {};
  // With quotes around it a number survives being read.
  const quoted = body.text.replace(TOKEN, (token) =>
    token.startsWith('"') || String(Number(token)) === token ? token : `"${token}"`,
  );
  const value: unknown = quoted === body.text ? body.value : JSON.parse(quoted);
  const map = isRecord(value) ? value[dataMember(operation)] : undefined;
  return isRecord(map) ? map : {};
}
