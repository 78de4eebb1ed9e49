import { bindWorkbook } from '../../entries/boundWorkbook';
import { programmesFor } from '../../entries/programmeFor';
import { readEntries } from '../../entries/readEntries';
import { createFileHost } from '../../host/file/fileHost';
import { writeBack, type WritingBack } from '../../import/tracker/transfer/writeBack';
import type { Tracker } from '../../import/tracker/tracker';
import { vietnamese } from '../../messages/vietnamese';
import { PROVINCE_ID } from '../../workbook/agency/agencyWorkbook';
import { agencyOption } from '../agencyOption';
import { readWorkbookFile } from '../files/readFile';
import { programmesOption } from '../programmeOption';
import { UsageError } from '../usageError';
import { answersOf, transferFor } from './transfer';

export interface WrittenInto extends Omit<WritingBack, 'changes'> {
  /** The agency's file, with the results in it. */
  bytes: Uint8Array;
}

/**
 * Writes the results of our workbook into the agency's file, in rows matched beyond doubt.
 * @throws UsageError if the workbook is not one of ours, or its plan is unknown
 */
export async function resultsInto(
  bytes: Uint8Array,
  trackers: readonly Tracker[],
  workbookFile: string,
  { plan, agency: named, match }: { plan?: string | undefined; agency?: string | undefined; match: string[] },
): Promise<WrittenInto> {
  const snapshot = await readWorkbookFile(workbookFile);
  const workbook = bindWorkbook(snapshot);
  const { identity } = workbook;
  if (!identity) throw new UsageError(vietnamese('cli.upgrade.notOurs', { file: workbookFile }));
  const programmeOf = await programmesFor(snapshot, await programmesOption(plan));
  const programme = programmeOf(identity.planId);
  if (!programme)
    throw new UsageError(
      vietnamese('cli.upgrade.unknownPlan', { file: workbookFile, plan: identity.planId }),
    );
  const { catalogue } = programme;
  const isProvince = named === undefined && identity.agencyId === PROVINCE_ID;
  const owner = isProvince
    ? null
    : (catalogue.agencies.find(({ id }) => named === undefined && id === identity.agencyId) ??
      agencyOption(named ?? identity.agencyName, catalogue));
  const [first] = trackers as [Tracker];
  const { sure } = transferFor(trackers, programme, owner, answersOf(match, first));
  const entries = readEntries(workbook);
  const results = trackers.map((tracker) => writeBack(tracker, sure, entries));
  const host = createFileHost(bytes);
  await host.apply(results.flatMap(({ changes }) => changes));
  return {
    bytes: await host.bytes(),
    written: results.flatMap(({ written }) => written),
    left: results.flatMap(({ left }) => left),
  };
}

export const inJson = ({ written, left }: WrittenInto) => ({ written, notWritten: left });
