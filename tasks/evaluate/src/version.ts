/** The version of Parlando, as its package says; a test keeps the two together. */
export const version = '0.1.0';
