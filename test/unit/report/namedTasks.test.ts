import { quotedItems } from '../../../src/report/namedTasks';
import { taskRows } from '../../../src/workbook/agency/agencyRows';
import { BAC_GIANG } from '../../programmes';

const ROWS = taskRows(BAC_GIANG.plan, BAC_GIANG.catalogue, null);

test.each([
  [0, 0],
  [1, 1],
  [10, 10],
  // A single one more is no longer than its code.
  [11, 11],
  [12, 10],
  [40, 10],
])('of %i tasks %i are quoted, the others counted and named by their codes', (all, quoted) => {
  const tasks = ROWS.slice(0, all).map((row) => ({ row }));
  const items = quotedItems(tasks, ({ row }) => `«${row.code}»`);
  const codes = ROWS.slice(0, all).map(({ code }) => String(code));
  expect([...items.matchAll(/«([^»]+)»/g)].map(([, code]) => code)).toEqual(codes.slice(0, quoted));
  const [, count, rest] = /; và (\d+) nhiệm vụ khác \(mã tại Phụ lục: (.*)\)$/.exec(items) ?? [];
  expect([count, rest?.split('; ')]).toEqual(
    all === quoted ? [undefined, undefined] : [String(all - quoted), codes.slice(quoted)],
  );
});
