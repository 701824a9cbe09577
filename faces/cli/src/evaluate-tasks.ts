// One door for all that `parlando evaluate` does, but for the command that opens models.
export {
  compareTask,
  correctionTask,
  gateTask,
  labelsTask,
  normalizeTask,
  seriesTask,
  speakersTask,
  textTask,
  timesTask,
  wordsTask,
} from '@parlando/evaluate';
