// One door for all that `parlando evaluate` does, but for the command that opens models.
export {
  compareTask,
  gateTask,
  labelsTask,
  normalizeTask,
  seriesTask,
  speakersTask,
  wordsTask,
} from '@parlando/evaluate';
