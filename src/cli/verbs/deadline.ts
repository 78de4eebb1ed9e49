import { occurrences } from '../../deadline/occurrences';
import { parseDeadline } from '../../deadline/parseDeadline';
import { phrasesOf } from '../phrases';
import { programmeOption } from '../programmeOption';
import { readOptions } from '../readOptions';

/** `deadline [--year Y | --plan ID|FILE] [PHRASE … | -]`: one JSON object per line. */
export async function deadline(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: { year: { type: 'string' }, plan: { type: 'string' }, json: { type: 'boolean' } },
  });
  const year =
    values.year === undefined ? (await programmeOption(values.plan)).plan.year : Number(values.year);
  for (const phrase of phrasesOf(positionals)) {
    const { phrase: given, ...read } = parseDeadline(phrase, year);
    console.log(
      JSON.stringify({ phrase: given, ...read, occurrences: occurrences({ phrase: given, ...read }, year) }),
    );
  }
  return 0;
}
