import type { BrowserEvent, Chromium } from './chromium.ts';

const ready = `new Promise((resolve) => {
  const look = () => document.documentElement.hasAttribute('data-ready') ? resolve(true) : setTimeout(look, 5);
  look();
})`;

const keys: Readonly<Record<string, { readonly code: number; readonly text?: string }>> = {
  Tab: { code: 9 },
  Enter: { code: 13, text: '\r' },
  ' ': { code: 32, text: ' ' },
  End: { code: 35 },
  Home: { code: 36 },
  ArrowLeft: { code: 37 },
  ArrowRight: { code: 39 },
};

/** A page in the browser, and what it complained of. */
export class BrowserPage {
  /** Errors of the console, exceptions, and what could not be loaded. */
  readonly errors: string[] = [];
  readonly #browser: Chromium;
  readonly #session: string;
  #loaded: () => void = () => {};

  constructor(browser: Chromium, session: string) {
    this.#browser = browser;
    this.#session = session;
    browser.listen((event) => {
      if (event.sessionId === session) this.#hear(event);
    });
  }

  /** Opens a report and waits until it is drawn. */
  async open(url: string, width: number, height: number): Promise<void> {
    for (const domain of ['Page', 'Runtime', 'Log']) await this.#send(`${domain}.enable`);
    await this.resize(width, height);
    const loaded = new Promise<void>((resolve) => {
      this.#loaded = resolve;
    });
    await this.#send('Page.navigate', { url });
    await loaded;
    await this.evaluate(ready);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: width < 600,
    });
  }

  async emulate(media: { readonly scheme?: 'dark' | 'light'; readonly type?: 'print' | '' }): Promise<void> {
    const features =
      media.scheme === undefined ? [] : [{ name: 'prefers-color-scheme', value: media.scheme }];
    await this.#send('Emulation.setEmulatedMedia', { media: media.type ?? '', features });
  }

  /** The value of an expression in the page; promises are waited for. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = (await this.#send('Runtime.evaluate', params)) as {
      result: { value: Value };
      exceptionDetails?: { exception?: { description?: string }; text: string };
    };
    if (exceptionDetails === undefined) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }

  /** Presses a key as a reader would. */
  async press(key: string, shift = false): Promise<void> {
    const { code, text } = keys[key] ?? { code: key.toUpperCase().charCodeAt(0), text: key };
    const event = { key, code: key, windowsVirtualKeyCode: code, modifiers: shift ? 8 : 0 };
    await this.#send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      ...event,
      ...(text === undefined ? {} : { text }),
    });
    await this.#send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  #send(method: string, params: object = {}): Promise<Readonly<Record<string, unknown>>> {
    return this.#browser.send(method, params, this.#session);
  }

  #hear({ method, params }: BrowserEvent): void {
    if (method === 'Page.loadEventFired') this.#loaded();
    if (method === 'Runtime.exceptionThrown') this.errors.push(JSON.stringify(params['exceptionDetails']));
    if (
      method === 'Runtime.consoleAPICalled' &&
      ['error', 'warning', 'assert'].includes(String(params['type']))
    ) {
      this.errors.push(JSON.stringify(params['args']));
    }
    if (method === 'Log.entryAdded') {
      const { level, text, url } = params['entry'] as { level: string; text: string; url?: string };
      if (level === 'error' || level === 'warning') this.errors.push(`${text} ${url ?? ''}`.trim());
    }
  }
}
