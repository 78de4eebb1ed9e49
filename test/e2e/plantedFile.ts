import { sampleWorkbooks } from '../../src/cli/sample/writeSamples';
import type { BoundCell } from '../../src/entries/boundTable';
import { bindWorkbook } from '../../src/entries/boundWorkbook';
import { createFileHost } from '../../src/host/file/fileHost';
import { knownPeriod } from '../../src/period/reportingPeriod';
import { fromSerial } from '../../src/text/calendar';
import { formatDate } from '../../src/text/formatDate';
import { BAC_GIANG } from '../programmes';

export interface PlantedFile {
  bytes: Uint8Array;
  /** The damaged cells, with their previous content. */
  dateAsText: BoundCell;
  statusTyped: BoundCell;
  percentBelow: BoundCell;
  numeratorAbove: BoundCell;
  denominator: number;
}

/** A clean sample of Sở Nội vụ with four human errors: two with safe fixes, two that need a person. */
export async function plantedFile(): Promise<PlantedFile> {
  const period = knownPeriod(BAC_GIANG, 'nam');
  for await (const { agency, bytes } of sampleWorkbooks({
    programme: BAC_GIANG,
    period,
    seed: 1,
    agencies: 40,
    defects: 'none',
  })) {
    if (agency.id !== 'SNV') continue;
    const host = createFileHost(bytes);
    const { tasks, generalTasks, targets } = bindWorkbook(await host.read());
    const rows = [tasks, generalTasks].flatMap((table) => table?.rows ?? []);
    const done = rows.filter(
      ({ cell }) => cell('status')?.value === 'Hoàn thành' && cell('percent')?.value === 100,
    );
    const target = targets?.rows.find(
      ({ cell }) => cell('unit')?.value === '%' && cell('numerator')?.value === cell('denominator')?.value,
    );
    const dateAsText = done[0]?.cell('doneOn');
    const statusTyped = done[1]?.cell('status');
    const percentBelow = done[2]?.cell('percent');
    const numeratorAbove = target?.cell('numerator');
    const denominator = target?.cell('denominator')?.value;
    if (!dateAsText || !statusTyped || !percentBelow || !numeratorAbove || typeof denominator !== 'number')
      throw new Error('the sample has too few finished rows');
    const put = ({ sheet, address }: BoundCell, value: string | number) => ({ sheet, cell: address, value });
    await host.apply([
      put(dateAsText, formatDate(fromSerial(Number(dateAsText.value)) ?? '')),
      put(statusTyped, 'hoàn thành '),
      put(percentBelow, 50),
      put(numeratorAbove, denominator + 7),
    ]);
    return { bytes: await host.bytes(), dateAsText, statusTyped, percentBelow, numeratorAbove, denominator };
  }
  throw new Error('no sample of Sở Nội vụ');
}
