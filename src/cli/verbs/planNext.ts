import { nextYear } from '../../consolidation/nextYear';
import { VERDICT } from '../../fields/target/targetComputations';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { paperText } from '../../messages/paperText';
import { vietnamese } from '../../messages/vietnamese';
import { planWorkbook } from '../../workbook/plan/planWorkbook';
import { readWorkbookFile } from '../files/readFile';
import { isSameFile } from '../files/regularFile';
import { fileExistsError, saveFile, saveNewFile } from '../files/saveFile';
import { readOptions } from '../readOptions';
import { consolidationIn } from '../report/provinceFile';
import { UsageError } from '../usageError';

/**
 * `plan next PROVINCE.xlsx [--plan P] [--year Y] --out PLAN.xlsx [--force] [--json]`: a plan workbook for next year (or
 * `--year`) with the rows that the province's workbook shows as unfinished, their dates unconfirmed; what was left out
 * is listed.
 */
export async function planNext(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      plan: { type: 'string' },
      year: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
      json: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  const { out } = values;
  if (file === undefined || positionals.length > 1 || out === undefined)
    throw new UsageError(vietnamese('cli.usage'));
  if (isSameFile(out, file)) throw fileExistsError(out);
  const consolidation = await consolidationIn(file, await readWorkbookFile(file), values.plan);
  const { year: from } = consolidation.programme.plan;
  const year = values.year === undefined ? from + 1 : Number(values.year);
  if (!Number.isInteger(year) || year <= from || year > 2100)
    throw new UsageError(vietnamese('cli.plan.next.year', { year: values.year ?? '', from: String(from) }));
  const { programme, targets, carried, leftOut } = nextYear(consolidation, year);
  (values.force ? saveFile : saveNewFile)(out, await writeXlsx(planWorkbook(programme, targets)));

  const dropped = leftOut.map((each) => ({
    ...each,
    why: each.why === 'attained' ? VERDICT.attained : paperText(`province.state.${each.why}`),
  }));
  if (values.json)
    console.log(
      JSON.stringify({
        file: out,
        year,
        period: consolidation.period.id,
        rows: carried,
        targets: targets.map(({ code, text }) => ({ code, text })),
        leftOut: dropped,
      }),
    );
  else {
    for (const row of carried) console.log(vietnamese('cli.plan.next.carried', { ...row }));
    for (const { code, text } of targets) console.log(vietnamese('cli.plan.next.target', { code, text }));
    for (const { code, text, why } of dropped)
      console.log(vietnamese('cli.plan.next.left', { code, text, why }));
  }
  console.error(
    vietnamese('cli.plan.next.wrote', {
      file: out,
      year: String(year),
      period: consolidation.period.name,
      rows: carried.length,
      targets: targets.length,
      left: dropped.length,
    }),
  );
  return 0;
}
