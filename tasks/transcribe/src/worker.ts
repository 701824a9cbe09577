import { parentPort, workerData } from 'node:worker_threads';
import { type Answer, type Job, runJob } from './lanes.ts';
import { Recogniser } from './recogniser.ts';

// Runs jobs that lanes.ts sends, one after the other, on a model of its own.
const opening = Recogniser.open(String(workerData.model));
let turn: Promise<unknown> = Promise.resolve();

parentPort?.on('message', ({ id, job }: { id: number; job: Job }) => {
  turn = turn.then(async () => {
    let answer: Answer;
    try {
      answer = { id, result: await runJob(await opening, job) };
    } catch (error) {
      answer = { id, failure: error instanceof Error ? error.message : String(error) };
    }
    parentPort?.postMessage(answer);
  });
});
