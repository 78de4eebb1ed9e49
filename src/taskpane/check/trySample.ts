import { buildAgencyWorkbook } from '../../workbook/agency/agencyWorkbook';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { leads } from '../../sample/sampleAgencies';
import { sampleYear } from '../../sample/sampleYear';
import { periodsOf } from '../../period/reportingPeriod';
import type { Programme } from '../../programmes/programme';
import type { AgencyEntries } from '../../fields/entry';

/** Fixed, so that everyone gets the same sample. */
const SEED = 1;

/** Typical slips, so that there is something to find; each in its own row. */
function slip(tasks: AgencyEntries['tasks'], codes: readonly string[]): void {
  const done = codes.filter((code) => typeof tasks[code]?.doneOn === 'number');
  const [noPaper, noDay, asText] = done.map((code) => tasks[code]);
  if (noPaper) delete noPaper.documentNumber;
  if (noDay) delete noDay.doneOn;
  if (asText) asText.percent = '100 phần trăm';
}

/** A filled-in sample workbook, with invented figures, for the programme's first agency that leads any task. */
export async function sampleToTry(programme: Programme): Promise<{ fileName: string; bytes: Uint8Array }> {
  const period = periodsOf(programme).at(-1);
  if (!period) throw new Error('the programme has no period');
  const year = sampleYear(programme, period, SEED, programme.catalogue.agencies.length);
  const leading = year.agencies.findIndex((agency) => year.rowsOf(agency).tasks.filter(leads).length >= 10);
  const index = Math.max(0, leading);
  const agency = year.agencies[index];
  if (!agency) throw new Error('the programme has no agency');
  const entries = year.entriesOf(agency, year.randomOf(index));
  slip(
    entries.tasks,
    year
      .rowsOf(agency)
      .tasks.filter(leads)
      .map(({ code }) => String(code)),
  );
  const spec = buildAgencyWorkbook({ programme, agency, period, entries, sample: true });
  return { fileName: 'CCHC-dung-thu.xlsx', bytes: await writeXlsx(spec) };
}
