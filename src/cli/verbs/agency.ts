import { bacGiang2024 } from '../../agency/catalogues';
import { resolveAgencies } from '../../agency/resolveAgencies';
import { phrasesOf } from '../phrases';
import { readOptions } from '../readOptions';

/** `agency [PHRASE … | -]`: a JSON object a line. */
export async function agency(args: string[]): Promise<number> {
  const { positionals } = readOptions({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const catalogue = bacGiang2024();
  for (const phrase of phrasesOf(positionals)) {
    const { matches, unresolved } = resolveAgencies(phrase, catalogue);
    console.log(
      JSON.stringify({
        phrase,
        matches: matches.map(({ name, kind, condition, repaired }) => ({ name, kind, condition, repaired })),
        unresolved,
      }),
    );
  }
  return 0;
}
