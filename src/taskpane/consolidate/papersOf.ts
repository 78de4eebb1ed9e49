import type { Consolidation } from '../../consolidation/consolidation';
import { writeDocx } from '../../host/document/writeDocx';
import { writePapers } from '../../host/document/writePapers';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { onePage } from '../../report/onePage/onePage';
import { provinceFigures } from '../../figures/provinceFigures';
import { letters } from '../../report/letters';
import { listWorkbook } from '../../report/lists/listFile';
import { provinceList } from '../../report/lists/provinceLists';
import { provinceReport } from '../../report/provinceReport';
import { slipName, slipPaper } from '../../report/slipPaper';
import { slips } from '../../report/slips';
import type { IsoDate } from '../../text/calendar';
import type { PaperKind } from './paperKinds';

/** The documents of a kind as a file, the one-page summary as SVG; null if there is no one to write to. */
export async function papersOf(
  kind: PaperKind,
  consolidation: Consolidation,
  today: IsoDate,
): Promise<Uint8Array | null> {
  if (kind === 'report') return writeDocx(provinceReport(consolidation));
  // A picture the page can render: a worker has no fonts to make a PNG.
  if (kind === 'page')
    return new TextEncoder().encode(onePage(consolidation, provinceFigures(consolidation)));
  if (kind !== 'slips' && kind !== 'letters')
    return writeXlsx(listWorkbook(provinceList(kind, consolidation), consolidation));
  const papers =
    kind === 'letters'
      ? letters({ consolidation, today })
      : slips(consolidation).map((slip) => ({
          name: slipName(slip),
          paper: slipPaper({ slip, consolidation, today }),
        }));
  return papers.length === 0 ? null : writePapers(papers);
}
