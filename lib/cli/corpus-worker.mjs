// A worker thread of the corpus builder. Threads don't inherit the loader for TypeScript, so it is set up here, in plain Node.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { createPortionReader } = await import('./corpus-portion.ts');
const read = await createPortionReader(workerData);
parentPort.on('message', (files) => parentPort.postMessage(read(files)));
parentPort.postMessage('ready');
