import type { Agency, Catalogue } from '../agency/catalogue';
import { existsIn, reportingAgencies } from '../agency/levels';
import type { ReportingPeriod } from '../period/reportingPeriod';
import type { IsoDate } from '../text/calendar';
import { bare } from '../text/normalise';
import type { ReceivedWorkbook, RegisterEntry, RejectedFile } from './consolidation';
import type { ReturnedWorkbook } from './returned';
import { doubtOf, sent, type Sent } from './sentOn';

export interface RegisterInput {
  catalogue: Catalogue;
  alsoOwing: readonly Agency[];
  /** The workbook that counts for each agency, by agency id. */
  taken: ReadonlyMap<string, ReturnedWorkbook & { agency: Agency }>;
  rejected: readonly RejectedFile[];
  period: ReportingPeriod;
  /** Arrival days entered by Sở Nội vụ, by agency id. */
  arrivals: Readonly<Record<string, IsoDate>>;
  /** Null if unknown. */
  today: IsoDate | null;
}

function received(
  book: ReturnedWorkbook,
  entered: IsoDate | undefined,
  { period, today }: RegisterInput,
): ReceivedWorkbook {
  const day: Sent | null = entered === undefined ? sent(book) : { on: entered, from: 'entered' };
  const doubt = doubtOf(day, period, today);
  const rows = [...book.tasks, ...book.targets];
  return {
    file: book.file,
    sentOn: day?.on ?? null,
    sentOnFrom: day?.from ?? null,
    late: day !== null && doubt === null && day.on > period.sendBy,
    doubt,
    by: book.seal?.by || book.preparedBy,
    phone: book.phone,
    planVersion: book.identity.planVersion,
    sealState: book.sealState,
    counts: book.counts,
    findings: book.findings,
    rows: rows.length,
    filledRows: rows.filter(({ entry }) => Object.keys(entry).length > 0).length,
    ...(book.asOwn && { asOwn: book.asOwn }),
  };
}

/** A name that ends like ours: `…_SNV.xlsx`. In lower case it could be a word: `bao_cao_thue.xlsx`. */
const ENDS_IN_ID = /_([A-Z0-9-]+)(?: ?\(\d+\))?\.[A-Za-z]+$/;
/** The whole of the name that we give (`workbookFileName`), in whatever case. */
const NAMED_BY_US = /(?:^|[\\/])CCHC\d{4}_[^_\\/]+_([A-Z0-9-]+)(?: ?\(\d+\))?\.[a-z]+$/i;

/** Id of the agency a file was made for, if it is one, judging by its name. */
const namedAgency = ({ file }: RejectedFile): string | undefined =>
  (ENDS_IN_ID.exec(file) ?? NAMED_BY_US.exec(file))?.[1]?.toUpperCase();

/**
 * Every agency that owes a workbook, in catalogue order, then unlisted ones that sent a workbook (units not in the
 * catalogue), by level and name.
 */
export function registerOf(input: RegisterInput): RegisterEntry[] {
  const { catalogue, alsoOwing, taken, rejected, arrivals } = input;
  const levels = catalogue.levels.map(({ id }) => id);
  const owing = new Map(
    [
      ...reportingAgencies(catalogue, input.period),
      ...alsoOwing.filter((agency) => existsIn(agency, input.period)),
    ].map((agency) => [agency.id, agency]),
  );
  const others = [...taken.values()]
    .map(({ agency }) => agency)
    .filter(({ id }) => !owing.has(id))
    .map((agency) => ({ agency, key: `${levels.indexOf(agency.level)} ${bare(agency.name)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ agency }) => agency);
  const unusable = new Map<string, RejectedFile[]>();
  for (const file of rejected) {
    const id = file.agency?.id ?? namedAgency(file);
    if (id !== undefined && !taken.has(id)) unusable.set(id, [...(unusable.get(id) ?? []), file]);
  }
  return [...owing.values(), ...others].map((agency) => {
    const book = taken.get(agency.id);
    const entered = Object.hasOwn(arrivals, agency.id) ? arrivals[agency.id] : undefined;
    return {
      agency,
      owes: owing.has(agency.id),
      collects: agency.id === catalogue.coordinator,
      received: book ? received(book, entered, input) : null,
      unusable: unusable.get(agency.id) ?? [],
      arrivedOn: entered ?? null,
    };
  });
}
