import { failureText } from './whyUnreadable';

async function run(): Promise<number> {
  const { main } = await import('./verbs');
  return main(...process.argv.slice(2));
}

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(failureText(error));
    process.exitCode = 2;
  },
);
