import { phraseOccurrences } from '../../../src/deadline/phraseOccurrences';

const PHRASE = 'Trước 01/3 hằng năm';

test('the days are those of the year asked for, of a leap year too', () => {
  expect(phraseOccurrences(PHRASE, 2024)).toEqual(['2024-02-29']);
  expect(phraseOccurrences(PHRASE, 2025)).toEqual(['2025-02-28']);
  expect(phraseOccurrences(PHRASE, 2024)).toEqual(['2024-02-29']);
});

test('a phrase without a year is one of the plan’s', () => {
  expect(phraseOccurrences('Trước 15/11, sau đó hằng tháng', 2026)).toEqual([
    '2026-11-14',
    '2026-11-30',
    '2026-12-31',
  ]);
});

test('it is read once', () => {
  expect(phraseOccurrences(PHRASE, 2026)).toBe(phraseOccurrences(PHRASE, 2026));
});
