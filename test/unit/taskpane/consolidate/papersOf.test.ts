import { openArchive } from '../../../../src/host/file/ooxml/zip/archive';
import { readXlsx } from '../../../../src/host/file/ooxml/read/readWorkbook';
import { knownPeriod } from '../../../../src/period/reportingPeriod';
import { papersFileName } from '../../../../src/taskpane/consolidate/paperKinds';
import { papersOf } from '../../../../src/taskpane/consolidate/papersOf';
import { BAC_GIANG } from '../../../programmes';
import { book, brought, day, sealedOn } from '../../consolidation/books';
import { readDocx } from '../../report/readDocx';

const findings = [
  { severity: 'error' as const, sheet: 'Nhiệm vụ', cell: 'F7', row: 'II.1', problem: 'Sai', todo: 'Sửa' },
];
const consolidation = brought([book('Sở Tư pháp', { ...sealedOn('2024-12-19'), findings })]);

test('the report as a document, slips and letters as zips', async () => {
  const report = await papersOf('report', consolidation, '2024-12-20');
  expect(readDocx(report!).paragraphs.some(({ text }) => text === 'BÁO CÁO')).toBe(true);
  const names = async (kind: 'slips' | 'letters') =>
    openArchive((await papersOf(kind, consolidation, '2024-12-20'))!).paths;
  expect(await names('slips')).toEqual(['Phieu-tra-STP.docx', 'Phieu-tra-STP.txt']);
  expect(await names('letters')).toContain('Cong-van-gui-cham-STP.docx');
});

test('nothing where there is nobody to write to', async () => {
  const nothing = { ...consolidation, register: [], discrepancies: [] };
  expect(await papersOf('slips', nothing, '2024-12-20')).toBeNull();
  expect(await papersOf('letters', nothing, '2024-12-20')).toBeNull();
});

test('the register of evidence narrowed to one criterion of the self-scoring', async () => {
  const [one, other] = ['II.2.1.HD1', 'II.2.1.HD4'] as const;
  const document = (number: string) => ({ status: 'Hoàn thành', documentNumber: number });
  const of = brought(
    [
      book('Sở Tư pháp', {
        tasks: { [one]: document('11/KH-STP'), [other]: document('22/KH-STP') },
      }),
    ],
    { programme: { ...BAC_GIANG, criteria: [{ code: '1.1', text: 'A', tasks: [one], bands: [] }] } },
  );
  const cited = async (criterion?: string) => {
    const bytes = await papersOf('evidence', of, '2024-12-20', criterion === undefined ? {} : { criterion });
    const values = (await readXlsx(bytes!)).sheets[0]!.values.flat();
    return ['11/KH-STP', '22/KH-STP'].filter((number) => values.includes(number));
  };
  expect(await cited()).toEqual(['11/KH-STP', '22/KH-STP']);
  expect(await cited('1.1')).toEqual(['11/KH-STP']);
  const period = knownPeriod(BAC_GIANG, 'nam');
  expect(papersFileName('evidence', BAC_GIANG.plan, period, 'I/1.1')).toBe(
    'CCHC2024_NAM_MINHCHUNG_I-1.1.xlsx',
  );
});

test('each register is a workbook of its own, with its own lines', async () => {
  const document = (on: string) => ({
    status: 'Hoàn thành',
    doneOn: day(on),
    documentNumber: '11/KH-STP',
    documentDate: day(on),
  });
  const [own, shared] = ['VII.1.3.HD1', 'II.2.1.HD1'] as const;
  const of = brought([
    // Due on 29 February.
    book('Sở Tư pháp', {
      ...sealedOn('2024-12-19'),
      tasks: { [own]: document('2024-03-19'), [shared]: document('2024-02-01') },
    }),
    book('Sở Tài chính', { ...sealedOn('2024-12-16'), tasks: { [shared]: document('2024-02-05') } }),
  ]);
  const lines = async (kind: 'notSent' | 'lateTasks' | 'discrepancies') => {
    const { sheets } = await readXlsx((await papersOf(kind, of, '2024-12-20'))!);
    expect(sheets).toHaveLength(1);
    return sheets[0]!.values.map((row) => row.join(' | '));
  };
  const notSent = (await lines('notSent')).join('\n');
  expect(notSent).toMatch(/Sở Tư pháp \|.*Gửi chậm/);
  expect(notSent).toMatch(/Sở Y tế \|.*Chưa gửi/);
  expect(notSent).not.toContain('Sở Tài chính');
  expect((await lines('lateTasks')).filter((line) => line.includes(own))).toEqual([
    expect.stringContaining('Sở Tư pháp'),
  ]);
  expect((await lines('discrepancies')).filter((line) => line.includes('11/KH-STP'))).not.toEqual([]);
});
