import type { Agency } from '../../agency/catalogue';
import { isByName, isCommittee, reportingAgencies } from '../../agency/levels';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { Programme } from '../../programmes/programme';
import { expectation, type Expectation } from '../../sample/expectation';
import {
  plantConflicts,
  type PlantedDiscrepancy,
  type PlantedGap,
  type Reporter,
} from '../../sample/plantConflicts';
import { toSerial, type IsoDate } from '../../text/calendar';
import { workbookFileName } from '../../workbook/agency/agencyWorkbook';
import type { AgencyEntries } from '../../fields/entry';
import { leads, leadsOnCondition } from '../../sample/sampleAgencies';
import { earlierPeriod, sampleYear } from '../../sample/sampleYear';
import { filesOf, type SentFile } from './conflicts/agencyFiles';
import { drawFates, lossOf, type Fate } from './conflicts/fates';
import { injectFormulas, type InjectedText } from './conflicts/injectedFormulas';

export interface ConflictFile extends Omit<SentFile, 'counts'> {
  agency: Agency;
  fate: Fate;
  /** Why its rows do not count; null if they do. */
  rejected: string | null;
}

export interface ConflictManifest {
  register: {
    agencyId: string;
    agency: string;
    file: string | null;
    sentOn: IsoDate | null;
    late: boolean;
    sealState: ConflictFile['sealState'] | null;
  }[];
  rejected: { file: string; reason: string }[];
  decisions: { kind: string; files: string[]; chosen: string | null }[];
  discrepancies: PlantedDiscrepancy[];
  gaps: PlantedGap[];
  /** Texts that must arrive unchanged. */
  injected: InjectedText[];
  sums: Expectation;
}

export interface ConflictSampleInput {
  programme: Programme;
  period: ReportingPeriod;
  seed: number;
  agencies: number;
  onFile: (file: ConflictFile) => void;
  /** Receives the agencies' workbooks of an earlier period, if the year has one. */
  onEarlier: (file: string, bytes: Uint8Array) => void;
}

/**
 * What Sở Nội vụ receives at the end of a period: most workbooks sealed and on time, and among them every kind of
 * problem the consolidation must report. The manifest is derived from what was planted, not from the consolidation.
 */
export async function conflictSamples(input: ConflictSampleInput): Promise<ConflictManifest> {
  const { programme, period, seed } = input;
  const { plan, catalogue } = programme;
  const year = sampleYear(programme, period, seed, input.agencies);
  const earlier = earlierPeriod(period, programme);
  const random = year.randomOf(-1);
  const fateOf = drawFates(programme, year, random);
  const isLost = ({ id }: Agency): boolean => lossOf(fateOf.get(id) ?? 'sealed') !== null;

  const entered = new Map(
    year.agencies.map((agency, index) => [agency.id, year.entriesOf(agency, year.randomOf(index))]),
  );
  const entriesOf = ({ id }: Agency) => entered.get(id) as AgencyEntries;
  // Before any damage: the earlier figures were correct.
  const before = new Map(year.agencies.map((agency) => [agency.id, structuredClone(entriesOf(agency))]));
  const reporters = year.agencies
    .filter((agency) => !isLost(agency))
    .map((agency): Reporter => ({
      id: agency.id,
      input: year.inputOf(agency),
      isCommittee: isCommittee(catalogue, agency),
      entries: entriesOf(agency),
    }));
  const { discrepancies, gaps } = plantConflicts({
    random,
    reporters,
    soleLead: new Map([...year.soleLead].map(([code, { id }]) => [code, id])),
    reportingDate: toSerial(period.end),
    hasEarlier: earlier !== null,
  });
  const injected = year.agencies.flatMap((agency) =>
    fateOf.get(agency.id) === 'formula-injection' ? injectFormulas(agency.id, entriesOf(agency)) : [],
  );

  const decisions: ConflictManifest['decisions'] = [];
  const rejected: ConflictManifest['rejected'] = [];
  const counted = new Map<string, SentFile>();
  for (const [index, agency] of year.agencies.entries()) {
    const fate = fateOf.get(agency.id) ?? 'sealed';
    const changed = discrepancies
      .filter((each) => each.kind === 'changed-text' && each.agency === agency.id)
      .map(({ code }) => code);
    const own = year.randomOf(index + 1_000_000);
    const { files, decision } = await filesOf(agency, fate, entriesOf(agency), changed, input, {
      year,
      random: own,
    });
    const reason = lossOf(fate)?.reason ?? 'superseded';
    for (const { counts, ...made } of files) {
      input.onFile({ ...made, agency, fate, rejected: counts ? null : reason });
      if (counts) counted.set(agency.id, { ...made, counts });
      else rejected.push({ file: made.file, reason });
    }
    if (decision !== null)
      decisions.push({
        kind: decision,
        files: files.map(({ file }) => file).sort(),
        chosen: counted.get(agency.id)?.file ?? null,
      });
    if (earlier && !isLost(agency)) {
      const spec = year.earlierSpecOf(agency, before.get(agency.id) ?? entriesOf(agency), earlier);
      input.onEarlier(workbookFileName(plan, earlier, agency), await writeXlsx(spec));
    }
  }

  const inSample = new Set(year.agencies.map(({ id }) => id));
  const owing = [
    ...reportingAgencies(catalogue, period),
    ...year.agencies.filter((agency) => isByName(catalogue, agency)),
  ];
  return {
    register: owing.map(({ id, name }) => {
      const made = counted.get(id);
      const sentOn = made ? (made.sealState === 'intact' && made.sealedOn) || made.modifiedOn : null;
      return {
        agencyId: id,
        agency: name,
        file: made?.file ?? null,
        sentOn,
        // A file date alone makes nobody late.
        late: made?.sealState === 'intact' && sentOn !== null && sentOn > period.sendBy,
        sealState: made?.sealState ?? null,
      };
    }),
    rejected,
    decisions,
    discrepancies,
    gaps,
    injected,
    sums: expectation(
      owing.map((agency) => ({
        id: agency.id,
        ...year.rowsOf(agency),
        leads,
        leadsOnCondition,
        entries: inSample.has(agency.id) && !isLost(agency) ? entriesOf(agency) : null,
      })),
      { rows: year.order, targets: plan.targets.map(({ code }) => code) },
      toSerial(period.end),
    ),
  };
}
