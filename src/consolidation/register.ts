import type { Agency, Catalogue } from '../agency/catalogue';
import { reportingAgencies } from '../agency/levels';
import type { ReportingPeriod } from '../period/reportingPeriod';
import { bare } from '../text/normalise';
import type { ReceivedWorkbook, RegisterEntry } from './consolidation';
import type { ReturnedWorkbook } from './returned';
import { sent } from './sentOn';

function received(book: ReturnedWorkbook, { sendBy }: ReportingPeriod): ReceivedWorkbook {
  const day = sent(book);
  const rows = [...book.tasks, ...book.targets];
  return {
    file: book.file,
    sentOn: day?.on ?? null,
    sentOnFrom: day?.from ?? null,
    late: day !== null && day.on > sendBy,
    by: book.seal?.by || book.preparedBy,
    phone: book.phone,
    planVersion: book.identity.planVersion,
    sealState: book.sealState,
    counts: book.counts,
    rows: rows.length,
    filledRows: rows.filter(({ entry }) => Object.keys(entry).length > 0).length,
  };
}

/**
 * `Tình hình gửi báo cáo`: every agency that owes a workbook, in the catalogue's order, then those that sent one without being on the
 * list (units that the catalogue does not name), by level and name.
 */
export function registerOf(
  catalogue: Catalogue,
  alsoOwing: readonly Agency[],
  taken: ReadonlyMap<string, ReturnedWorkbook & { agency: Agency }>,
  period: ReportingPeriod,
): RegisterEntry[] {
  const levels = catalogue.levels.map(({ id }) => id);
  const owing = new Map([...reportingAgencies(catalogue), ...alsoOwing].map((agency) => [agency.id, agency]));
  const others = [...taken.values()]
    .map(({ agency }) => agency)
    .filter(({ id }) => !owing.has(id))
    .map((agency) => ({ agency, key: `${levels.indexOf(agency.level)} ${bare(agency.name)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ agency }) => agency);
  return [...owing.values(), ...others].map((agency) => {
    const book = taken.get(agency.id);
    return {
      agency,
      owes: owing.has(agency.id),
      collects: agency.id === catalogue.coordinator,
      received: book ? received(book, period) : null,
    };
  });
}
