import { readFileSync } from 'node:fs';

/** Phrases from the arguments, or a line each from standard input where the argument is `-` or missing. */
export function phrasesOf(args: string[]): string[] {
  if (args.length > 0 && !(args.length === 1 && args[0] === '-')) return args;
  const lines = readFileSync(0, 'utf8')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
  // The last line's own end starts no phrase; an empty line in between is an empty phrase.
  if (lines[lines.length - 1] === '') lines.pop();
  return lines;
}
