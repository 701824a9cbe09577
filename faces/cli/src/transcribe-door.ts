// Stands in for the door of @parlando/transcribe until that exports the descriptions; then it goes.
// @ts-expect-error: past the door, for now
export { alignCommand, transcribeCommand } from '../../../tasks/transcribe/src/task.ts';
