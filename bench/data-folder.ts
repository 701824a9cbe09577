/** Where the development data lies. */
export const dataFolder = process.env['PARLANDO_DATA'] ?? '../shared/data';
