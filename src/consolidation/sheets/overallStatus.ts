import { workbookText } from '../../messages/workbookText';
import { quoted } from '../../workbook/sheetMath';
import { STATUS } from '../../fields/task/taskStatus';
import type { TaskTally } from '../consolidation';

type Count = 'owed' | 'reported' | 'done' | 'inProgress' | 'notArisen' | 'late' | 'overdue';
type Counts = Pick<TaskTally, Count>;

const TEXT = {
  nobody: workbookText('overall.nobody'),
  noReport: workbookText('overall.noReport'),
  oneLate: workbookText('overall.oneLate'),
  oneOverdue: workbookText('overall.oneOverdue'),
  done: workbookText('overall.done'),
  late: workbookText('overall.late'),
  overdue: workbookText('overall.overdue'),
  notArisen: workbookText('overall.notArisen'),
  missing: workbookText('overall.missing'),
};

function one(counts: Counts): string {
  if (counts.reported === 0) return TEXT.noReport;
  const status =
    counts.done > 0
      ? STATUS.done
      : counts.inProgress > 0
        ? STATUS.inProgress
        : counts.notArisen > 0
          ? STATUS.notArisen
          : STATUS.notStarted;
  return status + (counts.late > 0 ? TEXT.oneLate : '') + (counts.overdue > 0 ? TEXT.oneOverdue : '');
}

/** `17/20 đã hoàn thành; 2 quá hạn; 1 chưa báo cáo`; for a single agency its status. */
export function overallText(counts: Counts): string {
  if (counts.owed === 0) return TEXT.nobody;
  if (counts.owed === 1) return one(counts);
  const part = (count: number, text: string) => (count > 0 ? `; ${count}${text}` : '');
  return (
    `${counts.done}/${counts.owed}${TEXT.done}` +
    part(counts.late, TEXT.late) +
    part(counts.overdue, TEXT.overdue) +
    part(counts.notArisen, TEXT.notArisen) +
    part(counts.owed - counts.reported, TEXT.missing)
  );
}

/** The same as a formula over the count cells. */
export function overallFormula(ref: (count: Count) => string): string {
  const part = (count: string, text: string) => `IF(${count}>0,"; "&(${count})&${quoted(text)},"")`;
  const suffix = (count: Count, text: string) => `IF(${ref(count)}>0,${quoted(text)},"")`;
  const single =
    `IF(${ref('reported')}=0,${quoted(TEXT.noReport)},` +
    `IF(${ref('done')}>0,${quoted(STATUS.done)},IF(${ref('inProgress')}>0,${quoted(STATUS.inProgress)},` +
    `IF(${ref('notArisen')}>0,${quoted(STATUS.notArisen)},${quoted(STATUS.notStarted)})))` +
    `&${suffix('late', TEXT.oneLate)}&${suffix('overdue', TEXT.oneOverdue)})`;
  const several =
    `${ref('done')}&"/"&${ref('owed')}&${quoted(TEXT.done)}` +
    `&${part(ref('late'), TEXT.late)}&${part(ref('overdue'), TEXT.overdue)}` +
    `&${part(ref('notArisen'), TEXT.notArisen)}&${part(`${ref('owed')}-${ref('reported')}`, TEXT.missing)}`;
  return `IF(${ref('owed')}=0,${quoted(TEXT.nobody)},IF(${ref('owed')}=1,${single},${several}))`;
}
