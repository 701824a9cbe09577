// Every symbol that a door exports says what it is.
import { posix } from 'node:path';

const exportList = /export\s+(?:type\s+)?\{([^}]*)\}\s*from\s*['"]([^'"]+)['"]/g;
const declaration = String.raw`export\s+(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?`;

/**
 * Names that the doors export and that have no doc comment where they are declared.
 * @param {readonly import('./declarations.js').Declaration[]} declarations
 * @returns {string[]}
 */
export function undocumented(declarations) {
  const texts = new Map(declarations.map(({ path, text }) => [path, text]));
  return declarations
    .filter(({ isDoor }) => isDoor)
    .flatMap((door) => [...exportsOf(door), ...declaredIn(door)])
    .filter(({ name, path }) => !isDocumented(name, path, texts))
    .map(({ name }) => name);
}

/**
 * A door may declare what it exports itself.
 * @param {{ path: string, text: string }} file
 */
function declaredIn({ path, text }) {
  const pattern = new RegExp(String.raw`^${declaration}(?:[a-z]+\s+)+(\w+)`, 'gm');
  return [...text.matchAll(pattern)].map(([, name = '']) => ({ name, path }));
}

/** @param {{ path: string, text: string }} file */
function exportsOf({ path, text }) {
  return [...text.matchAll(exportList)].flatMap(([, names = '', from = '']) => {
    const target = posix.join(posix.dirname(path), from).replace(/\.[jt]s$/, '.d.ts');
    const listed = names.split(',').map((name) => name.trim().replace(/^type\s+/, ''));
    return listed.filter(Boolean).map((name) => ({ name: name.split(/\s+as\s+/)[0] ?? name, path: target }));
  });
}

/**
 * A folder's own list of exports is followed to the declaration.
 * @param {string} name
 * @param {string} path
 * @param {Map<string, string>} texts
 * @returns {boolean}
 */
function isDocumented(name, path, texts) {
  const text = texts.get(path) ?? '';
  const passedOn = exportsOf({ path, text }).find((inner) => inner.name === name);
  if (passedOn !== undefined) return isDocumented(name, passedOn.path, texts);
  return new RegExp(String.raw`\*/\s*${declaration}(?:[a-z]+\s+)+${name}\b`).test(text);
}
