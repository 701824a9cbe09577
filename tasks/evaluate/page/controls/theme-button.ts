import { element } from './element.ts';

/** Light or dark: as the system says, until the reader says otherwise. */
export function themeButton(): HTMLElement {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const button = element('button', { type: 'button', class: 'theme', click: () => show(!isDark()) }, 'Dark');
  const show = (wanted: boolean): void => {
    document.documentElement.dataset['theme'] = wanted ? 'dark' : 'light';
    button.setAttribute('aria-pressed', String(wanted));
  };
  dark.addEventListener('change', () => show(dark.matches));
  show(dark.matches);
  return button;
}

function isDark(): boolean {
  return document.documentElement.dataset['theme'] === 'dark';
}
