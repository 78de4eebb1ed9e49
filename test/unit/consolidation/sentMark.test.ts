import { sentMark } from '../../../src/consolidation/sentMark';

test('entries are the same in whatever order their columns stand, empty cells or not', () => {
  const mark = sentMark({ status: 'Hoàn thành', note: 'x' });
  expect(sentMark({ note: 'x', status: 'Hoàn thành' })).toBe(mark);
  expect(sentMark({ note: 'x', percent: null, status: 'Hoàn thành', doneOn: undefined, ownDate: '' })).toBe(
    mark,
  );
});

test('and another in whatever differs', () => {
  const marks = [
    {},
    { note: 'x' },
    { status: 'x' },
    { note: 'x', status: 'x' },
    { percent: 0 },
    { percent: 5 },
    { percent: '5' },
    { percent: 'năm' },
  ].map(sentMark);
  expect(new Set(marks).size).toBe(marks.length);
});
