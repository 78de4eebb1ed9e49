import type { Catalogue } from '../../agency/catalogue';
import { vietnamese } from '../../messages/vietnamese';
import type { IsoDate } from '../../text/calendar';
import { agencyOption } from '../agencyOption';
import { dateOption } from '../dateOption';
import { UsageError } from '../usageError';

/** Parses `--arrived "Sở Nội vụ=2024-12-16"`: days on which workbooks arrived, by agency id. @throws UsageError */
export function arrivalsOf(arrived: readonly string[], catalogue: Catalogue): Record<string, IsoDate> {
  return Object.fromEntries(
    arrived.map((one) => {
      const [, name, text] = /^(.*)=([^=]*)$/.exec(one) ?? [];
      const day = dateOption(text);
      if (name === undefined || day === undefined)
        throw new UsageError(vietnamese('cli.arrivedForm', { arrived: one }));
      return [agencyOption(name, catalogue).id, day];
    }),
  );
}
