import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { findAgency } from '../../../src/agency/membership';
import { nextSteps } from '../../../src/guidance/nextSteps';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod, withSendBy } from '../../../src/period/reportingPeriod';
import { contextOf } from '../../../src/validation/engine/context';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import { NO_ENTRIES, type AgencyEntries } from '../../../src/fields/entry';
import { BAC_GIANG, BUNDLED } from '../../programmes';
import { cellOf } from '../../cellOf';

function specOf(entries: Partial<AgencyEntries> = {}, period = 'q1', sendBy: string | null = null) {
  const catalogue = BAC_GIANG.catalogue;
  return buildAgencyWorkbook({
    programme: BAC_GIANG,
    agency: findAgency('Sở Nội vụ', catalogue),
    period: withSendBy(knownPeriod(BAC_GIANG, period), sendBy),
    entries: { ...NO_ENTRIES, ...entries },
  });
}

async function stepsOn(today: string, entries: Partial<AgencyEntries> = {}, period = 'q1') {
  const spec = specOf(entries, period);
  return nextSteps(contextOf(bindWorkbook(await readXlsx(await writeXlsx(spec))), BUNDLED), today);
}
const codes = (steps: readonly { code: string }[]): string[] => steps.map(({ code }) => code);

test('days to the 17th, the agencies’ day to send, and after it', async () => {
  expect((await stepsOn('2024-03-01')).send).toEqual({ by: '2024-03-17', days: 16 });
  expect((await stepsOn('2024-03-17')).send).toEqual({ by: '2024-03-17', days: 0 });
  expect((await stepsOn('2024-03-22')).send).toEqual({ by: '2024-03-17', days: -5 });
});

test('an overridden send-by date is on the cover and in the workbook’s next steps', async () => {
  const spec = specOf({}, 'q1', '2024-03-11');
  const context = contextOf(bindWorkbook(await readXlsx(await writeXlsx(spec))), BUNDLED);
  expect(nextSteps(context, '2024-03-01').send).toEqual({ by: '2024-03-11', days: 10 });
  const shown = spec.sheets[0]!.rows.find((row) => row.some((cell) => cell?.value === 'Hạn gửi Sở Nội vụ'));
  // 45292 is 1 January 2024; 31 and 29 days later is March.
  expect(shown?.map((cell) => cell?.value)).toContain(45292 + 31 + 29 + 10);
});

test('a fresh workbook of January has nothing overdue on the day up to which it reports, whoever the agency is', () => {
  for (const agency of BAC_GIANG.catalogue.agencies) {
    const period = knownPeriod(BAC_GIANG, 't01');
    const spec = buildAgencyWorkbook({ programme: BAC_GIANG, agency, period });
    const computed = spec.sheets
      .flatMap(({ rows }) => rows.flat())
      .flatMap((cell) => (cell?.formula ? [cell.value] : []));
    expect(computed.length).toBeGreaterThan(20);
    expect(computed).not.toContain('Quá hạn');
  }
});

test('a task due on 31 December moves from empty to month, week and overdue; each once', async () => {
  const of = async (today: string) => {
    const { overdue, thisWeek, thisMonth, empty } = await stepsOn(today, {}, 'nam');
    return [empty, thisMonth, thisWeek, overdue].map((list) => codes(list).includes('I.1.1.HD1'));
  };
  expect(await of('2024-11-30')).toEqual([true, false, false, false]);
  expect(await of('2024-12-01')).toEqual([false, true, false, false]);
  // Sunday the 29th ends a week; Monday the 30th starts the one with the 31st.
  expect(await of('2024-12-29')).toEqual([false, true, false, false]);
  expect(await of('2024-12-30')).toEqual([false, false, true, false]);
  expect(await of('2024-12-31')).toEqual([false, false, true, false]);
  expect(await of('2025-01-01')).toEqual([false, false, false, true]);
});

test('done and not arisen wait for nobody; under way waits until it is due', async () => {
  const entries = {
    tasks: {
      'I.1.1.HD1': { status: 'Hoàn thành' },
      'I.1.2.HD1': { status: 'Không phát sinh' },
      'II.1.1.HD1': { status: 'Đang thực hiện' },
    },
  };
  const early = await stepsOn('2024-03-01', entries);
  const all = (steps: typeof early) =>
    [steps.overdue, steps.thisWeek, steps.thisMonth, steps.empty].flatMap(codes);
  expect(all(early)).not.toContain('I.1.1.HD1');
  expect(all(early)).not.toContain('I.1.2.HD1');
  expect(all(await stepsOn('2025-01-01', entries))).not.toContain('I.1.1.HD1');
});

test('a target waits for its missing figure, at that figure’s cell', async () => {
  const { empty } = await stepsOn('2024-03-01', {
    targets: { CT04: { numerator: 91 }, CT05: { numerator: 9, denominator: 10 } },
  });
  const target = empty.find(({ code }) => code === 'CT04');
  expect(target).toMatchObject({ sheet: 'Chỉ tiêu', due: null });
  expect(target!.cell).toBe(cellOf(specOf(), 'Chỉ tiêu', 'CT04', 'denominator'));
  expect(codes(empty)).not.toContain('CT05');
});

test('a foreign workbook has no next steps', () => {
  const snapshot = {
    sheets: [],
    names: [],
    properties: {},
    application: null,
    hasExternalLinks: false,
  };
  expect(nextSteps(contextOf(bindWorkbook(snapshot), BUNDLED), '2024-03-01')).toEqual({
    send: null,
    overdue: [],
    thisWeek: [],
    thisMonth: [],
    takenOver: [],
    empty: [],
  });
});
