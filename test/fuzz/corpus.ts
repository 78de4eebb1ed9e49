import { sampleWorkbooks } from '../../src/cli/sample/writeSamples';
import { readReturnedFile } from '../../src/consolidation/readReturnedFile';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { sha256 } from '../../src/host/shared/sha256';
import { knownPeriod } from '../../src/period/reportingPeriod';
import { BAC_GIANG, BUNDLED } from '../programmes';
import { entriesOf, judge } from './judge';

/** A valid workbook, and its entries. */
export interface Base {
  bytes: Uint8Array;
  entries: ReadonlyMap<string, unknown>;
  findings: number;
}

/** Filled-in workbooks without faults. */
export async function corpus(count: number): Promise<Base[]> {
  const input = { programme: BAC_GIANG, period: knownPeriod(BAC_GIANG, 'nam'), seed: 1, agencies: count };
  const bases: Base[] = [];
  for await (const { bytes } of sampleWorkbooks({ ...input, defects: 'none' })) {
    const returned = await readReturnedFile({ file: 'x.xlsx', modifiedOn: null }, bytes, {
      read: readXlsx,
      hostError: () => null,
      sha256,
      options: BUNDLED,
    });
    const entries = entriesOf(returned);
    const { findings } = await judge(bytes, entries);
    bases.push({ bytes, entries, findings });
  }
  return bases;
}
