import type { ImportedPlan, Notice } from './importedPlan';
import { roman } from './rowCodes';

const NUMBER = /^(?<number>\d{1,3})[.)] /u;

/**
 * When the lines naming the sections are lost, the numbers of the mục tiêu still show where each section begins: they
 * restart at 1. Its name is unknown. If the numbers never restart, it is a single list without sections.
 */
export function restartSections(
  rows: { section: string; objective: string }[],
  notices: Notice[],
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
  notices.push({ place: null, text: '', why: 'sections', values: { count } });
  return Array.from({ length: count }, (_, index) => ({ code: roman(index + 1), title: '' }));
}
