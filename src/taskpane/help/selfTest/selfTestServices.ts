import type { Run } from '../../../host/excel/run';
import type { Host } from '../../../host/shared/host';
import type { IsoDate } from '../../../text/calendar';
import type { CheckEngine } from '../../check/opened/openedServices';
import type { Choice } from '../../make/choice';
import type { MakeServices } from '../../make/makeWorkbook';
import type { SelfTestId } from './selfTestIds';

export interface SelfTestServices {
  run: Run;
  host: Host;
  choice: Choice;
  make: Pick<MakeServices<unknown>, 'findExisting' | 'layOut'>;
  engine: CheckEngine;
  today: IsoDate;
  wait(milliseconds: number): Promise<void>;
  onStep?(id: SelfTestId): void;
}
