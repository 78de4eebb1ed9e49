import { isMainThread } from 'node:worker_threads';
import { failureText } from './whyUnreadable';

async function run(): Promise<number> {
  const { main } = await import('./verbs');
  return main(...process.argv.slice(2));
}

function start(): void {
  run().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(failureText(error));
      process.exitCode = 2;
    },
  );
}

// The reading threads run this same script.
if (isMainThread) start();
else void import('./consolidate/readAll').then(({ serveReading }) => serveReading());
