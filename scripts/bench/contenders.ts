import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './process';

/** A server that takes part. */
export type Contender = {
  readonly name: string;
  readonly what: string;
  readonly command: Command;
  /** Seconds of load before anything is measured; a JVM needs more. With 0 every measurement has a server of its own. */
  readonly warmUpSeconds: number;
};

const WARM_UP_SECONDS = 1;
const here = (name: string): string => join(__dirname, 'peers', `${name}.js`);

/** The mock, as the library starts it, with more conversations beside the seeded one. */
export function understudy(conversations = 0): Contender {
  return {
    name: conversations === 0 ? 'understudy' : `understudy, ${conversations.toLocaleString('en')} more conversations`,
    what: 'this mock: judge, journal and findings on',
    command: { argv: [process.execPath, here('understudy'), String(conversations)] },
    warmUpSeconds: WARM_UP_SECONDS,
  };
}

/** The mock with room for ten exchanges: what the journal costs is the distance to it. */
export function shortJournal(): Contender {
  return {
    name: 'understudy, journal of 10',
    what: 'this mock with room for ten exchanges',
    command: { argv: [process.execPath, here('understudy'), '0', '10'] },
    warmUpSeconds: WARM_UP_SECONDS,
  };
}

/** The mock as its users start it; none before the command line is built. */
export function understudyStart(): readonly Contender[] {
  const cli = join(__dirname, '..', 'cli.js');
  if (!existsSync(cli)) return [];
  const argv = [process.execPath, cli, 'start', '--port', '0', '--quiet', '--json'];
  return [{ name: 'understudy start', what: 'the command', command: { argv }, warmUpSeconds: WARM_UP_SECONDS }];
}

/** What the mock is measured against wherever Node runs. */
export const NODE_HTTP: Contender = {
  name: 'node:http',
  what: 'bare node:http doing the same merge: the floor',
  command: { argv: [process.execPath, here('node-http')] },
  warmUpSeconds: WARM_UP_SECONDS,
};
export const EXPRESS: Contender = {
  name: 'Express',
  what: 'bare Express 5 with its JSON parser doing the same merge',
  command: { argv: [process.execPath, here('express')] },
  warmUpSeconds: WARM_UP_SECONDS,
};

/** Prism serving our own contract: stateless, checks the schema, answers examples. */
export function prism(root: string, port: number): Contender {
  const [cli, document] = [
    join(root, 'node_modules', '@stoplight', 'prism-cli', 'dist', 'index.js'),
    join(root, 'openapi', 'participant-data.yaml'),
  ];
  return {
    name: 'Prism',
    what: 'Prism serving the same contract, stateless',
    command: {
      argv: [
        process.execPath,
        cli,
        'mock',
        document,
        '--port',
        String(port),
        '--host',
        '127.0.0.1',
        '--verboseLevel',
        'silent',
      ],
      url: `http://127.0.0.1:${port}/`,
    },
    warmUpSeconds: WARM_UP_SECONDS,
  };
}
