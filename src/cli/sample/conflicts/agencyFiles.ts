import { bindWorkbook } from '../../../entries/boundWorkbook';
import type { Agency } from '../../../agency/catalogue';
import { editParts } from '../../../host/file/ooxml/patch/editParts';
import { createFileHost } from '../../../host/file/fileHost';
import { readXlsx } from '../../../host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../host/file/ooxml/write/writeWorkbook';
import { sha256 } from '../../../host/shared/sha256';
import { periodsOf, type ReportingPeriod } from '../../../period/reportingPeriod';
import type { Programme } from '../../../programmes/programme';
import { DEFECTS } from '../../../validation/rules/defectList';
import type { Random } from '../../../sample/random';
import { addDays, type IsoDate } from '../../../text/calendar';
import { sealChanges } from '../../../validation/seal/seal';
import { workbookFileName } from '../../../workbook/agency/agencyWorkbook';
import type { AgencyEntries } from '../../../fields/entry';
import * as hostile from '../hostileFiles';
import { sampleYear, type SampleYear } from '../../../sample/sampleYear';
import type { Fate } from './fates';
import { addPrototypeRow, changeText, damage, firstCell } from './plantedDamage';

const SHARE_LATE = 0.12;

/** A file as an agency sent it. */
export interface SentFile {
  file: string;
  bytes: Uint8Array;
  /** File date. */
  modifiedOn: IsoDate;
  /** Date of the mark "sẵn sàng gửi", and whether it is still intact. */
  sealedOn: IsoDate | null;
  sealState: 'none' | 'intact' | 'changed';
  /** Its rows are the agency's. */
  counts: boolean;
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

/** An earlier state of the same entries: half of the work not reported yet. */
function earlierState(entries: AgencyEntries): AgencyEntries {
  const copy = structuredClone(entries);
  Object.keys(copy.tasks).forEach((code, index) => {
    if (index % 2 === 0) copy.tasks[code] = {};
  });
  return copy;
}

/** The files of one agency, and how the one that counts is to be distinguished. */
export async function filesOf(
  agency: Agency,
  fate: Fate,
  entries: AgencyEntries,
  changed: readonly string[],
  { programme, period, seed }: { programme: Programme; period: ReportingPeriod; seed: number },
  { year, random }: { year: SampleYear; random: Random },
): Promise<{ files: SentFile[]; decision: string | null }> {
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
  const plain = (file: string, bytes: Uint8Array, counts: boolean): SentFile => ({
    file,
    bytes,
    modifiedOn: sentOn,
    sealedOn: null,
    sealState: 'none',
    counts,
  });
  const marked = async (
    file: string,
    bytes: Uint8Array,
    counts: boolean,
    on = sentOn,
  ): Promise<SentFile> => ({
    file,
    bytes: await sealed(bytes, on, by),
    modifiedOn: on === sentOn ? savedOn : on,
    sealedOn: on,
    sealState: 'intact',
    counts,
  });
  const only = (made: SentFile, decision: string | null = null) => ({ files: [made], decision });
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
