import type { ValidationOptions } from '../../../src/validation/engine/context';
import { validate, type Validation } from '../../../src/validation/engine/validate';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { BUNDLED } from '../../programmes';

// Apart from workbook.ts, which keeps what it made: mutation tests evaluate anew what imports validation.
export const check = (snapshot: WorkbookSnapshot, options: Partial<ValidationOptions> = {}): Validation =>
  validate(snapshot, { ...BUNDLED, ...options });

/** `rule @ Sheet!A1` of each finding. */
export const placed = ({ findings }: Validation): string[] =>
  findings.map(({ rule, sheet, cell }) => `${rule} @ ${sheet === null ? '-' : `${sheet}!${cell ?? '-'}`}`);
