import type { RuleCase } from '../../ruleCase';
import { identity } from '../../identity/caseParts';
import { day } from '../../ruleCase';
import { fill as fillTask } from '../../task/caseParts';
import { fill, HEADER, right, TASKS, wrong, type Row } from '../caseParts';

/**
 * In the plan's appendix Sở Nội vụ leads fourteen activities that fall due from 15/12/2023 to 14/12/2024: by month one,
 * two, three and two from January to April, one in June, two in October, one in November, and two with a deadline of
 * their own. All are under way, so late.
 */
const OWN_DEADLINE = 'II.2.1.HD4';
const counted = (numerator: number, denominator: number): Row => ({
  numerator,
  denominator,
  explanation: 'Đang đôn đốc',
});
const due = (name: string, row: Row, own: string, more: Partial<RuleCase> = {}): RuleCase => ({
  name,
  edit: (bench) => {
    fillTask(OWN_DEADLINE, { ownDate: day(own) })(bench);
    fill(TASKS, row)(bench);
  },
  ...more,
});
const at =
  (key: keyof typeof HEADER): RuleCase['at'] =>
  (bench) => [bench.at('ChiTieu', TASKS, HEADER[key])];

export const cases: RuleCase[] = [
  wrong('fewer than are due', TASKS, { numerator: 2, denominator: 2, explanation: null }, 'denominator'),
  wrong(
    'all in time, while rows are late',
    TASKS,
    { numerator: 200, denominator: 200, explanation: null },
    'numerator',
  ),
  right("with those of the agency's own plan", TASKS, { numerator: 300, denominator: 400 }),
  right('as many as are due, none in time', TASKS, counted(0, 14)),
  wrong('one fewer than are due', TASKS, counted(0, 13), 'denominator'),
  {
    ...wrong('one in time too many', TASKS, counted(1, 14), 'numerator'),
    says: ['1/14'],
  },
  due('one due on the reporting date counts, and is not late', counted(1, 14), '2024-12-14'),
  due('due on that date, and not counted', counted(0, 13), '2024-12-14', { at: at('denominator') }),
  due('due the day after', counted(0, 13), '2024-12-15'),
  due('due on the first day of the period', counted(0, 13), '2023-12-15', {
    at: at('denominator'),
    also: ['task/own-deadline-outside-year'],
  }),
  due('due the day before that', counted(0, 13), '2023-12-14', {
    also: ['task/own-deadline-outside-year'],
  }),
  {
    name: 'one that did not come up',
    edit: (bench) => {
      fillTask('VII.4.4.HD1', { status: 'Không phát sinh', percent: null })(bench);
      fill(TASKS, counted(0, 13))(bench);
    },
    also: ['task/not-arisen-compulsory'],
  },
  {
    name: 'impossible figures, which are told otherwise',
    edit: fill(TASKS, { numerator: 2, denominator: 1 }),
    also: ['target/numerator-above-denominator'],
  },
  {
    name: 'no table of targets, which is told otherwise',
    edit: ({ snapshot }) => {
      snapshot.sheets = snapshot.sheets.filter(({ name }) => name !== 'Chỉ tiêu');
    },
    also: ['structure/table-missing'],
  },
  {
    name: 'no period that is known, which is told otherwise',
    edit: (bench) => {
      identity(bench, 'cchc.period', 'q9');
      fill(TASKS, counted(0, 2))(bench);
    },
    also: ['identity/period-unknown'],
  },
];
