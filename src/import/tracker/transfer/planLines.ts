import type { Programme } from '../../../programmes/programme';
import { agencyRows, isAsked, type Owner } from '../../../workbook/agency/agencyRows';
import type { PlanLine } from './matchRows';

/** Every row to be filled in in the agency's workbook for the plan. */
export function linesOf({ plan, catalogue }: Programme, owner: Owner): PlanLine[] {
  const { tasks, generalTasks, targets } = agencyRows(plan, catalogue, owner);
  const texts = (...cells: unknown[]) => cells.filter((cell): cell is string => typeof cell === 'string');
  return [
    ...[...tasks, ...generalTasks].filter(isAsked).map(({ code, content, task }): PlanLine => ({
      code: String(code),
      kind: 'task',
      texts: texts(content, content === null ? task : `${String(task)} ${String(content)}`),
    })),
    ...targets.map(({ code, target }): PlanLine => ({
      code: String(code),
      kind: 'target',
      texts: texts(target),
    })),
  ];
}
