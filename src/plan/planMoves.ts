import { bare } from '../text/normalise';
import { matchItems, type Worded } from './matchItems';
import type { Dated } from './movedDeadline';
import type { Plan } from './plan';

/** An item of the plan, with its code in an agency's workbook. */
export interface MovedItem extends Worded {
  kind: 'row' | 'general' | 'target';
  text: string;
  /** As printed, and as moved by permission; empty if not given. */
  dated: Dated;
}

export interface PlanMove {
  before: MovedItem;
  after: MovedItem;
  likeness: number;
}

export interface PlanMoves {
  moves: PlanMove[];
  added: MovedItem[];
  dropped: MovedItem[];
}

const KINDS = ['row', 'general', 'target'] as const;

/** Everything a plan requires. @param bodyCode maps a task of the plan's body to its code in workbooks */
function itemsOf(plan: Plan, bodyCode: (code: string) => string): Record<MovedItem['kind'], MovedItem[]> {
  const item = (
    kind: MovedItem['kind'],
    code: string,
    text: string,
    words: string,
    dated: Dated = { time: '' },
  ): MovedItem => ({
    kind,
    code,
    text,
    words: bare(words),
    dated,
  });
  return {
    row: plan.rows.map(({ code, task, activity, time, movedDeadline }) =>
      item('row', code, activity ?? task, `${task} ${activity ?? ''}`, { time, movedDeadline }),
    ),
    general: [
      ...plan.generalTasks.map(({ code, text, time, movedDeadline }) =>
        item('general', bodyCode(code), text, text, { time, movedDeadline }),
      ),
      ...plan.assignments.flatMap(({ code, agencies, paragraphs }) =>
        paragraphs.map((text, index) =>
          item('general', bodyCode(`${code}.${index + 1}`), text, `${agencies} ${text}`),
        ),
      ),
    ],
    target: plan.targets.map(({ code, text, level }) => item('target', code, text, `${text} ${level ?? ''}`)),
  };
}

/** Finds each requirement of one version of a plan in another. */
export function planMoves(before: Plan, after: Plan, bodyCode: (code: string) => string): PlanMoves {
  const [old, now] = [itemsOf(before, bodyCode), itemsOf(after, bodyCode)];
  const moves = KINDS.flatMap((kind) => matchItems(old[kind], now[kind]));
  const [from, to] = [new Set(moves.map((move) => move.before)), new Set(moves.map((move) => move.after))];
  return {
    moves,
    added: KINDS.flatMap((kind) => now[kind].filter((item) => !to.has(item))),
    dropped: KINDS.flatMap((kind) => old[kind].filter((item) => !from.has(item))),
  };
}
