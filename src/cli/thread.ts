/** What a thread begins with: it loads its chunk as `main.ts` loads the first one, with the code that V8 made of it. Its own work is the chunk's. */
import { workerData } from 'node:worker_threads';
import { requireChunks } from './compiled.js';
import type { Started } from './start.js';

declare const __filename: string;

requireChunks(__filename)((workerData as Started<unknown>).chunk);
