import { createEditLog } from '../../../src/host/excel/editLog';

const place = { sheetId: 's', cell: 'K4' };

test('what a write covered is what its own event had before it', () => {
  const log = createEditLog();
  log.note({ ...place, before: 60, after: 'gõ' });
  log.note({ ...place, before: 'gõ', after: 75 });
  expect(log.overwritten(place, 75, 0)).toBe('gõ');
});

test('neither other cells nor what came earlier', () => {
  const log = createEditLog();
  log.note({ ...place, before: 60, after: 'cũ' });
  const since = log.position();
  log.note({ ...place, cell: 'K5', before: 60, after: 'khác' });
  expect(log.overwritten(place, 75, since)).toBeUndefined();
});
