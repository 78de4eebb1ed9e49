import { PROPERTY } from '../../workbook/identity';
import type { Run } from './run';

/** Just enough of the open workbook to tell whose it is. */
export interface Glance {
  tables: string[];
  /** Its kind according to its custom property, `agency` or `province`; null if there is none. */
  kind: string | null;
}

/** One small request: a pane that is just opening must not wait for the whole workbook. */
export async function glance(run: Run): Promise<Glance> {
  return run(async (context) => {
    const { tables, properties } = context.workbook;
    tables.load({ name: true });
    const kind = properties.custom.getItemOrNullObject(PROPERTY.kind);
    kind.load({ value: true });
    await context.sync();
    return {
      tables: tables.items.map(({ name }) => name),
      kind: kind.isNullObject ? null : String(kind.value),
    };
  });
}
