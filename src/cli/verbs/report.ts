import { bindWorkbook } from '../../entries/boundWorkbook';
import { isProvinces } from '../../entries/workbookIdentity';
import { writeDocx } from '../../host/document/writeDocx';
import { vietnamese } from '../../messages/vietnamese';
import type { Paper } from '../../paper/paper';
import type { TemplateData } from '../../paper/templateData';
import { agencyReport } from '../../report/agencyReport';
import { provinceReport } from '../../report/provinceReport';
import { agencyData, provinceData } from '../../report/reportData';
import { toSerial, type IsoDate } from '../../text/calendar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { dateOption } from '../dateOption';
import { readWorkbookFile } from '../files/readFile';
import { saveFile, saveNewFile } from '../files/saveFile';
import { readOptions } from '../readOptions';
import { agencySource, earlierAgencies, earlierProvinces, type EarlierFiles } from '../report/earlierReports';
import { inTemplate } from '../report/inTemplate';
import { placeholderList } from '../report/placeholderList';
import { consolidationIn } from '../report/provinceFile';
import { UsageError } from '../usageError';

/** A report in both forms, each made on demand; `errors` is the number found by Kiểm tra in an agency's workbook. */
interface Reported {
  paper: () => Paper;
  data: () => TemplateData;
  errors: number;
}

async function reportOf(
  file: string,
  snapshot: WorkbookSnapshot,
  plan: string | undefined,
  date: IsoDate | undefined,
  earlier: EarlierFiles,
): Promise<Reported> {
  if (isProvinces(bindWorkbook(snapshot).identity)) {
    const reportingDate = date === undefined ? undefined : toSerial(date);
    const consolidation = await consolidationIn(file, snapshot, plan, reportingDate);
    const beside = await earlierProvinces(consolidation, earlier, plan);
    return {
      paper: () => provinceReport(consolidation, beside),
      data: () => provinceData(consolidation),
      errors: 0,
    };
  }
  const source = await agencySource(file, snapshot, plan, date);
  const beside = await earlierAgencies(source, earlier, plan);
  return {
    paper: () => agencyReport({ ...source, earlier: beside }),
    data: () => agencyData(source),
    errors: source.errors,
  };
}

/**
 * `report WORKBOOK [--template T.docx] [--previous F] [--last-year F] [--date D] [--plan ID|FILE] --out F.docx
 * [--force]`: an agency's or the province's periodic report; `report --placeholders`: what a template may contain.
 */
export async function report(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      plan: { type: 'string' },
      template: { type: 'string' },
      previous: { type: 'string' },
      'last-year': { type: 'string' },
      placeholders: { type: 'boolean', default: false },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  if (values.placeholders && file === undefined) {
    for (const line of placeholderList()) console.log(line);
    return 0;
  }
  if (file === undefined || more.length > 0 || values.out === undefined)
    throw new UsageError(vietnamese('cli.usage'));
  const snapshot = await readWorkbookFile(file);
  const { paper, data, errors } = await reportOf(file, snapshot, values.plan, dateOption(values.date), {
    previous: values.previous,
    lastYear: values['last-year'],
  });
  const bytes =
    values.template === undefined ? await writeDocx(paper()) : inTemplate(values.template, data());
  (values.force ? saveFile : saveNewFile)(values.out, bytes);
  console.error(vietnamese('cli.report.wrote', { file: values.out }));
  if (errors > 0) console.error(vietnamese('cli.report.errors', { file, count: errors }));
  return errors > 0 ? 1 : 0;
}
