import type { Consolidation } from '../../consolidation/consolidation';
import { programmesFor } from '../../entries/programmeFor';
import type { AgencyFigures } from '../../figures/agencyFigures';
import type { ProvinceFigures } from '../../figures/provinceFigures';
import { vietnamese } from '../../messages/vietnamese';
import type { Earlier } from '../../report/comparison';
import { isEarlier, isSameAgency, type Reported } from '../../report/earlierAgency';
import { earlierProvince } from '../../report/earlierProvince';
import { reportOfWorkbook, type AgencyReportSource } from '../../report/reportOfWorkbook';
import type { IsoDate } from '../../text/calendar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { readWorkbookFile } from '../files/readFile';
import { programmeOption, programmesOption } from '../programmeOption';
import { UsageError } from '../usageError';
import { consolidationIn } from './provinceFile';

/** Workbooks to compare a report with, as named on the command line. */
export interface EarlierFiles {
  previous: string | undefined;
  lastYear: string | undefined;
}

/** The data of an agency's report. @throws UsageError if the file has none */
export async function agencySource(
  file: string,
  snapshot: WorkbookSnapshot,
  plan: string | undefined,
  date?: IsoDate,
): Promise<AgencyReportSource> {
  const opened = plan === undefined ? null : await programmeOption(plan);
  const source = reportOfWorkbook(snapshot, {
    programmeOf: await programmesFor(snapshot, await programmesOption(plan), opened),
    ...(date === undefined ? {} : { date }),
  });
  if (typeof source === 'string') throw new UsageError(vietnamese(`cli.report.no.${source}`, { file }));
  return source;
}

/** @throws UsageError if a workbook is not of the right period */
function requirePeriod(kind: keyof EarlierFiles, file: string, then: Reported, now: Reported): void {
  if (isEarlier(kind, then, now)) return;
  throw new UsageError(
    vietnamese(`cli.report.earlier.${kind}`, { file, then: then.period.name, now: now.period.name }),
  );
}

const given = ({ previous, lastYear }: EarlierFiles): [keyof EarlierFiles, string][] => [
  ...(previous === undefined ? [] : [['previous', previous] as [keyof EarlierFiles, string]]),
  ...(lastYear === undefined ? [] : [['lastYear', lastYear] as [keyof EarlierFiles, string]]),
];

/** Reports of the same agency. @throws UsageError if a file is another agency's, or of another period */
export async function earlierAgencies(
  now: AgencyReportSource,
  files: EarlierFiles,
  plan: string | undefined,
): Promise<Earlier<AgencyFigures>[]> {
  const found: Earlier<AgencyFigures>[] = [];
  for (const [kind, file] of given(files)) {
    const then = await agencySource(file, await readWorkbookFile(file), plan);
    if (!isSameAgency(then, now))
      throw new UsageError(
        vietnamese('cli.report.earlier.agency', { file, then: then.agency.name, now: now.agency.name }),
      );
    requirePeriod(kind, file, then, now);
    found.push({ kind, period: then.period, date: then.date, figures: then.figures });
  }
  return found;
}

/** Consolidations of the province. @throws UsageError if a file is not one, or is of another period */
export async function earlierProvinces(
  now: Consolidation,
  files: EarlierFiles,
  plan: string | undefined,
): Promise<Earlier<ProvinceFigures>[]> {
  const found: Earlier<ProvinceFigures>[] = [];
  for (const [kind, file] of given(files)) {
    const then = await consolidationIn(file, await readWorkbookFile(file), plan);
    requirePeriod(kind, file, then, now);
    found.push({ kind, ...earlierProvince(then) });
  }
  return found;
}
