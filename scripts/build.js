// Filled below: bundles the command. Kept harmless when esbuild is absent.
