import type { Consolidation } from '../../consolidation/consolidation';
import { writePapers, type NamedPaper } from '../../host/document/writePapers';
import { vietnamese } from '../../messages/vietnamese';
import { letters as lettersOf } from '../../report/letters';
import { slipName, slipPaper } from '../../report/slipPaper';
import { slipHistory } from '../../report/slipHistory';
import { slips as slipsOf } from '../../report/slips';
import type { IsoDate } from '../../text/calendar';
import { formatDate } from '../../text/formatDate';
import { dateOption } from '../dateOption';
import { readWorkbookFile } from '../files/readFile';
import { saveFile, saveNewFile } from '../files/saveFile';
import { readOptions } from '../readOptions';
import { consolidationIn } from '../report/provinceFile';
import { today as dayNow } from '../today';
import { UsageError } from '../usageError';

interface Days {
  today: IsoDate;
  until?: IsoDate;
}

/** Documents for the agencies in a province's workbook, in one zip: 0 if written, 1 if there was no one to write to. */
async function papersTo(
  args: string[],
  papers: (consolidation: Consolidation, days: Days, before: Consolidation | null) => NamedPaper[],
): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      until: { type: 'string' },
      previous: { type: 'string' },
      plan: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0 || values.out === undefined)
    throw new UsageError(vietnamese('cli.usage'));
  const until = dateOption(values.until);
  const given = dateOption(values.date) ?? dayNow();
  const consolidation = await consolidationIn(file, await readWorkbookFile(file), values.plan);
  const before =
    values.previous === undefined
      ? null
      : await consolidationIn(values.previous, await readWorkbookFile(values.previous), values.plan);
  const today = given ?? consolidation.period.end;
  if (until !== undefined && until < today)
    throw new UsageError(
      vietnamese('cli.papers.untilPast', { date: formatDate(until), today: formatDate(today) }),
    );
  const made = papers(consolidation, { today, ...(until === undefined ? {} : { until }) }, before);
  if (made.length === 0) {
    console.error(vietnamese('cli.papers.none', { file }));
    return 1;
  }
  (values.force ? saveFile : saveNewFile)(values.out, await writePapers(made));
  console.error(vietnamese('cli.papers.wrote', { file: values.out, count: made.length }));
  return 0;
}

/**
 * `slips PROVINCE.xlsx [--previous EARLIER.xlsx] [--date D] [--until D] --out F.zip [--force]`: a return slip for each
 * agency with something to correct.
 */
export const slips = (args: string[]): Promise<number> =>
  papersTo(args, (consolidation, days, before) => {
    const histories = before ? slipHistory(before, consolidation) : [];
    return slipsOf(consolidation).map((slip) => ({
      name: slipName(slip),
      paper: slipPaper({
        slip,
        consolidation,
        ...days,
        history: histories.find(({ agency }) => agency.id === slip.agency.id),
      }),
    }));
  });

/**
 * `letters PROVINCE.xlsx [--date D] [--until D] --out F.zip [--force]`: to agencies that have not sent, sent late, or
 * sent an unusable file.
 */
export const letters = (args: string[]): Promise<number> =>
  papersTo(args, (consolidation, days) => lettersOf({ consolidation, ...days }));
