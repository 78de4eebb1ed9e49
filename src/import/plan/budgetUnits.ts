import { tidy } from '../../text/normalise';
import type { DraftRow } from './draftRow';
import type { Notice } from './importedPlan';
import { lacksUnit, moneyUnitIn, SHOWN_UNIT, statedUnit, unitOfRow } from './moneyUnit';
import { columnOf, linesAbove, placeOf, type PlanPart } from './planParts';

/** The unit of money of each table's budgets: from its header, else from lines above or within it. */
export class BudgetUnits {
  private readonly stated = new Map<PlanPart, string>();
  private before: PlanPart | null = null;

  constructor(private readonly notices: Notice[]) {}

  /** Inherits the unit of the previous table, unless lines above this one state another. */
  startPart(part: PlanPart): void {
    const earlier = this.before && this.stated.get(this.before);
    if (earlier !== null && earlier !== undefined) this.stated.set(part, earlier);
    this.before = part;
    for (const line of linesAbove(part)) {
      const unit = statedUnit(line);
      if (unit !== null) this.note(part, unit, null);
    }
  }

  /** Records the unit stated by a row. @returns false if the row states none. */
  takeRow(part: PlanPart, row: number): boolean {
    const cells = (part.source.grid.rows[row] ?? []).map(({ text }) => text);
    if (unitOfRow(cells) === null) return false;
    const words = [...new Set(cells.map(tidy).filter((text) => text !== ''))];
    this.note(part, words.join(' '), row);
    return true;
  }

  /** The unit of a table's budgets; null if the source does not state it. */
  of(part: PlanPart): string | null {
    const header = part.table.columns.find(({ key }) => key === 'budget')?.header ?? '';
    return moneyUnitIn(header) ?? this.stated.get(part) ?? null;
  }

  /** Agencies' workbooks show budgets in one unit: a number in another unit gets that unit appended. */
  shown(budget: string, part: PlanPart): string {
    const unit = this.of(part);
    return unit !== null && unit !== SHOWN_UNIT && lacksUnit(budget) ? `${budget} ${unit}` : budget;
  }

  /** Reports tables whose numbers got a unit appended, or whose unit is unknown. */
  noteBare(parts: readonly PlanPart[], drafts: readonly DraftRow[]): void {
    for (const part of parts) {
      const unit = this.of(part);
      const isBare = drafts.some(({ cell, budget }) => cell.part === part && lacksUnit(budget));
      if (!isBare || part.isContinuation || unit === SHOWN_UNIT) continue;
      const place = placeOf(part, part.table.header.first, columnOf(part, 'budget'));
      this.notices.push(
        unit === null
          ? { place, text: '', why: 'noUnit', values: {} }
          : { place, text: unit, why: 'unitAdded', values: { unit } },
      );
    }
  }

  private note(part: PlanPart, text: string, row: number | null): void {
    const unit = moneyUnitIn(text);
    if (unit !== null) this.stated.set(part, unit);
    const place = row === null ? null : placeOf(part, row, null);
    this.notices.push({ place, text, why: 'unit', values: { unit: unit ?? text } });
  }
}
