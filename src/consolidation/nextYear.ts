import { kindsWhere } from '../deadline/kinds';
import { provinceFigures } from '../figures/provinceFigures';
import type { PlanTaskState } from '../figures/planTask';
import { planText } from '../messages/planText';
import { deadlineInForce, type Dated } from '../plan/movedDeadline';
import type { Plan } from '../plan/plan';
import type { Criterion } from '../programmes/criterion';
import type { Programme } from '../programmes/programme';
import { holidaysIn } from '../programmes/publicHolidays';
import type { Target } from '../target/target';
import { formatDate } from '../text/formatDate';
import { bodyCode } from '../workbook/agency/bodyCode';
import type { Consolidation } from './consolidation';

/** States after which nothing is left to do next year. */
const FINISHED: readonly PlanTaskState[] = ['done', 'notArisen'];

export interface CarriedRow {
  code: string;
  text: string;
  state: PlanTaskState;
  /** Its deadline this year, and as proposed for next year. */
  before: string;
  time: string;
}

export interface NextYear {
  /** The unfinished rows as a draft; dates are proposals that nothing is due by until they are confirmed. */
  programme: Programme;
  /** Targets that were not attained, to be confirmed. */
  targets: Target[];
  carried: CarriedRow[];
  /** Finished rows, and attained targets. */
  leftOut: { code: string; text: string; why: PlanTaskState | 'attained' }[];
}

/** Kinds of deadline bound to no year: neither due nor reported each period, they are valid in any. */
const TIMELESS = kindsWhere(({ fallsDue, entryEachPeriod }) => !fallsDue && !entryEachPeriod);

/** A deadline moved to another year and marked as unconfirmed; one without dates is unchanged. */
function inYear(dated: Dated, from: number, to: number): string {
  const { time, movedDeadline } = dated;
  const { kind, start, due } = deadlineInForce(dated, from);
  if (TIMELESS.includes(kind)) return time;
  const shifted =
    movedDeadline && due === movedDeadline.due
      ? formatDate(due >= String(to) ? due : shiftYears(due, to - from))
      : shiftYears(time, to - from);
  return start === null && due === null && shifted === time
    ? time
    : planText('plan.time.toConfirm', { time: shifted });
}

/** Shifts every year in a text by `count`. */
const shiftYears = (text: string, count: number): string =>
  text.replace(/(?<!\d)20\d{2}(?!\d)/g, (year) => String(Number(year) + count));

/** A draft of next year's plan from what this year's consolidation leaves unfinished. @param year the new plan's */
export function nextYear(consolidation: Consolidation, year: number): NextYear {
  const { programme, targetRollUps } = consolidation;
  const { plan, holidaySource: _source, criteria, ...rest } = programme;
  const states = new Map(
    provinceFigures(consolidation).tasks.map(({ row, state }) => [String(row.code), state] as const),
  );
  const carried: CarriedRow[] = [];
  const leftOut: NextYear['leftOut'] = [];
  /** The row's deadline next year; null if it is finished. */
  const take = (code: string, text: string, dated: Dated): string | null => {
    const state = states.get(code) ?? 'nobody';
    if (FINISHED.includes(state)) {
      leftOut.push({ code, text, why: state });
      return null;
    }
    const time = inYear(dated, plan.year, year);
    carried.push({ code, text, state, before: dated.time, time });
    return time;
  };

  const rows = plan.rows.flatMap(({ movedDeadline, ...row }): Plan['rows'] => {
    const time = take(row.code, row.activity ?? row.task, { time: row.time, movedDeadline });
    // Repairs and inherited cells describe this year's printed plan.
    return time === null ? [] : [{ ...row, time, inherited: [], repairs: [] }];
  });
  const generalTasks = plan.generalTasks.flatMap(({ movedDeadline, ...task }): Plan['generalTasks'] => {
    const time = take(bodyCode(task.code), task.text, { time: task.time, movedDeadline });
    return time === null ? [] : [{ ...task, time }];
  });
  const assignments = plan.assignments.flatMap((assignment): Plan['assignments'] => {
    const paragraphs = assignment.paragraphs.filter(
      (text, index) => take(bodyCode(`${assignment.code}.${index + 1}`), text, { time: '' }) !== null,
    );
    return paragraphs.length === 0 ? [] : [{ ...assignment, paragraphs }];
  });
  const targets = targetRollUps.flatMap(({ target, verdict }): Target[] => {
    if (verdict !== 'dat') return [{ ...target, text: shiftYears(target.text, year - plan.year) }];
    leftOut.push({ code: target.code, text: target.text, why: 'attained' });
    return [];
  });

  const codes = new Set(carried.map(({ code }) => code));
  const ofCarried = (criteria ?? []).flatMap((criterion): Criterion[] => {
    const tasks = criterion.tasks.filter((task) => codes.has(task));
    return tasks.length === 0 ? [] : [{ ...criterion, tasks }];
  });
  const isCarried = (task: string) => generalTasks.some(({ code }) => code === task);
  return {
    programme: {
      ...rest,
      ...holidaysIn(year, programme),
      ...(ofCarried.length > 0 ? { criteria: ofCarried } : {}),
      id: `nhap-${year}`,
      plan: {
        id: `ke-hoach-${year}`,
        // Empty until it is issued.
        number: '',
        issuedOn: '',
        title: planText('plan.defaultTitle', { year: String(year) }),
        year,
        province: plan.province,
        version: 1,
        sections: plan.sections.filter(({ code }) => rows.some((row) => row.section === code)),
        rows: rows.map(({ countedAs, ...row }) =>
          countedAs && isCarried(countedAs.bodyTask) ? { ...row, countedAs } : row,
        ),
        generalTasks,
        assignments,
        targets: [],
      },
    },
    targets,
    carried,
    leftOut,
  };
}
