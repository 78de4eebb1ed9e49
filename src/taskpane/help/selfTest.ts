import { clearCreated, emptyWorkbook } from '../../host/excel/probes';
import { testEditing } from './selfTest/editing';
import { testMaking } from './selfTest/making';
import { testObserving } from './selfTest/observing';
import { createProtocol, hold } from './selfTest/protocol';
import type { SelfTestResult } from './selfTest/selfTestIds';
import type { SelfTestServices } from './selfTest/selfTestServices';
import { createSubject } from './selfTest/subject';

/** @returns null if the workbook is not empty: then nothing was touched. Never rejects otherwise. */
export async function runSelfTest(services: SelfTestServices): Promise<SelfTestResult[] | null> {
  const { run, host } = services;
  const before = await emptyWorkbook(run);
  if (before === null) return null;

  const protocol = createProtocol(services);
  const subject = createSubject(services);
  const { made } = subject;
  try {
    await testMaking(services, protocol, subject);
    await testEditing(services, protocol, subject);
    await testObserving(services, protocol, subject);
  } finally {
    await host.select(made[0]?.activeSheet ?? '', 'A1').catch(() => undefined);
    protocol.byHand('ctrlZ', `ExcelApi ${host.capabilities().excelApi ?? '?'}`);
    protocol.byHand('menu', '');
    await protocol.check('empty', async () => {
      await clearCreated(run, before, made);
      hold((await emptyWorkbook(run)) !== null, 'something is left');
    });
  }
  return protocol.results;
}
