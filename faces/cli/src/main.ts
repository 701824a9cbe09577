import { runCli } from './cli.ts';
import { commands } from './commands.ts';

process.exitCode = await runCli(commands, process.argv.slice(2));
