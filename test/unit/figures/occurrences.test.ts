import { headlineOf, provinceFigures } from '../../../src/figures/provinceFigures';
import { provinceCover } from '../../../src/consolidation/sheets/provinceCover';
import { provinceReport } from '../../../src/report/provinceReport';
import { book, brought, day } from '../consolidation/books';

/** “Định kỳ hàng tháng, quý, 6 tháng, năm hoặc đột xuất”: due on the last day of each month. */
const MONTHLY = 'P.IV.1.3';
const papers = (documentNumber: string, status = 'Đang thực hiện') => ({
  tasks: { [MONTHLY]: { status, documentNumber } },
});
const reported = (...books: Parameters<typeof brought>[0]) =>
  brought(books, { reportingDate: day('2024-12-25') });

const consolidation = reported(
  // January's in time; of March's two the earlier is February's, and late.
  book('Sở Tư pháp', papers('01/BC-STP ngày 30/01/2024; 02/BC-STP ngày 05/3/2024; 03/BC-STP ngày 28/3/2024')),
  book('Sở Tài chính', papers('7/BC-STC; 8/BC-STC')),
  book('UBND huyện Lạng Giang', papers('', 'Không phát sinh')),
  // Nothing is known of it.
  book('Sở Y tế'),
);
const figures = provinceFigures(consolidation);

test('each dated occurrence that has fallen due, of the agencies that reported: with a paper or without', () => {
  // 31 January to 30 November, twice; December's is still to come.
  const expected = { reports: 2, fallen: 22, shown: 3, late: 1, undated: 2 };
  expect(figures.occurrences).toEqual(expected);
  expect(headlineOf(figures).occurrences).toEqual(expected);
  expect(figures.tasks.find(({ row }) => row.code === MONTHLY)!.occurrences).toEqual(expected);
});

test('no row but a recurring one has any', () => {
  const others = figures.tasks.filter(({ row }) => row.code !== MONTHLY);
  expect(others.every(({ occurrences }) => Object.values(occurrences).every((count) => count === 0))).toBe(
    true,
  );
});

test('counted to the reporting date', () => {
  const early = brought([book('Sở Tài chính', papers('7/BC-STC ngày 15/02/2024'))], {
    reportingDate: day('2024-03-31'),
  });
  // March's is due today; a paper of 15 February is February's.
  expect(provinceFigures(early).occurrences).toEqual({
    reports: 1,
    fallen: 2,
    shown: 1,
    late: 0,
    undated: 0,
  });
});

const coverText = (of: typeof consolidation) =>
  JSON.stringify(
    provinceCover({ consolidation: of, headline: headlineOf(provinceFigures(of)), madeOn: null }).rows,
  );
const reportText = (of: typeof consolidation) => JSON.stringify(provinceReport(of, []));

test('the province’s cover and its report say so', () => {
  expect(coverText(consolidation)).toContain('3 trên 22 lần đến hạn có văn bản ghi rõ ngày');
  expect(reportText(consolidation)).toContain(
    'của các cơ quan đã báo cáo: 22 lần đến hạn, 3 lần có văn bản ghi rõ ngày (trong đó 1 lần văn bản sau hạn), ' +
      '19 lần chưa có; 2 văn bản không ghi ngày nên chưa tính vào lần nào.',
  );
});

test('nothing is said where nobody reported any: zero would be a result', () => {
  const none = reported(book('Sở Y tế'));
  expect(coverText(none)).not.toContain('lần đến hạn');
  expect(reportText(none)).not.toContain('lần đến hạn');
});
