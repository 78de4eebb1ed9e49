import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bacGiang2024 } from '../../agency/catalogues';
import { writeXlsx } from '../../host/file/writeWorkbook';
import { vietnamese } from '../../messages/vietnamese';
import { reportingPeriod } from '../../period/reportingPeriod';
import { buildAgencyWorkbook, ownerName, workbookFileName } from '../../workbook/agency/agencyWorkbook';
import type { Owner } from '../../workbook/agency/agencyRows';
import { agenciesIn } from '../agenciesIn';
import { agencyNamed } from '../agencyNamed';
import { periodOption } from '../periodOption';
import { choosePlan } from '../plan';
import { readOptions } from '../readOptions';
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

/** `scaffold --agency NAME|all|province [--list FILE] --period P --out FILE|DIR [--plan ID|FILE] [--json]` */
export async function scaffold(args: string[]): Promise<number> {
  const { values } = readOptions({
    args,
    options: {
      agency: { type: 'string' },
      list: { type: 'string' },
      period: { type: 'string' },
      out: { type: 'string' },
      plan: { type: 'string' },
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
  for (const agency of owners) {
    const path = isFile ? values.out : join(values.out, workbookFileName(plan, period, agency));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await writeXlsx(buildAgencyWorkbook({ plan, catalogue, agency, period })));
    const name = ownerName(agency, plan.province);
    console.error(vietnamese('cli.wrote', { file: path, agency: name }));
    files.push({ file: path, agency: name, period: period.id });
  }
  if (values.json) console.log(JSON.stringify({ files }));
  return 0;
}
