import { openArchive } from '../../../../src/host/file/ooxml/zip/archive';
import { papersOf } from '../../../../src/taskpane/consolidate/papersOf';
import { book, brought, sealedOn } from '../../consolidation/books';
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
