// All that a command needs beyond its help, loaded once the call is known to be right. One door, so that the bundle
// has few files: each that `--help` loads costs some tenths of a millisecond.
export { reportHealth } from './report-health.ts';
export { reportModels } from './report-models.ts';
export { runRowCommand } from './run-row-command.ts';
export { runTableCommand } from './run-table-command.ts';
