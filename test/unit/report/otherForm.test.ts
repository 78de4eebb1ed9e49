import fs from 'node:fs';
import path from 'node:path';
import { headlineOf, provinceFigures } from '../../../src/figures/provinceFigures';
import { book, brought, day } from '../consolidation/books';
import { inOneLine } from './inOneLine';

test('a report of another form is one file over the figures: the example in docs/architecture.md compiles and counts', () => {
  const page = fs.readFileSync(path.join(__dirname, '../../../docs/architecture.md'), 'utf8');
  const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
  expect(example).toContain('inOneLine');
  expect(fs.readFileSync(path.join(__dirname, 'inOneLine.ts'), 'utf8')).toContain(example.trim());

  // Both led by Sở Nội vụ alone and due in April; nobody else has reported anything.
  const tasks = {
    'III.1.4.HD1': { status: 'Hoàn thành', doneOn: day('2024-04-30') },
    'III.1.5.HD1': { status: 'Đang thực hiện', percent: 50 },
  };
  const figures = provinceFigures(brought([book('Sở Nội vụ', { tasks }), book('Sở Tư pháp')]));
  // The printed appendix has 74 rows.
  expect(inOneLine(headlineOf(figures))).toBe('1/74, 1 quá hạn; 2 đã gửi');
});
