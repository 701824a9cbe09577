// What is said in the samples, by whom, and when. The texts are the references that samples.json carries.
import type { Voice } from './say.ts';

export interface Line {
  readonly voice: Voice;
  readonly text: string;
  /** Seconds from the end of the line before (or the start) to this one; a negative pause talks over it. */
  readonly pause: number;
}

/** A clinic visit: physician and patient, drug names and doses. */
export const clinic: readonly Line[] = [
  { voice: 'rms', pause: 0.4, text: 'Good morning. How are you feeling today?' },
  {
    voice: 'slt',
    pause: 0.7,
    text: 'Better, thank you. But my ankles are a little swollen.',
  },
  {
    voice: 'rms',
    pause: 0.9,
    text: "That can be the amlodipine. Let's stop it and start lisinopril, ten milligrams, once a day.",
  },
  { voice: 'slt', pause: 0.6, text: 'And the metoprolol?' },
  {
    voice: 'rms',
    pause: 0.5,
    text: 'Stay on metoprolol, fifty milligrams, twice a day, and take atorvastatin, forty milligrams, at bedtime.',
  },
  { voice: 'slt', pause: 0.7, text: 'I will.' },
];

/** A support call: `slt` is the agent, `rms` the caller; numbers, and each talks over the other once. */
export const supportCall: readonly Line[] = [
  {
    voice: 'slt',
    pause: 0.4,
    text: 'Thank you for calling Harbor Books. May I have your order number?',
  },
  { voice: 'rms', pause: 0.6, text: 'Sure. It is four seven one, nine zero two six.' },
  {
    voice: 'slt',
    pause: -0.2,
    text: 'Thank you. I see two books for thirty eight dollars and fifty cents, ordered on March fourteenth.',
  },
  { voice: 'rms', pause: 0.5, text: 'Yes, that is right. One of them arrived damaged.' },
  {
    voice: 'slt',
    pause: 0.4,
    text: 'I am sorry to hear that. Is five five five, zero one four two still your phone number?',
  },
  { voice: 'rms', pause: -0.25, text: 'Yes, it is. Thank you.' },
];

/** One command beside a street. */
export const street: readonly Line[] = [
  { voice: 'rms', pause: 1, text: 'Call a taxi to the central station, please.' },
];
