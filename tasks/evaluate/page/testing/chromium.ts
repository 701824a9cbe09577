import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { BrowserPage } from './browser-page.ts';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser that checks of the page run in: PARLANDO_CHROMIUM, or where one usually is. */
export function findChromium(): string | undefined {
  const named = process.env['PARLANDO_CHROMIUM'];
  return [...(named === undefined ? [] : [named]), ...usualPlaces].find((path) => existsSync(path));
}

/** A message of the DevTools protocol that is no answer. */
export interface BrowserEvent {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly sessionId?: string;
}

interface Answer {
  readonly id: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** A browser without a window, spoken to in the DevTools protocol over a pipe. */
export class Chromium {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #listeners: ((event: BrowserEvent) => void)[] = [];
  readonly #exited: Promise<void>;
  #next = 1;
  #rest = '';

  constructor(path: string) {
    this.#profile = mkdtempSync(join(tmpdir(), 'parlando-chromium-'));
    const flags = [
      '--headless=new',
      '--remote-debugging-pipe',
      '--no-sandbox',
      '--no-first-run',
      '--disable-gpu',
      '--autoplay-policy=no-user-gesture-required',
      '--hide-scrollbars',
      `--user-data-dir=${this.#profile}`,
    ];
    this.#process = spawn(path, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    this.#exited = new Promise((resolve) => this.#process.once('exit', () => resolve()));
    (this.#process.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => this.#read(text));
  }

  /** Opens a page of this size, in CSS pixels. */
  async open(url: string, width = 1280, height = 900): Promise<BrowserPage> {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    const page = new BrowserPage(this, String(sessionId));
    await page.open(url, width, height);
    return page;
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<Readonly<Record<string, unknown>>> {
    const id = this.#next++;
    const message = JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => {
        if (error === undefined) resolve(result ?? {});
        else reject(new Error(`${method}: ${error.message}`));
      });
      (this.#process.stdio[3] as Writable).write(`${message}\0`);
    });
  }

  listen(listener: (event: BrowserEvent) => void): void {
    this.#listeners.push(listener);
  }

  async close(): Promise<void> {
    await this.send('Browser.close');
    await this.#exited;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Messages end with a zero; one may come in several parts. */
  #read(text: string): void {
    const messages = `${this.#rest}${text}`.split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) this.#take(JSON.parse(message));
  }

  #take(message: Answer | BrowserEvent): void {
    if ('method' in message) {
      for (const listener of this.#listeners) listener(message);
      return;
    }
    this.#waiting.get(message.id)?.(message);
    this.#waiting.delete(message.id);
  }
}
