/** True when a text holds a character that {@link globToRegExp} treats as a pattern. */
export function isGlob(text: string): boolean {
  return /[*?{]/.test(text);
}

/** The folder in which everything that a pattern can match lies: its part before the first pattern character. */
export function globRoot(pattern: string): string {
  const fixed = pattern.slice(0, pattern.search(/[*?{]/));
  const slash = fixed.lastIndexOf('/');
  if (slash < 0) return '.';
  return slash === 0 ? '/' : fixed.slice(0, slash);
}

/**
 * A path pattern as a regular expression over whole paths with `/`: `*` and `?` stay within a name, `**` crosses
 * folders, `{a,b}` is either. Names that begin with a dot are matched only by a pattern that writes the dot.
 */
export function globToRegExp(pattern: string): RegExp {
  let source = '';
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i] as string;
    const begins = i === 0 || pattern[i - 1] === '/';
    if (c === '*' && pattern[i + 1] === '*' && begins) {
      const crosses = pattern[i + 2] === '/';
      source += crosses ? '(?:(?!\\.)[^/]+/)*' : '(?:(?!\\.)[^/]+(?:/(?!\\.)[^/]+)*)?';
      i += crosses ? 2 : 1;
    } else if (c === '*') source += begins ? '(?!\\.)[^/]*' : '[^/]*';
    else if (c === '?') source += begins ? '[^/.]' : '[^/]';
    else if (c === '{' && pattern.includes('}', i)) {
      source += '(?:';
      depth++;
    } else if (c === '}' && depth > 0) {
      source += ')';
      depth--;
    } else if (c === ',' && depth > 0) source += '|';
    else source += c.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  }
  return new RegExp(`^${source}${')'.repeat(depth)}$`, 'u');
}
