import { docxHtml } from '../../../host/document/docxHtml';
import { htmlTree } from '../../../host/document/htmlTree';
import { packageKind } from '../../../host/document/packageKind';
import { readXlsx } from '../../../host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../host/file/ooxml/write/writeWorkbook';
import { zipFiles } from '../../../host/file/ooxml/zip/zipFiles';
import type { ColumnKey } from '../../../import/columnWords';
import { draftProgramme } from '../../../import/plan/draftProgramme';
import type { ImportedColumn, ImportedPlan, Told, Unread } from '../../../import/plan/importedPlan';
import { placeText } from '../../../import/plan/placeText';
import { readPlan } from '../../../import/plan/readPlan';
import {
  readSources,
  SourceError,
  type SourceNote,
  type SourceTools,
} from '../../../import/sources/readSources';
import type { SourceTable } from '../../../import/sources/sourceTable';
import { knownPeriod, withSendBy } from '../../../period/reportingPeriod';
import type { Programme, ProgrammeOutline } from '../../../programmes/programme';
import { programmeById } from '../../../programmes/registry';
import { tidy } from '../../../text/normalise';
import { checkPlan, type PlanFinding } from '../../../validation/plan/checkPlan';
import { buildAgencyWorkbook, workbookFileName } from '../../../workbook/agency/agencyWorkbook';
import { planWorkbook, type ProposedRow } from '../../../workbook/plan/planWorkbook';
import { isPlanWorkbook, planRecords, readPlanWorkbook } from '../../../workbook/plan/readPlanWorkbook';
import type { BinderJob } from '../../many/binder';

/** What was found out about a dropped file. */
export interface Drafted {
  source: 'appendix' | 'planWorkbook';
  /** Null if the plan cannot be used as it is. */
  outline: ProgrammeOutline | null;
  rows: number;
  proposedTargets: number;
  /** For an appendix: columns nobody has named yet, with their first cells. */
  columns: (ImportedColumn & { first: string[] })[];
  unread: Unread[];
  told: Told[];
  notes: SourceNote[];
  /** For a plan workbook. */
  findings: PlanFinding[];
  /** Why nothing could be made from it. */
  failure: { why: SourceError['why'] | 'noTable' | 'planBroken'; values: Record<string, string> } | null;
}

/** Functions of the worker that drafts a plan, as called by the page. */
export interface Drafter {
  /** Reads a file: an appendix in any format, or a plan workbook. @param named column meanings by folded header */
  read(planId: string, bytes: Uint8Array, named: Record<string, ColumnKey | null>): Promise<Drafted>;
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
  unread: [],
  told: [],
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

export function createDrafter(): Drafter {
  let programme: Programme | null = null;
  let proposed: ProposedRow[] = [];
  let files = new Map<string, Uint8Array>();
  const drafted = (): Programme => {
    if (!programme) throw new Error('nothing was read yet');
    return programme;
  };

  const fromWorkbook = async (bytes: Uint8Array): Promise<Drafted | null> => {
    const snapshot = await readXlsx(bytes);
    if (!isPlanWorkbook(snapshot)) return null;
    let read: Programme;
    try {
      read = readPlanWorkbook(snapshot);
    } catch (error) {
      const details = error instanceof Error ? error.message : String(error);
      return { ...NOTHING, failure: { why: 'planBroken', values: { details } } };
    }
    [programme, proposed] = [read, []];
    const findings = checkPlan(planRecords(snapshot), read);
    const rows = read.plan.rows.length;
    return { ...NOTHING, source: 'planWorkbook', outline: outlineOf(read), rows, findings, failure: null };
  };

  return {
    async read(planId, bytes, named) {
      [programme, proposed, files] = [null, [], new Map()];
      const base = await programmeById(planId);
      if (!base) throw new Error(`unknown programme "${planId}"`);
      try {
        const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
        const plan = isZip && packageKind(bytes) === 'excel' ? await fromWorkbook(bytes) : null;
        if (plan) return plan;
        const { tables, told: notes } = await readSources(bytes, TOOLS);
        const imported = readPlan(tables, {
          catalogue: base.catalogue,
          named,
          otherwise: base.plan.year + 1,
        });
        if (!imported) return { ...NOTHING, failure: { why: 'noTable', values: {} } };
        programme = draftProgramme(imported, tables, base);
        proposed = proposedRows(imported);
        return {
          source: 'appendix',
          outline: outlineOf(programme),
          rows: imported.rows.length,
          proposedTargets: proposed.length,
          columns: unnamedColumns(imported, tables),
          unread: imported.unread,
          told: imported.told,
          notes,
          findings: [],
          failure: null,
        };
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        return { ...NOTHING, failure: { why: error.why, values: error.values } };
      }
    },
    planFile: () => writeXlsx(planWorkbook(drafted(), proposed)),
    async add({ periodId, sendBy, agency }) {
      const made = drafted();
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
