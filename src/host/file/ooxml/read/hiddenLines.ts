import { attribute, flag } from '../xml/xml';
import { MAX_COLUMN, MAX_ROW } from './cellReader';

/** Hidden rows and columns. Most sheets have none. */
export class HiddenLines {
  private hiddenRows: Uint8Array | null = null;
  private hiddenColumns: Uint8Array | null = null;

  /** 0-based, ascending. */
  get rows(): number[] {
    return marked(this.hiddenRows);
  }
  get columns(): number[] {
    return marked(this.hiddenColumns);
  }

  row(index: number, attributes: string): void {
    if (flag(attributes, 'hidden')) (this.hiddenRows ??= new Uint8Array(MAX_ROW))[index] = 1;
  }

  /** A `<col>` can cover several columns. */
  column(attributes: string): void {
    if (!flag(attributes, 'hidden')) return;
    const first = Math.max(1, Number(attribute(attributes, 'min')) || 1);
    const last = Math.min(MAX_COLUMN, Number(attribute(attributes, 'max')) || 0);
    (this.hiddenColumns ??= new Uint8Array(MAX_COLUMN)).fill(1, first - 1, last);
  }
}

function marked(lines: Uint8Array | null): number[] {
  const found: number[] = [];
  if (lines) for (let at = lines.indexOf(1); at >= 0; at = lines.indexOf(1, at + 1)) found.push(at);
  return found;
}
