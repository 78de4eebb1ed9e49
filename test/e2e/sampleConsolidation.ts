import { bindWorkbook } from '../../src/entries/boundWorkbook';
import { createHash } from 'node:crypto';
import { sampleWorkbooks, type SampleInput } from '../../src/cli/sample/writeSamples';
import { consolidate, type ConsolidationInput } from '../../src/consolidation/consolidate';
import type { Consolidation } from '../../src/consolidation/consolidation';
import type { Returned } from '../../src/consolidation/returned';
import { returnedWorkbook } from '../../src/consolidation/returnedWorkbook';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { knownPeriod } from '../../src/period/reportingPeriod';
import { toSerial } from '../../src/text/calendar';
import { BAC_GIANG, BUNDLED } from '../programmes';

const period = knownPeriod(BAC_GIANG, 'nam');
const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');

/** Sample workbooks as returned: every ninth agency sent none, every seventh was late. */
export async function sampleReturned(
  options: Pick<SampleInput, 'seed' | 'agencies' | 'defects'>,
): Promise<Returned[]> {
  const returned: Returned[] = [];
  let index = 0;
  for await (const { file, bytes } of sampleWorkbooks({ programme: BAC_GIANG, period, ...options })) {
    index += 1;
    if (index % 9 === 0) continue;
    const modifiedOn = index % 7 === 0 ? '2024-12-24' : '2024-12-18';
    returned.push(
      await returnedWorkbook({ file, modifiedOn }, bindWorkbook(await readXlsx(bytes)), BUNDLED, sha256),
    );
  }
  return returned;
}

export function consolidated(
  returned: readonly Returned[],
  extra: Partial<ConsolidationInput> = {},
): Consolidation {
  return consolidate({
    programme: BAC_GIANG,
    period,
    reportingDate: toSerial('2024-12-25'),
    returned,
    ...extra,
  });
}
