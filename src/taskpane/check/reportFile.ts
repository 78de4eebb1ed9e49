import { programmesFor } from '../../entries/programmeFor';
import { writeDocx } from '../../host/document/writeDocx';
import { lookUpIn } from '../../programmes/lookUp';
import { allProgrammes } from '../../programmes/registry';
import { agencyReport } from '../../report/agencyReport';
import { reportOfWorkbook } from '../../report/reportOfWorkbook';
import type { WorkbookSnapshot } from '../../workbook/snapshot';

/** The periodic report for an agency's workbook as a .docx; null if none can be made. Loaded on demand. */
export async function reportFile(
  snapshot: WorkbookSnapshot,
): Promise<{ fileName: string; bytes: Uint8Array } | null> {
  const programmeOf = await programmesFor(snapshot, lookUpIn(await allProgrammes()));
  const source = reportOfWorkbook(snapshot, { programmeOf });
  if (typeof source === 'string') return null;
  const { programme, agency, period } = source;
  const fileName = `CCHC${programme.plan.year}_${period.id.toUpperCase()}_${agency.id}_BAOCAO.docx`;
  return { fileName, bytes: await writeDocx(agencyReport(source)) };
}
