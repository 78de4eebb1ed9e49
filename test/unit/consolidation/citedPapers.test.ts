import { citedPapers, linkIn } from '../../../src/consolidation/citedPapers';
import { day } from './books';

const DATE = day('2024-03-05');
const paper = (document: string, kind: string | null, more: object = {}) => ({
  document,
  kind,
  date: DATE,
  link: null,
  state: 'whole',
  ...more,
});

test('each paper of a cell, as typed, with its kind and the date beside it', () => {
  expect(
    citedPapers({ documentNumber: 'Số 145/KH-UBND ngày 05/3/2024; 12/SNV-CCHC', documentDate: DATE }),
  ).toEqual([paper('145/KH-UBND', 'KH'), paper('12/SNV-CCHC', null)]);
});

test.each([
  ['a date typed as text is no day', '145/KH-UBND', 'đầu tháng 3', 'noDay', 'KH'],
  ['words are no number, whatever date they have', 'đã ban hành', DATE, 'notANumber', null],
] as const)('%s', (_what, documentNumber, date, state, kind) => {
  expect(citedPapers({ documentNumber, documentDate: date })).toEqual([
    paper(documentNumber, kind, { date, state }),
  ]);
});

test('without a date', () => {
  expect(citedPapers({ documentNumber: '145/KH-UBND' })).toEqual([
    paper('145/KH-UBND', 'KH', { date: null, state: 'noDay' }),
  ]);
});

test('nothing cited, no paper', () => {
  expect(citedPapers({})).toEqual([]);
  expect(citedPapers({ documentNumber: null, documentDate: DATE, note: 'chưa có' })).toEqual([]);
});

describe('the link typed beside it', () => {
  const LINK = 'https://qlvb.example.test/vb?id=7';
  test('is of every paper, and part of none’s number', () => {
    expect(citedPapers({ documentNumber: `145/KH-UBND ${LINK}`, documentDate: DATE })).toEqual([
      paper('145/KH-UBND', 'KH', { link: LINK }),
    ]);
  });
  test('is looked for beside the number first, then in the note, without what ends its sentence', () => {
    expect(linkIn({ note: `Xem ${LINK}.` })).toBe(LINK);
    expect(linkIn({ documentNumber: `1/KH-SNV ${LINK}`, note: 'http://khac.example.test' })).toBe(LINK);
    expect(linkIn({ documentNumber: '1/KH-SNV', note: 'xem hệ thống' })).toBeNull();
    expect(linkIn({})).toBeNull();
  });
});
