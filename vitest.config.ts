import { defineConfig } from 'vitest/config';

// Tests run from the sources: the `source` condition of each package's exports leads past dist/.
const conditions = ['source', 'import', 'node', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      '{foundation,tasks,faces,weights}/*/src/**/*.test.ts',
      'tasks/*/page/**/*.test.ts',
      'scripts/**/*.test.ts',
      'bench/*.test.ts',
    ],
    testTimeout: 30_000,
  },
});
