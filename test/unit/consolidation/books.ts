import { consolidate, type ConsolidationInput } from '../../../src/consolidation/consolidate';
import type { Consolidation } from '../../../src/consolidation/consolidation';
import type { Returned, ReturnedWorkbook } from '../../../src/consolidation/returned';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { toSerial } from '../../../src/text/calendar';
import type { TargetEntry, TaskEntry } from '../../../src/fields/entry';
import { BAC_GIANG } from '../../programmes';
import { agencyNamed } from '../../../src/agency/agencyByName';

export const day = (iso: string): number => toSerial(iso);

interface Filled extends Partial<Omit<ReturnedWorkbook, 'tasks' | 'targets' | 'identity'>> {
  tasks?: Record<string, TaskEntry>;
  targets?: Record<string, TargetEntry>;
  identity?: Partial<ReturnedWorkbook['identity']>;
}

/** A workbook returned by an agency, as a reader would deliver it. */
export function book(agencyName: string, filled: Filled = {}): ReturnedWorkbook {
  const agency = agencyNamed(agencyName, BAC_GIANG.catalogue);
  const rows = <Entry>(entries: Record<string, Entry> = {}, sheet: string) =>
    Object.entries(entries).map(([code, entry], index) => ({
      code,
      sheet,
      cell: `K${index + 4}`,
      denominatorCell: `L${index + 4}`,
      entry,
    }));
  const { tasks, targets, identity, ...rest } = filled;
  return {
    kind: 'read',
    file: `${agency?.id ?? 'X'}.xlsx`,
    modifiedOn: '2024-12-16',
    identity: {
      kind: 'agency',
      planId: '213-KH-UBND-2024',
      planVersion: 1,
      agencyId: agency?.id ?? 'X',
      agencyName,
      period: 'nam',
      sendBy: null,
      year: 2024,
      layout: 1,
      ...identity,
    },
    agency,
    reportingDate: day('2024-12-14'),
    preparedBy: 'Nguyễn Thị Hoa',
    phone: null,
    sample: false,
    counts: { error: 0, warning: 0, hint: 0 },
    findings: [],
    seal: null,
    sealState: 'none',
    tasks: rows(tasks, 'Nhiệm vụ'),
    targets: rows(targets, 'Chỉ tiêu'),
    changedTexts: [],
    missingRows: [],
    coverSays: null,
    ...rest,
  };
}

/** Marked as ready on a given day, and unchanged since. */
export const sealedOn = (on: string): Pick<ReturnedWorkbook, 'seal' | 'sealState'> => ({
  seal: { version: 2, on, by: 'Trần Văn Nam', counts: { error: 0, warning: 0, hint: 0 }, hash: 'x' },
  sealState: 'intact',
});

export const brought = (returned: Returned[], rest: Partial<ConsolidationInput> = {}): Consolidation => {
  return consolidate({
    programme: BAC_GIANG,
    period: knownPeriod(BAC_GIANG, 'nam'),
    reportingDate: day('2024-12-14'),
    returned,
    ...rest,
  });
};
