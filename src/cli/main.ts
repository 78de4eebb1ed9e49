import { isMainThread } from 'node:worker_threads';
import { vietnamese } from '../messages/catalogue';
import { serveReading } from './consolidate/readAll';
import { agency } from './verbs/agency';
import { consolidate } from './verbs/consolidate';
import { deadline } from './verbs/deadline';
import { planShow } from './verbs/planShow';
import { sample } from './verbs/sample';
import { scaffold } from './verbs/scaffold';
import { validate } from './verbs/validate';
import { UsageError } from './usageError';

/** Exit codes: 0 done, 1 findings, 2 usage or unreadable input. */
type Verb = (args: string[]) => Promise<number>;

const VERBS: Record<string, Verb> = {
  plan: planShow,
  deadline,
  agency,
  scaffold,
  sample,
  validate,
  consolidate,
};

async function main([verb = '', ...args]: string[]): Promise<number> {
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!run) throw new UsageError(vietnamese('cli.usage'));
  return run(args);
}

function start(): void {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 2;
    },
  );
}

// The reading threads run this same script.
if (isMainThread) start();
else serveReading();
