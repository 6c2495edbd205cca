import { Command } from 'commander';
import { register } from '/work/wt/probe/scripts/commands/probe';
const p = new Command('understudy').enablePositionalOptions().exitOverride();
register(p.command('probe'));
p.parseAsync(process.argv.slice(2), { from: 'user' }).catch((e) => { console.error('understudy:', e.message); process.exitCode = e.code ?? 9; });
