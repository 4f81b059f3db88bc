#!/usr/bin/env node
// Not an import statement: Node would read the whole bundle for its export names before running it, which takes longer than running it.
import { createRequire } from 'node:module';

await createRequire(import.meta.url)('../dist/main.cjs').main();
