import type { Agency } from '../../agency/catalogue';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { PlanHead } from '../../plan/plan';
import type { StartedWorker } from '../workers/startWorker';
import { unlessStopped } from '../workers/unlessStopped';
import type { Binder } from './binder';

export interface ManyServices {
  openBinder(): Pick<StartedWorker<Binder>, 'methods' | 'close'>;
  /** Delivers the finished zip file to the user. */
  deliver(fileName: string, bytes: Uint8Array): void;
}

export interface ManyOptions {
  signal: AbortSignal;
  /** Called before each workbook: how many are done, and whose is next. */
  onProgress: (done: number, name: string) => void;
}

/** `CCHC2024_NAM.zip` */
export const zipName = ({ year }: PlanHead, { id }: ReportingPeriod): string =>
  `CCHC${year}_${id.toUpperCase()}.zip`;

/** A zip file of the agencies' workbooks. @throws HostError `cancelled` once it is stopped. */
export async function makeMany(
  agencies: readonly Agency[],
  plan: PlanHead,
  period: ReportingPeriod,
  openBinder: ManyServices['openBinder'],
  { signal, onProgress }: ManyOptions,
): Promise<Uint8Array> {
  const { methods, close } = openBinder();
  try {
    for (const [done, agency] of agencies.entries()) {
      onProgress(done, agency.name);
      await unlessStopped(
        methods.add({ planId: plan.id, periodId: period.id, sendBy: period.sendBy, agency }),
        signal,
      );
    }
    return await unlessStopped(methods.pack(), signal);
  } finally {
    close();
  }
}
