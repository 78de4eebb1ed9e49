import { agencyNamed } from '../../../agency/agencyByName';
import { agencyNames } from '../../../agency/agencyNames';
import { bindWorkbook } from '../../../entries/boundWorkbook';
import { programmesFor } from '../../../entries/programmeFor';
import { readEntries } from '../../../entries/readEntries';
import type { AgencyEntries } from '../../../fields/entry';
import { readXlsx } from '../../../host/file/ooxml/read/readWorkbook';
import { linesOf } from '../../../import/tracker/transfer/planLines';
import { transferEntries } from '../../../import/tracker/transfer/transferEntries';
import { writeBack, type NotWritten, type WrittenBack } from '../../../import/tracker/transfer/writeBack';
import type { PlanLine, RowMatch } from '../../../import/tracker/transfer/matchRows';
import type { Tracker } from '../../../import/tracker/tracker';
import type { BilingualName } from '../../../messages/format';
import { periodNames } from '../../../period/reportingPeriod';
import { lookUpIn } from '../../../programmes/lookUp';
import { allProgrammes } from '../../../programmes/registry';
import type { Fix } from '../../../validation/engine/finding';
import { PROVINCE_ID } from '../../../workbook/agency/agencyWorkbook';

/** The results of one of our workbooks, to be written into an agency's own sheet. */
export interface Results {
  agency: BilingualName | string;
  period: BilingualName;
  lines: PlanLine[];
  entries: AgencyEntries;
}

/** Why a file has none: it is not one of our workbooks, or its plan is unknown here. */
export type NoResults = 'notOurs' | 'unknownPlan';

/** @throws HostError for a file that cannot be read */
export async function readResults(bytes: Uint8Array): Promise<Results | NoResults> {
  const snapshot = await readXlsx(bytes);
  const workbook = bindWorkbook(snapshot);
  const { identity } = workbook;
  if (!identity) return 'notOurs';
  const programmeOf = await programmesFor(snapshot, lookUpIn(await allProgrammes()));
  const programme = programmeOf(identity.planId);
  if (!programme) return 'unknownPlan';
  const { catalogue } = programme;
  const agency =
    catalogue.agencies.find(({ id }) => id === identity.agencyId) ??
    agencyNamed(identity.agencyName, catalogue);
  if (!agency && identity.agencyId !== PROVINCE_ID) return 'unknownPlan';
  return {
    agency: agency ? agencyNames(agency) : identity.agencyName,
    period: periodNames(programme, identity.period),
    lines: linesOf(programme, agency),
    entries: readEntries(workbook),
  };
}

export interface ResultsFor {
  doubtful: RowMatch[];
  written: WrittenBack[];
  left: NotWritten[];
  /** The changes made by writing them, as fixes that can be undone. */
  fixes: Fix[];
}

/** Where in these sheets the results go. @param answers as for `transferEntries` */
export function resultsFor(
  trackers: readonly Tracker[],
  { lines, entries }: Results,
  answers: ReadonlyMap<string, string | null>,
): ResultsFor {
  const { sure, doubtful } = transferEntries(trackers, lines, answers);
  const parts = trackers.map((tracker) => writeBack(tracker, sure, entries));
  return {
    doubtful,
    written: parts.flatMap(({ written }) => written),
    left: parts.flatMap(({ left }) => left),
    fixes: parts
      .flatMap(({ changes }) => changes)
      .map(({ sheet, cell, value, expected = null }) => ({
        ...{ sheet, cell, safe: false },
        ...{ before: expected, beforeFormula: null, after: value, afterFormula: null },
      })),
  };
}
