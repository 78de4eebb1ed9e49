import { knownPeriod } from '../../src/period/reportingPeriod';
import type { Plan } from '../../src/plan/plan';
import { buildAgencyWorkbook } from '../../src/workbook/agency/agencyWorkbook';
import { BAC_GIANG } from '../programmes';

/** The plan with its activities repeated under unique codes until there are enough. */
export function longPlan(plan: Plan, count: number): Plan {
  const rows = Array.from({ length: count }, (_none, index) => {
    const row = plan.rows[index % plan.rows.length]!;
    return index < plan.rows.length
      ? row
      : { ...row, code: `${row.code}.${Math.floor(index / plan.rows.length)}` };
  });
  return { ...plan, rows };
}

export function filledWorkbook(plan: Plan) {
  const tasks = Object.fromEntries(
    plan.rows.map(({ code }, index) => [
      code,
      // Some correct, some with one slip each.
      index % 3 === 0
        ? {
            status: 'Hoàn thành',
            percent: 100,
            doneOn: 45_600,
            documentNumber: '7/BC-UBND',
            documentDate: 45_600,
          }
        : { status: 'Đang thực hiện', percent: 60, note: 'Đang tổng hợp, hoàn thiện hồ sơ. ' },
    ]),
  );
  return buildAgencyWorkbook({
    programme: { ...BAC_GIANG, plan },
    agency: null,
    period: knownPeriod(BAC_GIANG, 'nam'),
    entries: { tasks, targets: {}, reportingDate: null, preparedBy: 'Nguyễn Thị Hoa', phone: null },
  });
}
