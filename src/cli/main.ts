import { isMainThread } from 'node:worker_threads';
import { serveReading } from './consolidate/readAll';
import { main } from './verbs';
import { failureText } from './whyUnreadable';

function start(): void {
  main(...process.argv.slice(2)).then(
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
else serveReading();
