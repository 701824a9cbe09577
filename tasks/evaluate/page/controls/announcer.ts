import { element } from './element.ts';

/** Says to those who hear the page what has changed on it. */
export class Announcer {
  readonly box = element('div', { role: 'status', 'aria-live': 'polite', class: 'spoken' });

  say(text: string): void {
    this.box.textContent = text;
  }
}
