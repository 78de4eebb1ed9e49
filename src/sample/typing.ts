import type { TypedDefect } from './defect';

export const DONE = 'Hoàn thành';
export const UNDER_WAY = 'Đang thực hiện';
export type Entry = Parameters<TypedDefect['type']>[0];
export type Fits = NonNullable<TypedDefect['fits']>;

/** A complete entry of work done on time with evidence, into which a single slip is introduced. */
export function finished(entry: Entry, day: number, documentNumber: string): void {
  Object.assign(entry, {
    status: DONE,
    percent: 100,
    doneOn: day,
    documentNumber,
    documentDate: day,
    note: 'Đã hoàn thành.',
  });
}
export const task = (
  rule: string,
  what: string,
  type: TypedDefect['type'],
  fits: TypedDefect['fits'] = ({ kind, due, start }) => kind === 'period' && due !== null && start !== null,
): TypedDefect => ({ kind: 'typed', table: 'tasks', rule: `task/${rule}`, what, type, fits });
/** Year-long rows: already started, due after every period. */
export const wholeYear: Fits = ({ kind, start, due }) =>
  kind === 'period' && start !== null && due !== null && due - start >= 360 && due - start <= 366;
/** Independent percentage targets: a slip in one of two linked targets would show in the other too. */
export const share: Fits = ({ kind }) => kind === '%';
/** Parts of a whole that is larger. */
export const partWithRoom: Fits = ({ kind, partOf }, { targets }) => {
  const whole = partOf === null ? undefined : targets[partOf];
  return kind === 'part' && Number(whole?.numerator) < Number(whole?.denominator);
};
export const target = (
  rule: string,
  what: string,
  type: TypedDefect['type'],
  fits: Fits = share,
): TypedDefect => ({
  kind: 'typed',
  table: 'targets',
  rule: `target/${rule}`,
  what,
  type,
  fits,
});
export const note = (rule: string, what: string, text: string): TypedDefect => ({
  kind: 'typed',
  table: 'tasks',
  rule: `text/${rule}`,
  what,
  type: (entry) => {
    entry.note = text;
    return 'Khó khăn, ghi chú';
  },
});
