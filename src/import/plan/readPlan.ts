import type { Catalogue } from '../../agency/catalogue';
import type { SourceTable } from '../sources/sourceTable';
import type { DraftRow } from './draftRow';
import type { ImportedPlan, UnknownAgency } from './importedPlan';
import { columnOf, placeOf, planParts, type NamedColumns } from './planParts';
import { PlanReader } from './planReader';
import { proposedTargets } from './proposedTargets';
import { restartSections } from './restartSections';
import { RowCodes } from './rowCodes';
import { withDeadlines } from './withDeadlines';
import { unknownAgencies } from './unknownAgencies';
import { otherYearOfDates, yearOf } from './yearOf';

export interface ReadPlanOptions {
  catalogue: Catalogue;
  /** The year of dates without one; taken from the titles if not given. */
  year?: number | undefined;
  /** The user's answers on what columns contain. */
  named?: NamedColumns | undefined;
  /** Used if neither titles nor dates give a year. */
  otherwise: number;
}

/**
 * Reads the appendix of a plan printed in one or more tables: rows with their sections, mục tiêu and nhiệm vụ, resolved
 * through merged cells. Nothing is guessed: what cannot be read is in `unread` with its location. Null if no table has
 * a plan's header.
 */
export function readPlan(sources: readonly SourceTable[], options: ReadPlanOptions): ImportedPlan | null {
  const { catalogue, named = {} } = options;
  const parts = planParts(sources, named);
  const [first] = parts;
  if (!first) return null;
  const reader = new PlanReader(
    parts.some((part) => columnOf(part, 'field') !== null),
    named,
  );
  for (const part of parts) reader.read(part, part !== parts.at(-1));
  reader.closeLeaf();
  const { drafts, sentences, units, unread, notices } = reader;
  const sections = reader.sections.list.length > 0 ? reader.sections.list : restartSections(drafts, notices);

  const stated =
    options.year ??
    yearOf(
      parts.map(({ source, table }) => [source, table]),
      drafts,
    );
  const year = stated ?? options.otherwise;
  if (stated === null)
    notices.push({ place: null, text: String(year), why: 'year', values: { year: String(year) } });
  const dates = options.year === undefined ? otherYearOfDates(drafts, year) : null;
  // Last year's title above this year's dates: only reported, since a plan may well contain another year's dates.
  if (dates !== null) {
    const values = { year: String(year), dates: String(dates) };
    notices.push({ place: null, text: String(year), why: 'otherYear', values });
  }

  const codes = new RowCodes();
  const rows = withDeadlines(drafts, year, reader).map(({ printedCode, cell, deadline, ...row }) => {
    const generated = codes.next(row);
    return { ...row, budget: units.shown(row.budget, cell.part), code: printedCode || generated, deadline };
  });
  units.noteBare(parts, drafts);

  const agencies = agenciesIn(drafts, catalogue);
  for (const { name, places } of agencies)
    for (const place of places) unread.push({ place, text: name, why: 'agency', values: {} });

  return {
    header: {
      first: placeOf(first, first.table.header.first, null),
      last: placeOf(first, first.table.header.last, null),
    },
    columns: first.table.columns.map(({ column, header, key }) => ({
      column: first.source.grid.columnNames[column] ?? String(column + 1),
      header,
      key,
    })),
    sections,
    rows,
    targets: proposedTargets(sentences, drafts, catalogue),
    agencies,
    unread,
    notices,
    year,
  };
}

/** Agencies named in the rows' own cells that the catalogue does not know. */
const agenciesIn = (drafts: readonly DraftRow[], catalogue: Catalogue): UnknownAgency[] =>
  unknownAgencies(
    drafts.flatMap((draft) =>
      (['lead', 'coordinating'] as const)
        .filter((key) => !draft.inherited.includes(key))
        .map((key) => ({
          phrase: draft[key],
          place: placeOf(draft.cell.part, draft.cell.row, columnOf(draft.cell.part, key)),
        })),
    ),
    catalogue,
  );
