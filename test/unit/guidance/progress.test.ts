import { findAgency } from '../../../src/agency/membership';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { NO_ENTRIES } from '../../../src/fields/entry';
import { progress } from '../../../src/guidance/progress';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import type { Programme } from '../../../src/programmes/programme';
import { toSerial } from '../../../src/text/calendar';
import { contextOf } from '../../../src/validation/engine/context';
import { agencyRows } from '../../../src/workbook/agency/agencyRows';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import { SONG_BIEN } from '../../programmes';

const office = findAgency('Sở Nội vụ', SONG_BIEN.catalogue)!;
const DAY = toSerial('2026-05-05');
/** Due 31/3, so late on 5/5. */
const LATE = 'A.1.1.HD1';

async function of(programme: Programme, tasks = {}) {
  const spec = buildAgencyWorkbook({
    programme,
    agency: office,
    period: knownPeriod(programme, programme.periods[0]!.id),
    entries: { ...NO_ENTRIES, tasks, reportingDate: DAY },
  });
  const workbook = bindWorkbook(await readXlsx(await writeXlsx(spec)));
  return progress(contextOf(workbook, { programmeOf: () => programme }));
}

/** Counted from the plan's due days alone. */
function expected(days: number, done: string[] = []) {
  const rows = agencyRows(SONG_BIEN.plan, SONG_BIEN.catalogue, office);
  const due = [...rows.tasks, ...rows.generalTasks].flatMap(({ code, planDue }) =>
    typeof planDue === 'number' && !done.includes(String(code)) ? [planDue - DAY] : [],
  );
  return {
    onTrack: due.filter((left) => left > days).length,
    atRisk: due.filter((left) => left >= 0 && left <= days).length,
    late: due.filter((left) => left < 0).length,
  };
}

test('unfinished tasks are on track, at risk or late; a finished one is none of these', async () => {
  expect(expected(15)).toMatchObject({ atRisk: 1, late: 1 });
  expect(await of(SONG_BIEN)).toEqual(expected(15));
  const done = { status: 'Hoàn thành', doneOn: DAY - 40 };
  expect(await of(SONG_BIEN, { [LATE]: done })).toEqual(expected(15, [LATE]));
});

test('at risk by the programme’s own rule', async () => {
  expect(expected(5).atRisk).toBe(0);
  expect(await of({ ...SONG_BIEN, risk: { days: 5, percentBelow: null } })).toEqual(expected(5));
});
