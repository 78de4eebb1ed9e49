import { join } from 'node:path';
import { bacGiang2024 } from '../../agency/catalogues';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { vietnamese } from '../../messages/vietnamese';
import { reportingPeriod } from '../../period/reportingPeriod';
import {
  buildAgencyWorkbook,
  ownerName,
  workbookFileName,
  type AgencyWorkbookInput,
} from '../../workbook/agency/agencyWorkbook';
import type { Owner } from '../../workbook/agency/agencyRows';
import { agenciesIn } from '../agenciesIn';
import { agencyNamed } from '../agencyNamed';
import { saveKeepingEarlier } from '../files/keepEarlier';
import { readRegular, standsAt } from '../files/regularFile';
import { saveFile, saveNewFile } from '../files/saveFile';
import { periodOption } from '../periodOption';
import { choosePlan } from '../plan';
import { readOptions } from '../readOptions';
import { makeAgain } from '../scaffold/makeAgain';
import { today } from '../today';
import { UsageError } from '../usageError';

const PROVINCE = 'province';
const ALL = 'all';

function ownersOf(name: string): Owner[] {
  const catalogue = bacGiang2024();
  if (name === PROVINCE) return [null];
  if (name === ALL) return catalogue.agencies.filter((agency) => agency.reports);
  return [agencyNamed(name)];
}

/** Each once: a list may repeat the catalogue's. */
function distinct(owners: readonly Owner[]): Owner[] {
  return [...new Map(owners.map((owner) => [owner?.id, owner])).values()];
}

/** `scaffold --agency NAME|all|province [--list FILE] --period P --out FILE|DIR [--plan ID|FILE] [--force] [--json]` */
export async function scaffold(args: string[]): Promise<number> {
  const { values } = readOptions({
    args,
    options: {
      agency: { type: 'string' },
      list: { type: 'string' },
      period: { type: 'string' },
      out: { type: 'string' },
      plan: { type: 'string' },
      force: { type: 'boolean', default: false },
      json: { type: 'boolean' },
    },
  });
  if ((!values.agency && !values.list) || !values.period || !values.out)
    throw new UsageError(vietnamese('cli.usage'));
  const periodId = periodOption(values.period);
  const plan = choosePlan(values.plan);
  const catalogue = bacGiang2024();
  const period = reportingPeriod(periodId, plan.year);
  const files = [];
  const owners = distinct([
    ...(values.agency ? ownersOf(values.agency) : []),
    ...(values.list ? agenciesIn(values.list) : []),
  ]);
  const isFile = values.out.toLowerCase().endsWith('.xlsx');
  if (isFile && owners.length > 1)
    throw new UsageError(vietnamese('cli.folderForMany', { file: values.out }));
  let code = 0;
  const refused = [];
  for (const agency of owners) {
    const path = isFile ? values.out : join(values.out, workbookFileName(plan, period, agency));
    const input = { plan, catalogue, agency, period };
    try {
      await save(path, input, values.force);
    } catch (error) {
      // One that may not be written keeps none of the others from being made.
      if (!(error instanceof UsageError)) throw error;
      code = 2;
      console.error(error.message);
      refused.push({ file: path, message: error.message });
      continue;
    }
    files.push({ file: path, agency: ownerName(agency, plan.province), period: period.id });
  }
  if (values.json) console.log(JSON.stringify({ files, ...(refused.length > 0 && { refused }) }));
  return code;
}

/** Makes one workbook, in an earlier one of the same agency and period with what was entered there. @throws UsageError */
async function save(path: string, input: AgencyWorkbookInput, force: boolean): Promise<void> {
  const agency = ownerName(input.agency, input.plan.province);
  if (force || !standsAt(path)) {
    (force ? saveFile : saveNewFile)(path, await writeXlsx(buildAgencyWorkbook(input)));
    console.error(vietnamese('cli.wrote', { file: path, agency }));
    return;
  }
  const { bytes, rows } = await makeAgain(path, input);
  if (readRegular(path).bytes.equals(bytes)) {
    console.error(vietnamese('cli.unchanged', { file: path }));
    return;
  }
  const kept = saveKeepingEarlier(path, bytes, today() ?? input.period.end);
  console.error(vietnamese('cli.keptEntries', { file: path, rows }));
  if (kept !== null) console.error(vietnamese('cli.keptEarlier', { file: path, kept }));
}
