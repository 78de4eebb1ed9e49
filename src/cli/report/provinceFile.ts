import type { Consolidation } from '../../consolidation/consolidation';
import { readConsolidation } from '../../consolidation/readConsolidation';
import { bindWorkbook } from '../../entries/boundWorkbook';
import { vietnamese } from '../../messages/vietnamese';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { programmesOption } from '../programmeOption';
import { UsageError } from '../usageError';

/**
 * Reads back the consolidation in a province's workbook. @throws UsageError if the file is not one, or its plan is
 * unknown
 */
export async function consolidationIn(
  file: string,
  snapshot: WorkbookSnapshot,
  plan: string | undefined,
  reportingDate?: number,
): Promise<Consolidation> {
  const workbook = bindWorkbook(snapshot);
  const { identity } = workbook;
  const programme = identity && (await programmesOption(plan))(identity.planId);
  const read = programme
    ? readConsolidation(workbook, programme, reportingDate)
    : identity
      ? 'other-plan'
      : 'not-province';
  if (typeof read === 'string') throw new UsageError(vietnamese(`cli.papers.no.${read}`, { file }));
  return read;
}
