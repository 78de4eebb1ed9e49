import { join } from 'node:path';
import { existsIn, reportingAgencies } from '../../agency/levels';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { vietnamese } from '../../messages/vietnamese';
import { withSendBy, type ReportingPeriod } from '../../period/reportingPeriod';
import type { Programme } from '../../programmes/programme';
import {
  buildAgencyWorkbook,
  letterheadOf,
  workbookFileName,
  type AgencyWorkbookInput,
} from '../../workbook/agency/agencyWorkbook';
import type { Owner } from '../../workbook/agency/agencyRows';
import { agenciesIn } from '../agenciesIn';
import { agencyOption } from '../agencyOption';
import { saveKeepingEarlier } from '../files/keepEarlier';
import { readRegular, fileExistsAt } from '../files/regularFile';
import { saveFile, saveNewFile } from '../files/saveFile';
import { periodOption } from '../periodOption';
import { programmeOption } from '../programmeOption';
import { readOptions } from '../readOptions';
import { makeAgain } from '../scaffold/makeAgain';
import { sendByOption } from '../sendByOption';
import { today } from '../today';
import { UsageError } from '../usageError';

const PROVINCE = 'province';
const ALL = 'all';

function ownersOf(name: string, { catalogue }: Programme, period: ReportingPeriod): Owner[] {
  if (name === PROVINCE) return [null];
  if (name === ALL) return reportingAgencies(catalogue, period);
  return [agencyOption(name, catalogue)];
}

/** Removes duplicates: a list may repeat the catalogue's agencies. */
function distinct(owners: readonly Owner[]): Owner[] {
  return [...new Map(owners.map((owner) => [owner?.id, owner])).values()];
}

/** `scaffold --agency NAME|all|province [--list FILE] --period P [--send-by DATE] --out FILE|DIR [--plan ID|FILE] [--force] [--json]` */
export async function scaffold(args: string[]): Promise<number> {
  const { values } = readOptions({
    args,
    options: {
      agency: { type: 'string' },
      list: { type: 'string' },
      period: { type: 'string' },
      'send-by': { type: 'string' },
      out: { type: 'string' },
      plan: { type: 'string' },
      force: { type: 'boolean', default: false },
      json: { type: 'boolean' },
    },
  });
  if ((!values.agency && !values.list) || !values.period || !values.out)
    throw new UsageError(vietnamese('cli.usage'));
  const programme = await programmeOption(values.plan);
  const { plan, catalogue } = programme;
  const asked = periodOption(values.period, programme);
  const sendBy = sendByOption(values['send-by'], asked);
  const period = withSendBy(asked, sendBy);
  const files = [];
  const owners = distinct([
    ...(values.agency ? ownersOf(values.agency, programme, period) : []),
    ...(values.list ? agenciesIn(values.list, catalogue) : []),
  ]);
  const isFile = values.out.toLowerCase().endsWith('.xlsx');
  if (isFile && owners.length > 1)
    throw new UsageError(vietnamese('cli.folderForMany', { file: values.out }));
  let code = 0;
  const refused = [];
  for (const agency of owners) {
    const path = isFile ? values.out : join(values.out, workbookFileName(plan, period, agency));
    const input = { programme, agency, period };
    try {
      await save(path, input, { force: values.force, keepsSendBy: sendBy === undefined });
    } catch (error) {
      // A file that must not be overwritten does not stop the others.
      if (!(error instanceof UsageError)) throw error;
      code = 2;
      console.error(error.message);
      refused.push({ file: path, message: error.message });
      continue;
    }
    files.push({ file: path, agency: letterheadOf(agency, catalogue).name, period: period.id });
  }
  if (values.json) console.log(JSON.stringify({ files, ...(refused.length > 0 && { refused }) }));
  return code;
}

/** Writes one workbook, updating an earlier one of the same agency and period with its entries kept. @throws UsageError */
async function save(
  path: string,
  input: AgencyWorkbookInput,
  { force, keepsSendBy }: { force: boolean; keepsSendBy: boolean },
): Promise<void> {
  const agency = letterheadOf(input.agency, input.programme.catalogue).name;
  if (input.agency && !existsIn(input.agency, input.period))
    throw new UsageError(vietnamese('cli.notInPeriod', { agency, period: input.period.name }));
  if (force || !fileExistsAt(path)) {
    (force ? saveFile : saveNewFile)(path, await writeXlsx(buildAgencyWorkbook(input)));
    console.error(vietnamese('cli.wrote', { file: path, agency }));
    return;
  }
  const { bytes, rows } = await makeAgain(path, input, keepsSendBy);
  if (readRegular(path).bytes.equals(bytes)) {
    console.error(vietnamese('cli.unchanged', { file: path }));
    return;
  }
  const kept = saveKeepingEarlier(path, bytes, today() ?? input.period.end);
  console.error(vietnamese('cli.keptEntries', { file: path, rows }));
  if (kept !== null) console.error(vietnamese('cli.keptEarlier', { file: path, kept }));
}
