import { levelWords } from '../../target/levelWords';
import { readTargets } from '../../target/readTargets';
import { phrasesOf } from '../phrases';
import { programmeOption } from '../programmeOption';
import { readOptions } from '../readOptions';

/** `target [--plan ID|FILE] [SENTENCE … | -]`: one JSON object per line, with the targets it appears to set. */
export async function target(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: { plan: { type: 'string' }, json: { type: 'boolean' } },
  });
  const { catalogue } = await programmeOption(values.plan);
  const levels = levelWords(catalogue);
  for (const sentence of phrasesOf(positionals)) {
    console.log(JSON.stringify({ sentence, targets: readTargets(sentence, levels) }));
  }
  return 0;
}
