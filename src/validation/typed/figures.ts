import { figureFault } from '../../target/figureFault';
import { parseVietnameseNumber } from '../../text/parseNumber';
import type { TargetSubject } from '../engine/subjects';

export const FIGURE_COLUMNS = ['numerator', 'denominator'] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

/** A percentage typed where a count belongs: "95%", 0,95, or a number formatted as a percentage. */
export function typedPercent({ target, cell, value }: TargetSubject, key: FigureColumn): boolean {
  const figure = value(key);
  if (typeof figure === 'string') return parseVietnameseNumber(figure)?.percent === true;
  if (typeof figure !== 'number') return false;
  return (target.counted && figure > 0 && figure < 1) || cell(key)?.numberFormat?.includes('%') === true;
}

/** The figures as numbers; null if a cell is not numeric. */
export function figuresOf({ value }: TargetSubject): Record<FigureColumn, number | null> {
  const number = (key: FigureColumn) => {
    const figure = value(key);
    return typeof figure === 'number' ? figure : null;
  };
  return { numerator: number('numerator'), denominator: number('denominator') };
}

/** Both figures; null if one is missing or they are not valid. */
export function validFigures(subject: TargetSubject): Record<FigureColumn, number> | null {
  const { numerator, denominator } = figuresOf(subject);
  if (numerator === null || denominator === null) return null;
  if (FIGURE_COLUMNS.some((key) => typedPercent(subject, key))) return null;
  return figureFault(subject.target, numerator, denominator) === null ? { numerator, denominator } : null;
}
