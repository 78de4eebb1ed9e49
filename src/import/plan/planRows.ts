import type { PlanRow, Section } from '../../plan/plan';
import type { ImportedPlan, ImportedRow } from './importedPlan';

/**
 * Rows and sections in a programme's structure: each row has a section, a mục tiêu and a nhiệm vụ. A missing one is
 * replaced by the level above (the section's title, the plan's), so that nothing is made up.
 */
export function planRowsOf(
  { rows, sections }: Pick<ImportedPlan, 'rows' | 'sections'>,
  title: string,
): { sections: Section[]; rows: PlanRow[] } {
  const titleOf = (code: string) => sections.find((section) => section.code === code)?.title || title;
  const codeOf = (row: ImportedRow) => (row.section || 'I').replace(/\./g, '-');
  const used = [...new Set(rows.map(codeOf))];
  const counts = { objective: 0, task: 0 };
  let before: ImportedRow | null = null;
  const taken = new Set<string>();
  const made = rows.map((row): PlanRow => {
    const section = codeOf(row);
    const objective = row.objective || titleOf(row.section);
    const isSameSection = before !== null && codeOf(before) === section;
    const isSameObjective = isSameSection && (before?.objective || titleOf(row.section)) === objective;
    if (!isSameSection) counts.objective = 0;
    if (!isSameObjective) [counts.objective, counts.task] = [counts.objective + 1, 0];
    const isSameTask =
      isSameObjective && before?.task === row.task && row.activity !== '' && before.activity !== '';
    if (!isSameTask) counts.task += 1;
    before = row;
    const objectiveCode = `${section}.${counts.objective}`;
    const taskCode = `${objectiveCode}.${counts.task}`;
    return {
      code: row.activity === '' ? taskCode : `${taskCode}.${activityStep(row, taken, taskCode)}`,
      section,
      objectiveCode,
      taskCode,
      objective,
      task: row.task || row.activity || objective,
      activity: row.activity === '' ? null : row.activity,
      product: row.product,
      lead: row.lead,
      coordinating: row.coordinating,
      time: row.time,
      budget: row.budget,
      inherited: row.inherited,
      binds: null,
      repairs: [],
    };
  });
  // Each section appears once; rows of a section printed in two places are put together.
  const inOrder = used.flatMap((code) => made.filter((row) => row.section === code));
  return {
    sections: used.map((code) => ({ code, title: titleOf(code) })),
    rows: withTrueInheritance(inOrder),
  };
}

/** “Hoạt động 3” is HD3 even if 2 is missing; otherwise the next free number. */
function activityStep({ activity }: ImportedRow, taken: Set<string>, task: string): string {
  const printed = /^Hoạt động (\d{1,3})/iu.exec(activity)?.[1];
  for (let number = Number(printed ?? 1); ; number += 1) {
    const step = `HD${number}`;
    if (taken.has(`${task}.${step}`)) continue;
    taken.add(`${task}.${step}`);
    return step;
  }
}

/** A cell is only inherited if the row above has the same text. */
const withTrueInheritance = (rows: readonly PlanRow[]): PlanRow[] =>
  rows.map((row, index) => ({
    ...row,
    inherited: row.inherited.filter((column) => row[column] && row[column] === rows[index - 1]?.[column]),
  }));
