import { resolveAgencies } from '../../agency/resolveAgencies';
import { phrasesOf } from '../phrases';
import { programmeOption } from '../programmeOption';
import { readOptions } from '../readOptions';

/** `agency [--plan ID|FILE] [PHRASE … | -]`: one JSON object per line. */
export async function agency(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: { plan: { type: 'string' }, json: { type: 'boolean' } },
  });
  const { catalogue } = await programmeOption(values.plan);
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
