import { paperText } from '../messages/paperText';
import { paragraph, type Block } from '../paper/paper';
import type { Plan } from '../plan/plan';
import { formatDate } from '../text/formatDate';
import type { TaskRow } from '../workbook/agency/agencyRows';
import { movedInPlan } from '../workbook/agency/movedInPlan';
import { namedAmong, taskPhrase } from './namedTasks';
import { inSentence } from './words';

/**
 * Tasks whose deadline was moved by permission: both dates, the permitting document and the reason. Empty if there are
 * none.
 */
export function movedTasks(rows: readonly TaskRow[], plan: Plan): Block[] {
  const named = namedAmong(rows);
  const inPlan = movedInPlan(plan);
  const items = rows.flatMap((row) => {
    const moved = inPlan.get(String(row.code));
    if (!moved) return [];
    const { before, due, document, reason } = moved;
    const values = {
      content: taskPhrase(named(row), []),
      due: formatDate(due),
      document: inSentence(document),
      reason: inSentence(reason),
    };
    return [
      before === null
        ? paperText('report.movedItemUndated', values)
        : paperText('report.movedItem', { ...values, before: formatDate(before) }),
    ];
  });
  if (items.length === 0) return [];
  return [
    paragraph('body', paperText('report.movedIntro', { count: items.length })),
    ...items.map((item) => paragraph('item', item)),
  ];
}
