import { actionRun } from './action-run';
import type { Behaviour } from './shared/behaviour';
import { DATA_ACTION_EXPORTS } from './shared/sources';

export const nullOutputAccepted: Behaviour = {
  id: 'null-output-accepted',
  question: 'null-output',
  summary:
    'A null in the output of a Data Action is taken, whatever type the contract has: published actions print whole Salesforce and Dynamics records under contracts of plain texts, and those services answer null for every empty field.',
  evidence: 'assumed',
  sources: [DATA_ACTION_EXPORTS],
  on: ['run'],
  decide: () => undefined,
  examples: [nullOutputExample({ status: 200, body: { owner: null } })],
};

/** An action that prints a null where its contract has a text. */
export function nullOutputExample(reply: Behaviour['examples'][number]['reply']): Behaviour['examples'][number] {
  const [{ action, ...rest } = {} as never] = actionRun.examples;
  const read = action as {
    readonly config: { readonly request: object };
    readonly contract: { readonly input: object };
  };
  return {
    ...rest,
    name: 'an action that prints null under a contract of text',
    action: {
      ...read,
      config: {
        ...read.config,
        response: { translationMap: {}, translationMapDefaults: {}, successTemplate: '{"owner": null}' },
      },
      contract: {
        ...read.contract,
        output: { successSchema: { type: 'object', properties: { owner: { type: 'string' } } } },
      },
    },
    reply,
  };
}
