import { readFileSync } from 'node:fs';

/** Phrases from the arguments, or one per line from standard input if the argument is `-` or missing. */
export function phrasesOf(args: string[]): string[] {
  if (args.length > 0 && !(args.length === 1 && args[0] === '-')) return args;
  const lines = readFileSync(0, 'utf8')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
  // The final line break does not start another phrase; an empty line in between is an empty phrase.
  if (lines[lines.length - 1] === '') lines.pop();
  return lines;
}
