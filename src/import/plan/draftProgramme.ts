import type { Programme } from '../../programmes/programme';
import { holidaysIn } from '../../programmes/publicHolidays';
import { planText } from '../../messages/planText';
import type { ImportedPlan } from './importedPlan';
import { planRowsOf } from './planRows';
import type { SourceTable } from '../sources/sourceTable';
import { tidy } from '../../text/normalise';

/** Number of lines above a table that may contain its title. */
const TITLE_LINES = 12;

/** Text above the first table: its own rows above the header, and the paragraphs before it. */
function titleLines([source]: readonly SourceTable[], { header }: ImportedPlan): string[] {
  if (!source) return [];
  const above = source.grid.rows
    .slice(0, header.first.row - source.grid.firstRow)
    .map((cells) => tidy(cells.map(({ text }) => text).join(' ')));
  return [...source.before.slice(-TITLE_LINES), ...above].filter((line) => line !== '');
}

/**
 * Drafts a programme from an imported appendix, to be corrected in Excel; agencies and periods are taken from `base`.
 * Anything missing from the source stays empty; targets are left out until confirmed.
 */
export function draftProgramme(
  imported: ImportedPlan,
  sources: readonly SourceTable[],
  base: Programme,
): Programme {
  const { year } = imported;
  const lines = titleLines(sources, imported);
  const number = /(?<!\d)\d{1,5}\/(?:KH|QĐ)-\p{Lu}+/u.exec(lines.join(' '))?.[0] ?? '';
  const title =
    lines.find((line) => /^kế hoạch (?:cải cách|cchc)/iu.test(line) && line.length < 300) ??
    planText('plan.defaultTitle', { year: String(year) });
  const id =
    number === ''
      ? `ke-hoach-${year}`
      : `${number.replace(/Đ/g, 'D').replace(/[^A-Za-z0-9]+/g, '-')}-${year}`;
  return {
    id: `nhap-${year}`,
    plan: {
      id,
      number,
      title,
      year,
      province: base.catalogue.province,
      // Empty until filled in.
      issuedOn: '',
      version: 1,
      ...planRowsOf(imported, title),
      generalTasks: [],
      assignments: [],
      targets: [],
    },
    catalogue: base.catalogue,
    periods: base.periods,
    ...(base.risk ? { risk: base.risk } : {}),
    ...holidaysIn(year, base),
  };
}
