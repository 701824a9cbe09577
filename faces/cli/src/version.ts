/** Written out, since reading package.json would cost the start; a test holds the two together. */
export const version = '0.1.0';
