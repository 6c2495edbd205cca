/** The parts of an export that tests vary; everything else is a right action that sets an attribute. */
export type Parts = {
  readonly name?: string;
  readonly integrationType?: string;
  readonly timeoutSeconds?: number;
  readonly url?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly map?: Readonly<Record<string, string>>;
  readonly defaults?: Readonly<Record<string, string>>;
  readonly success?: string;
  /** Input schema by name; all of them required unless `required` says otherwise. */
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly output?: unknown;
};

export const TEXT = { type: 'string' } as const;
export const WRITE_URL = '/api/v2/conversations/${input.conversationId}/participants/${input.participantId}/attributes';
export const READ_URL = '/api/v2/conversations/${input.conversationId}';
export const WRITE_INPUTS = { conversationId: TEXT, participantId: TEXT, tier: TEXT };

/** An exported Data Action as the platform writes it. */
export function exported(parts: Parts = {}): Record<string, unknown> {
  const { inputs = WRITE_INPUTS, required = Object.keys(inputs), url = WRITE_URL, method = 'PATCH' } = parts;
  const { body = '{"attributes": {"tier": "$esc.jsonString(${input.tier})"}}', success = '${rawResult}' } = parts;
  return {
    name: parts.name ?? 'Set tier',
    integrationType: parts.integrationType ?? 'purecloud-data-actions',
    actionType: 'custom',
    config: {
      ...(parts.timeoutSeconds === undefined ? {} : { timeoutSeconds: parts.timeoutSeconds }),
      request: { requestUrlTemplate: url, requestType: method, headers: parts.headers ?? {}, requestTemplate: body },
      response: {
        translationMap: parts.map ?? {},
        translationMapDefaults: parts.defaults ?? {},
        successTemplate: success,
      },
    },
    contract: {
      input: { inputSchema: { type: 'object', properties: inputs, required, additionalProperties: true } },
      output: {
        successSchema: parts.output ?? { type: 'object', properties: {}, additionalProperties: true },
      },
    },
    secure: false,
  };
}

/** An export that reads: a conversation by default. */
export function reading(parts: Parts = {}): Record<string, unknown> {
  return exported({
    name: 'Read',
    url: READ_URL,
    method: 'GET',
    body: '${input.rawRequest}',
    inputs: { conversationId: TEXT },
    ...parts,
  });
}
