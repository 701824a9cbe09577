/** What an element holds; text is only ever text. */
export type Child = Node | string | null | false;

type Listener = (event: Event) => void;
export type Attributes = Readonly<Record<string, string | number | boolean | null | Listener>>;

/**
 * Makes an element. A function among the attributes listens to the event of that name; true is an attribute without
 * a value, false and null are none.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...children.filter((child) => child !== null && child !== false));
  return made;
}

/** The same for drawings. */
export function drawing<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Node[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

/** Text for those who cannot see how something looks. */
export function spoken(text: string): HTMLElement {
  return element('span', { class: 'spoken' }, text);
}

function setAttributes(made: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value !== null && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
}
