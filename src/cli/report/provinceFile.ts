import type { Consolidation } from '../../consolidation/consolidation';
import { readConsolidation } from '../../consolidation/readConsolidation';
import { bindWorkbook } from '../../entries/boundWorkbook';
import { vietnamese } from '../../messages/vietnamese';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { programmesOption } from '../programmeOption';
import { UsageError } from '../usageError';

/** What a province's workbook brings together. @throws UsageError where the file is none, or of a plan that nobody knows */
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
