import type { Consolidation } from '../../consolidation/consolidation';
import { writeDocx } from '../../host/document/writeDocx';
import { writePapers } from '../../host/document/writePapers';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { lastTime, previousPeriod, type EarlierProvince } from '../../report/earlierProvince';
import { chartPicture, onePage } from '../../report/onePage/onePage';
import { provinceFigures } from '../../figures/provinceFigures';
import { letters } from '../../report/letters';
import { listWorkbook } from '../../report/lists/listFile';
import { provinceList } from '../../report/lists/provinceLists';
import { provinceReport } from '../../report/provinceReport';
import { slipName, slipPaper } from '../../report/slipPaper';
import { slips } from '../../report/slips';
import type { IsoDate } from '../../text/calendar';
import { isPicture, type PaperKind, type PictureKind } from './paperKinds';

function pictureOf(
  kind: PictureKind,
  consolidation: Consolidation,
  earlier: readonly EarlierProvince[],
): Uint8Array {
  const figures = provinceFigures(consolidation);
  const before = lastTime(earlier, consolidation.period);
  const svg =
    kind === 'page'
      ? onePage(consolidation, figures, before)
      : chartPicture(kind, consolidation, figures, before);
  // A picture the page can render: a worker has no fonts to make a PNG.
  return new TextEncoder().encode(svg);
}

/**
 * The documents of a kind as a file, pictures as SVG; null if there is no one to write to.
 * @param earlier consolidations to compare with; none if absent
 * @param criterion code of the only criterion whose evidence is listed; all if absent
 */
export async function papersOf(
  kind: PaperKind,
  consolidation: Consolidation,
  today: IsoDate,
  { earlier = [], criterion }: { earlier?: readonly EarlierProvince[]; criterion?: string } = {},
): Promise<Uint8Array | null> {
  if (kind === 'report')
    return writeDocx(provinceReport(consolidation, previousPeriod(earlier, consolidation.period)));
  if (isPicture(kind)) return pictureOf(kind, consolidation, earlier);
  if (kind !== 'slips' && kind !== 'letters')
    return writeXlsx(listWorkbook(provinceList(kind, consolidation, criterion), consolidation));
  const papers =
    kind === 'letters'
      ? letters({ consolidation, today })
      : slips(consolidation).map((slip) => ({
          name: slipName(slip),
          paper: slipPaper({ slip, consolidation, today }),
        }));
  return papers.length === 0 ? null : writePapers(papers);
}
