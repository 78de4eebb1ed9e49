import { programmesFor } from '../../entries/programmeFor';
import { fillTemplate, type TemplateFault } from '../../host/document/fillTemplate';
import { writeDocx } from '../../host/document/writeDocx';
import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { lookUpIn } from '../../programmes/lookUp';
import { allProgrammes } from '../../programmes/registry';
import { agencyReport } from '../../report/agencyReport';
import { earlierAgency } from '../../report/earlierAgency';
import { PLACEHOLDERS } from '../../report/placeholders';
import { agencyData } from '../../report/reportData';
import { reportOfWorkbook, type AgencyReportSource } from '../../report/reportOfWorkbook';
import type { WorkbookSnapshot } from '../../workbook/snapshot';

export type ReportFile =
  | { kind: 'made'; fileName: string; bytes: Uint8Array }
  /** The earlier workbook is not one of this agency's of an earlier period. */
  | { kind: 'notEarlier' }
  | { kind: 'faults'; faults: readonly TemplateFault[] };

async function sourceOf(snapshot: WorkbookSnapshot): Promise<AgencyReportSource | null> {
  const programmeOf = await programmesFor(snapshot, lookUpIn(await allProgrammes()));
  const source = reportOfWorkbook(snapshot, { programmeOf });
  return typeof source === 'string' ? null : source;
}

const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/**
 * The periodic report for an agency's workbook as a .docx; null if none can be made. Loaded on demand.
 * @param with an earlier workbook of the agency to compare with, or the user's own template
 * @throws HostError for a file that cannot be read
 */
export async function reportFile(
  snapshot: WorkbookSnapshot,
  { earlier, template }: { earlier?: Blob; template?: Blob } = {},
): Promise<ReportFile | null> {
  const source = await sourceOf(snapshot);
  if (source === null) return null;
  const { programme, agency, period } = source;
  const fileName = `CCHC${programme.plan.year}_${period.id.toUpperCase()}_${agency.id}_BAOCAO.docx`;
  if (template) {
    const filled = fillTemplate(await bytesOf(template), agencyData(source), PLACEHOLDERS);
    return 'faults' in filled ? { kind: 'faults', ...filled } : { kind: 'made', fileName, ...filled };
  }
  if (!earlier) return { kind: 'made', fileName, bytes: await writeDocx(agencyReport(source)) };
  const then = await sourceOf(await readXlsx(await bytesOf(earlier)));
  const compared = then && earlierAgency(then, source);
  if (!compared) return { kind: 'notEarlier' };
  return { kind: 'made', fileName, bytes: await writeDocx(agencyReport({ ...source, earlier: [compared] })) };
}
