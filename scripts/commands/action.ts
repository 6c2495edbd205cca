import type { Command } from 'commander';

/** Groups the commands about exported Data Actions; each is loaded when it is registered. */
export function register(command: Command): void {
  /* eslint-disable @typescript-eslint/no-require-imports -- the help of one does not pay for the other's imports */
  const run = require('./action-run') as typeof import('./action-run');
  const lint = require('./action-lint') as typeof import('./action-lint');
  /* eslint-enable @typescript-eslint/no-require-imports */
  run.register(
    command
      .command('run')
      .summary('run an exported Data Action, stage by stage')
      .description('Runs an exported Data Action.'),
  );
  lint.register(
    command
      .command('lint')
      .summary('find what will fail silently in exported Data Actions')
      .description('Finds what will fail silently in exported Data Actions.'),
  );
}
