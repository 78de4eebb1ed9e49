import { bindWorkbook } from '../../entries/boundWorkbook';
import { programmesFor } from '../../entries/programmeFor';
import { isProvinces } from '../../entries/workbookIdentity';
import { writeDocx } from '../../host/document/writeDocx';
import { vietnamese } from '../../messages/vietnamese';
import type { Paper } from '../../paper/paper';
import type { TemplateData } from '../../paper/templateData';
import { agencyReport } from '../../report/agencyReport';
import { provinceReport } from '../../report/provinceReport';
import { agencyData, provinceData } from '../../report/reportData';
import { reportOfWorkbook } from '../../report/reportOfWorkbook';
import { toSerial, type IsoDate } from '../../text/calendar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { dateOption } from '../dateOption';
import { readWorkbookFile } from '../files/readFile';
import { saveFile, saveNewFile } from '../files/saveFile';
import { programmeOption, programmesOption } from '../programmeOption';
import { readOptions } from '../readOptions';
import { inTemplate } from '../report/inTemplate';
import { placeholderList } from '../report/placeholderList';
import { consolidationIn } from '../report/provinceFile';
import { UsageError } from '../usageError';

/** A report in both forms, each made when it is asked for; `errors` of Kiểm tra stand in an agency's workbook. */
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
): Promise<Reported> {
  if (isProvinces(bindWorkbook(snapshot).identity)) {
    const reportingDate = date === undefined ? undefined : toSerial(date);
    const consolidation = await consolidationIn(file, snapshot, plan, reportingDate);
    return {
      paper: () => provinceReport(consolidation),
      data: () => provinceData(consolidation),
      errors: 0,
    };
  }
  const opened = plan === undefined ? null : await programmeOption(plan);
  const source = reportOfWorkbook(snapshot, {
    programmeOf: await programmesFor(snapshot, await programmesOption(plan), opened),
    ...(date === undefined ? {} : { date }),
  });
  if (typeof source === 'string') throw new UsageError(vietnamese(`cli.report.no.${source}`, { file }));
  return { paper: () => agencyReport(source), data: () => agencyData(source), errors: source.errors };
}

/**
 * `report WORKBOOK [--template T.docx] [--date D] [--plan ID|FILE] --out F.docx [--force]`: the periodic report of an agency, or
 * of the province; `report --placeholders`: what a template can hold.
 */
export async function report(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      plan: { type: 'string' },
      template: { type: 'string' },
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
  const { paper, data, errors } = await reportOf(file, snapshot, values.plan, dateOption(values.date));
  const bytes =
    values.template === undefined ? await writeDocx(paper()) : inTemplate(values.template, data());
  (values.force ? saveFile : saveNewFile)(values.out, bytes);
  console.error(vietnamese('cli.report.wrote', { file: values.out }));
  if (errors > 0) console.error(vietnamese('cli.report.errors', { file, count: errors }));
  return errors > 0 ? 1 : 0;
}
