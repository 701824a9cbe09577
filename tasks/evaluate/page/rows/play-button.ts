import { element } from '../controls/element.ts';
import { clock } from '../format.ts';
import type { Workbench } from '../workbench.ts';
import type { Player } from './player.ts';

/** Plays a row, if its recording is named. A recording that cannot be had is said, and no more. */
export function playButton({ data: { rows } }: Workbench, row: number, player: Player): HTMLElement | null {
  const path = rows.audio.values[rows.audio.of[row] ?? -1];
  if (path === undefined) return null;
  const [start, end] = [rows.starts[row] ?? 0, rows.ends[row] ?? null];
  const times =
    rows.starts[row] === null ? '' : ` ${clock(start)}${end === null ? '' : `\u2013${clock(end)}`}`;
  let isPlaying = false;
  const button = element('button', { type: 'button', title: path }, `Play${times}`);
  button.addEventListener('click', () => {
    if (isPlaying) {
      player.stop();
      return;
    }
    player.play(path, start, end, (state) => {
      isPlaying = state === 'playing';
      button.classList.toggle('playing', isPlaying);
      button.textContent = isPlaying ? 'Stop' : `Play${times}`;
      if (state === 'failed') button.replaceWith(element('span', { class: 'quiet' }, `No sound: ${path}`));
    });
  });
  return button;
}
