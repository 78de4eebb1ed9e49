import { isDeepStrictEqual } from 'node:util';
import { bindWorkbook } from '../../entries/boundWorkbook';
import { readEntries } from '../../entries/readEntries';
import { isProvinces } from '../../entries/workbookIdentity';
import { ownSheets } from '../../entries/ownSheets';
import { createFileHost } from '../../host/file/fileHost';
import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { HostError } from '../../host/shared/hostError';
import { vietnamese } from '../../messages/vietnamese';
import { withSendBy } from '../../period/reportingPeriod';
import {
  buildAgencyWorkbook,
  PROVINCE_ID,
  type AgencyWorkbookInput,
} from '../../workbook/agency/agencyWorkbook';
import { LAYOUT_VERSION } from '../../workbook/identity';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { readRegular } from '../files/regularFile';
import { fileExistsError } from '../files/saveFile';
import { nodeUnzip } from '../nodeUnzip';
import { UsageError } from '../usageError';
import { whyUnreadable } from '../whyUnreadable';

export interface MadeAgain {
  bytes: Uint8Array;
  /** Number of rows with entries, carried over. */
  rows: number;
}

async function readOwn(file: string, bytes: Uint8Array): Promise<WorkbookSnapshot> {
  try {
    return await readXlsx(bytes, nodeUnzip);
  } catch (error) {
    if (error instanceof HostError) throw fileExistsError(file);
    throw error;
  }
}

/**
 * Remakes the agency's workbook at `file`, keeping its entries, the sheets people added, and with `keepsSendBy` its
 * send-by date. The file itself is not changed.
 * @throws UsageError if the file is not such a workbook, or not all entries could be kept
 */
export async function makeAgain(
  file: string,
  input: AgencyWorkbookInput,
  keepsSendBy: boolean,
): Promise<MadeAgain> {
  const { programme, agency, period } = input;
  const { plan } = programme;
  const { bytes: earlier } = readRegular(file);
  const snapshot = await readOwn(file, earlier);
  const workbook = bindWorkbook(snapshot);
  const { identity } = workbook;
  const sheets = ownSheets(snapshot);
  if (identity === null || isProvinces(identity) || sheets.length === 0) throw fileExistsError(file);

  const entries = readEntries(workbook);
  const rows = Object.keys(entries.tasks).length + Object.keys(entries.targets).length;
  const refuse = (reason: string): UsageError =>
    new UsageError(vietnamese('cli.filled', { file, rows, reason }));

  if (
    identity.planId !== plan.id ||
    identity.agencyId !== (agency?.id ?? PROVINCE_ID) ||
    identity.period !== period.id
  )
    throw refuse(vietnamese('cli.filled.other'));
  if (identity.layout !== LAYOUT_VERSION) throw refuse(vietnamese('cli.filled.layout'));
  const spec = buildAgencyWorkbook({
    ...input,
    period: keepsSendBy ? withSendBy(period, identity.sendBy) : period,
    entries,
  });
  const besideOthers = async (): Promise<Uint8Array> => {
    const host = createFileHost(earlier);
    try {
      await host.write(spec, { replaceSheets: sheets, asRead: snapshot });
    } catch (error) {
      throw refuse(whyUnreadable(error));
    }
    return host.bytes();
  };
  const hasOthers = snapshot.sheets.some(({ name }) => !sheets.includes(name));
  const bytes = hasOthers ? await besideOthers() : await writeXlsx(spec);
  if (!isDeepStrictEqual(readEntries(bindWorkbook(await readXlsx(bytes, nodeUnzip))), entries))
    throw refuse(vietnamese('cli.filled.unproved'));
  return { bytes, rows };
}
