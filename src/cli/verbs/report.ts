import { bindWorkbook } from '../../entries/boundWorkbook';
import { isProvinces } from '../../entries/workbookIdentity';
import { programmesFor } from '../../entries/programmeFor';
import { writeDocx } from '../../host/document/writeDocx';
import { vietnamese } from '../../messages/vietnamese';
import { agencyReport } from '../../report/agencyReport';
import { provinceReport } from '../../report/provinceReport';
import { reportOfWorkbook } from '../../report/reportOfWorkbook';
import { toSerial } from '../../text/calendar';
import { dateOption } from '../dateOption';
import { readWorkbookFile } from '../files/readFile';
import { saveFile, saveNewFile } from '../files/saveFile';
import { programmeOption, programmesOption } from '../programmeOption';
import { readOptions } from '../readOptions';
import { consolidationIn } from '../report/provinceFile';
import { UsageError } from '../usageError';

/** `report WORKBOOK [--date D] [--plan ID|FILE] --out F.docx [--force]`: the periodic report of an agency, or of the province. */
export async function report(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      plan: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0 || values.out === undefined)
    throw new UsageError(vietnamese('cli.usage'));
  const date = dateOption(values.date);
  const snapshot = await readWorkbookFile(file);
  if (isProvinces(bindWorkbook(snapshot).identity)) {
    const reportingDate = date === undefined ? undefined : toSerial(date);
    const consolidation = await consolidationIn(file, snapshot, values.plan, reportingDate);
    (values.force ? saveFile : saveNewFile)(values.out, await writeDocx(provinceReport(consolidation)));
    console.error(vietnamese('cli.report.wrote', { file: values.out }));
    return 0;
  }
  const opened = values.plan === undefined ? null : await programmeOption(values.plan);
  const known = await programmesOption(values.plan);
  const source = reportOfWorkbook(snapshot, {
    programmeOf: await programmesFor(snapshot, known, opened),
    ...(date === undefined ? {} : { date }),
  });
  if (typeof source === 'string') throw new UsageError(vietnamese(`cli.report.no.${source}`, { file }));
  const bytes = await writeDocx(agencyReport(source));
  (values.force ? saveFile : saveNewFile)(values.out, bytes);
  console.error(vietnamese('cli.report.wrote', { file: values.out }));
  if (source.errors > 0) console.error(vietnamese('cli.report.errors', { file, count: source.errors }));
  return source.errors > 0 ? 1 : 0;
}
