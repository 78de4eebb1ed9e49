import type { ImportedPlan, Told } from './importedPlan';
import { roman } from './rowCodes';

const NUMBER = /^(?<number>\d{1,3})[.)] /u;

/**
 * Where the lines that name the sections were lost, the numbers of the mục tiêu still tell where one begins: they start
 * again at 1. What it was called cannot be known. Numbers that never start again are one list, of no section.
 */
export function restartSections(
  rows: { section: string; objective: string }[],
  told: Told[],
): ImportedPlan['sections'] {
  let [count, objective] = [0, ''];
  const starts = rows.map((row) => {
    if (row.objective !== objective && NUMBER.exec(row.objective)?.groups?.number === '1') count += 1;
    objective = row.objective;
    return count;
  });
  if (count < 2 || starts[0] === 0) return [];
  rows.forEach((row, index) => {
    row.section = roman(starts[index] as number);
  });
  told.push({ place: null, text: '', why: 'sections', values: { count } });
  return Array.from({ length: count }, (_, index) => ({ code: roman(index + 1), title: '' }));
}
