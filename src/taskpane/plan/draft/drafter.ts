import { bindWorkbook } from '../../../entries/boundWorkbook';
import { docxHtml } from '../../../host/document/docxHtml';
import { htmlTree } from '../../../host/document/htmlTree';
import { packageKind } from '../../../host/document/packageKind';
import { readXlsx } from '../../../host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../host/file/ooxml/write/writeWorkbook';
import { zipFiles } from '../../../host/file/ooxml/zip/zipFiles';
import type { InFront } from '../../../host/shared/inFrontHost';
import type { ColumnKey } from '../../../import/columnWords';
import { partOf } from '../../../import/gridOfSheet';
import { draftProgramme } from '../../../import/plan/draftProgramme';
import type { ImportedColumn, ImportedPlan, Notice, Unread } from '../../../import/plan/importedPlan';
import { placeText } from '../../../import/plan/placeText';
import { readPlan } from '../../../import/plan/readPlan';
import {
  readSheet,
  readSources,
  SourceError,
  type SourceNote,
  type ImportSources,
  type SourceTools,
} from '../../../import/sources/readSources';
import type { SourceTable } from '../../../import/sources/sourceTable';
import { knownPeriod, withSendBy } from '../../../period/reportingPeriod';
import type { Programme, ProgrammeOutline } from '../../../programmes/programme';
import { programmeById } from '../../../programmes/registry';
import { tidy } from '../../../text/normalise';
import { checkPlan, type PlanFinding } from '../../../validation/plan/checkPlan';
import { buildAgencyWorkbook, workbookFileName } from '../../../workbook/agency/agencyWorkbook';
import { planChanges, type PlanChanges } from '../../../workbook/plan/planChanges';
import { planWorkbook, type ProposedRow } from '../../../workbook/plan/planWorkbook';
import { isPlanWorkbook, planRecords } from '../../../workbook/plan/planRecords';
import { readPlanWorkbook } from '../../../workbook/plan/readPlanWorkbook';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { areaIn, areaSelected } from '../../check/own/readArea';
import { ownPart } from '../../check/own/withoutColumns';
import type { BinderJob } from '../../many/binder';

/** A file's bytes, or what is open in Excel. */
export type DraftSource = Uint8Array | InFront;

/** Why a source could not be used; the message is `import.<why>`, except for a broken plan workbook. */
type Why = SourceError['why'] | 'noTable' | 'planBroken' | 'ownWorkbook' | 'selectedLittle';

/** The result of reading a source. */
export interface Drafted {
  source: 'appendix' | 'planWorkbook';
  /** Null if the plan cannot be used as it is. */
  outline: ProgrammeOutline | null;
  rows: number;
  proposedTargets: number;
  /** For an appendix: columns nobody has named yet, with their first cells. */
  columns: (ImportedColumn & { first: string[] })[];
  /** Sheets that could be read, the one being read first; empty if there is no choice, or it has been made. */
  sheets: string[];
  unread: Unread[];
  notices: Notice[];
  notes: SourceNote[];
  /** For a plan workbook. */
  findings: PlanFinding[];
  /** Why it could not be used. */
  failure: { why: Why; values: Record<string, string> } | null;
}

/** The plan to compare with: one on offer, or a file. */
export type OtherPlan = { planId: string } | { source: DraftSource };

/** How a plan differs from another, or why they cannot be compared. */
export type Compared =
  | {
      changes: PlanChanges;
      /** Number of columns of either appendix that nobody has named: their content appears as dropped or added. */
      unnamed: number;
      failure: null;
    }
  | { changes: null; failure: NonNullable<Drafted['failure']> };

/** Functions of the worker that drafts a plan, as called by the page. */
export interface Drafter {
  /**
   * Reads an appendix in any format, or a plan workbook.
   * @param named column meanings by folded header
   * @param sheet of a file; by default the one with the best header
   */
  read(
    planId: string,
    source: DraftSource,
    named: Record<string, ColumnKey | null>,
    sheet?: string,
  ): Promise<Drafted>;
  /**
   * What the plan just read changes compared with another one. @param planId whose catalogue names the agencies of an
   * appendix
   */
  compare(planId: string, other: OtherPlan, named: Record<string, ColumnKey | null>): Promise<Compared>;
  /** The plan as a workbook to be edited in Excel. */
  planFile(): Promise<Uint8Array>;
  /** Makes an agency's workbook for the drafted plan and stores it. */
  add(job: Omit<BinderJob, 'planId'>): Promise<void>;
  pack(): Uint8Array;
}

const TOOLS: SourceTools = {
  packageKind,
  docxHtml,
  htmlTree: (html) => Promise.resolve(htmlTree(html)),
  readXlsx,
};

const NOTHING: Omit<Drafted, 'failure'> = {
  source: 'appendix',
  outline: null,
  rows: 0,
  proposedTargets: 0,
  columns: [],
  sheets: [],
  unread: [],
  notices: [],
  notes: [],
  findings: [],
};
const FIRST_CELLS = 3;

function outlineOf({ plan, ...programme }: Programme): ProgrammeOutline {
  const { sections: _s, rows: _r, generalTasks: _g, assignments: _a, targets: _t, ...head } = plan;
  return { ...programme, plan: head };
}

function unnamedColumns(
  { columns, unread }: ImportedPlan,
  [source]: readonly SourceTable[],
): Drafted['columns'] {
  const asked = new Set(unread.flatMap(({ why, place }) => (why === 'column' ? [place?.column] : [])));
  return columns
    .filter(({ column }) => asked.has(column))
    .map((each) => {
      const at = source?.grid.columnNames.indexOf(each.column) ?? -1;
      const texts = (source?.grid.rows ?? [])
        .map((cells) => tidy(cells[at]?.text ?? ''))
        .filter((text) => text !== '' && text !== each.header);
      return { ...each, first: texts.slice(0, FIRST_CELLS).map((text) => text.slice(0, 60)) };
    });
}

const proposedRows = ({ targets }: ImportedPlan): ProposedRow[] =>
  targets.map(({ place, operator, threshold, unit, level, section, text }) => ({
    text,
    operator,
    threshold,
    unit,
    level,
    section: section === '' ? null : section,
    source: placeText(place),
  }));

/** A source as read, with the plan in it. */
interface Loaded {
  drafted: Drafted;
  programme: Programme | null;
  proposed: ProposedRow[];
}

const failed = (why: Why, values: Record<string, string> = {}): Loaded => ({
  drafted: { ...NOTHING, failure: { why, values } },
  programme: null,
  proposed: [],
});

/** The workbook of a source that has one. */
async function workbookOf(source: DraftSource): Promise<WorkbookSnapshot | null> {
  if ('snapshot' in source) return source.snapshot;
  const isZip = source[0] === 0x50 && source[1] === 0x4b;
  return isZip && packageKind(source) === 'excel' ? readXlsx(source) : null;
}

/** The sheet or the selected part of it, without our additions; null if it cannot hold a header and rows. */
function sourcesInFront({ snapshot, sheet: name, range }: InFront): ImportSources | null {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  if (!sheet) return { tables: [], notes: [] };
  const own = ownPart(sheet);
  if (range === null) return readSheet(own);
  const selected = areaSelected(own, range);
  if (selected === null) return null;
  return readSheet(partOf(own, areaIn(own, selected) ?? range));
}

function planIn(snapshot: WorkbookSnapshot): Loaded | null {
  if (bindWorkbook(snapshot).identity) return failed('ownWorkbook');
  if (!isPlanWorkbook(snapshot)) return null;
  let read: Programme;
  try {
    read = readPlanWorkbook(snapshot);
  } catch (error) {
    const details = error instanceof Error ? error.message : String(error);
    return failed('planBroken', { details });
  }
  const findings = checkPlan(planRecords(snapshot), read);
  const rows = read.plan.rows.length;
  return {
    drafted: { ...NOTHING, source: 'planWorkbook', outline: outlineOf(read), rows, findings, failure: null },
    programme: read,
    proposed: [],
  };
}

async function knownPlan(planId: string): Promise<Programme> {
  const known = await programmeById(planId);
  if (!known) throw new Error(`unknown programme "${planId}"`);
  return known;
}

/** Reads a source. @param planId whose catalogue names the agencies of an appendix */
async function load(
  planId: string,
  source: DraftSource,
  named: Record<string, ColumnKey | null>,
  sheet?: string,
): Promise<Loaded> {
  const base = await knownPlan(planId);
  try {
    const workbook = await workbookOf(source);
    const plan = workbook && planIn(workbook);
    if (plan) return plan;
    const sources = 'snapshot' in source ? sourcesInFront(source) : await readSources(source, TOOLS, sheet);
    if (!sources) return failed('selectedLittle');
    const { tables, notes, sheets = [] } = sources;
    const imported = readPlan(tables, {
      catalogue: base.catalogue,
      named,
      otherwise: base.plan.year + 1,
    });
    if (!imported) return failed('noTable');
    const programme = draftProgramme(imported, tables, base);
    const proposed = proposedRows(imported);
    return {
      drafted: {
        source: 'appendix',
        outline: outlineOf(programme),
        rows: imported.rows.length,
        proposedTargets: proposed.length,
        columns: unnamedColumns(imported, tables),
        sheets,
        unread: imported.unread,
        notices: imported.notices,
        notes,
        findings: [],
        failure: null,
      },
      programme,
      proposed,
    };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return failed(error.why, error.values);
  }
}

export function createDrafter(): Drafter {
  let loaded: Loaded | null = null;
  let reads = 0;
  let files = new Map<string, Uint8Array>();
  const draftedPlan = (): Programme => {
    if (!loaded?.programme) throw new Error('nothing was read yet');
    return loaded.programme;
  };

  return {
    async read(planId, source, named, sheet) {
      [loaded, files] = [null, new Map()];
      const own = ++reads;
      const found = await load(planId, source, named, sheet);
      // Two reads may finish in either order.
      if (own === reads) loaded = found;
      return found.drafted;
    },
    async compare(planId, other, named) {
      const after = draftedPlan();
      const own = loaded?.drafted.columns.length ?? 0;
      if ('planId' in other)
        return {
          changes: planChanges(await knownPlan(other.planId), after),
          unnamed: own,
          failure: null,
        };
      const { drafted, programme } = await load(planId, other.source, named);
      if (!programme) return { changes: null, failure: drafted.failure ?? { why: 'noTable', values: {} } };
      return {
        changes: planChanges(programme, after),
        unnamed: own + drafted.columns.length,
        failure: null,
      };
    },
    planFile: () => writeXlsx(planWorkbook(draftedPlan(), loaded?.proposed ?? [])),
    async add({ periodId, sendBy, agency }) {
      const made = draftedPlan();
      const period = withSendBy(knownPeriod(made, periodId), sendBy);
      const spec = buildAgencyWorkbook({ programme: made, agency, period });
      files.set(workbookFileName(made.plan, period, agency), await writeXlsx(spec));
    },
    pack() {
      const zip = zipFiles(files, new Date());
      files = new Map();
      return zip;
    },
  };
}
