import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFlattenedText } from '../../../../src/import/sources/flattenedText';
import { readPlan } from '../../../../src/import/plan/readPlan';
import { BAC_GIANG } from '../../../programmes';

const text = readFileSync(join(__dirname, '../../../fixtures/plan/213-KH-UBND.txt'), 'utf8');

const imported = () => {
  const table = readFlattenedText(text);
  const plan = table && readPlan([table], { catalogue: BAC_GIANG.catalogue, otherwise: 1999 });
  if (!plan) throw new Error('not recognised');
  return plan;
};

const PRINTED = [
  'code',
  'section',
  'objective',
  'task',
  'activity',
  'product',
  'lead',
  'coordinating',
  'time',
  'budget',
  'inherited',
] as const;

test('the shared text gives its appendix back, cell for cell, with the slips that the data mends', () => {
  const printed = BAC_GIANG.plan.rows.map(({ repairs, ...row }) => {
    const cells: Record<string, unknown> = { ...row, activity: row.activity ?? '' };
    for (const repair of repairs) cells[repair.column] = repair.printed;
    return Object.fromEntries(PRINTED.map((column) => [column, cells[column]]));
  });
  expect(imported().rows.map(({ place: _place, note: _note, deadline: _deadline, ...row }) => row)).toEqual(
    printed,
  );
});

test('everything in the shared text is read; its missing section names are reported', () => {
  const { unread, notices, sections, year, agencies } = imported();
  expect(unread).toEqual([]);
  expect(agencies).toEqual([]);
  expect(notices.map(({ why }) => why)).toEqual(['sections']);
  expect(sections.map(({ code, title }) => code + title)).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']);
  expect(year).toBe(2024);
});
