import type { Consolidation } from '../../consolidation/consolidation';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { vietnamese } from '../../messages/vietnamese';
import { listRows, listWorkbook } from '../../report/lists/listFile';
import { historyList, provinceList, type ListKind } from '../../report/lists/provinceLists';
import { csvText, wouldCompute } from '../../tables/csv';
import { readWorkbookFile } from '../files/readFile';
import { saveFile, saveNewFile } from '../files/saveFile';
import { readOptions } from '../readOptions';
import { consolidationIn } from '../report/provinceFile';
import { UsageError } from '../usageError';

/** Names of the lists on the command line. */
const NAMES: Readonly<Record<string, ListKind>> = {
  'chua-gui': 'notSent',
  cham: 'lateTasks',
  'sai-lech': 'discrepancies',
  'minh-chung': 'evidence',
  'tieu-chi': 'criteria',
};
/** Also needs an earlier consolidation. */
const HISTORY = 'lich-su';

/** @throws UsageError if the programme has no criteria, or not the one asked for */
function requireCriteria(
  { programme }: Consolidation,
  kind: ListKind | undefined,
  criterion: string | undefined,
): void {
  if (kind !== 'criteria' && criterion === undefined) return;
  if (kind !== 'criteria' && kind !== 'evidence') throw new UsageError(vietnamese('cli.usage'));
  if (programme.criteria === undefined) throw new UsageError(vietnamese('cli.lists.noCriteria'));
  const codes = programme.criteria.map(({ code }) => code);
  if (criterion !== undefined && !codes.includes(criterion))
    throw new UsageError(vietnamese('cli.lists.criterion', { criterion, codes: codes.join(', ') }));
}

/**
 * `lists PROVINCE.xlsx --list chua-gui|cham|sai-lech|minh-chung|tieu-chi|lich-su [--criterion CODE]
 * [--previous EARLIER.xlsx] --out F.xlsx|F.csv [--force]`: a register of the consolidation as a separate file. Exit code 1 if texts had to be defused for CSV.
 */
export async function lists(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      list: { type: 'string' },
      plan: { type: 'string' },
      criterion: { type: 'string' },
      previous: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  const { out, list: name = '', previous } = values;
  const kind = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  const isKnown = kind !== undefined || (name === HISTORY && previous !== undefined);
  const ending = /\.(xlsx|csv)$/i.exec(out ?? '')?.[1]?.toLowerCase();
  if (file === undefined || more.length > 0 || out === undefined || !isKnown || !ending)
    throw new UsageError(vietnamese('cli.usage'));
  const consolidation = await consolidationIn(file, await readWorkbookFile(file), values.plan);
  const { criterion } = values;
  requireCriteria(consolidation, kind, criterion);
  const list =
    kind === undefined
      ? historyList(
          await consolidationIn(previous ?? '', await readWorkbookFile(previous ?? ''), values.plan),
          consolidation,
        )
      : provinceList(kind, consolidation, criterion);
  const rows = listRows(list);
  const bytes =
    ending === 'csv'
      ? Buffer.from(csvText(rows), 'utf8')
      : await writeXlsx(listWorkbook(list, consolidation));
  (values.force ? saveFile : saveNewFile)(out, bytes);
  console.error(vietnamese('cli.lists.wrote', { file: out, count: list.rows.length }));
  if (list.unclear) console.error(vietnamese('cli.lists.unclear', { count: list.unclear }));
  const defused = ending === 'csv' ? rows.flat().filter(wouldCompute).length : 0;
  if (defused > 0) console.error(vietnamese('cli.tables.defused', { count: defused }));
  return defused > 0 ? 1 : 0;
}
