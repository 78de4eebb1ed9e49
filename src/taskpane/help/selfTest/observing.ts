import { cellAsReported, pagesWide } from '../../../host/excel/probes';
import { toSerial } from '../../../text/calendar';
import { hold, type Protocol } from './protocol';
import type { SelfTestServices } from './selfTestServices';
import type { Subject } from './subject';

/** What Excel reports of its own: events, pages, dates as shown. */
export async function testObserving(
  { host, run }: SelfTestServices,
  { check }: Protocol,
  { made, entryOf, writes, hears }: Subject,
): Promise<void> {
  await check(
    'selection',
    async () => {
      const { sheet, cell } = await entryOf('percent');
      const front = made[0]?.activeSheet ?? sheet;
      await host.select(front, 'A1');
      hold(
        await hears(
          (listener) => host.onSelect(listener),
          () => host.select(sheet, cell),
        ),
        'no event came',
      );
    },
    'create',
  );
  await check(
    'change',
    async () => {
      const place = await entryOf('text');
      const isHeard = await hears(
        (listener) => host.onChange(listener),
        () => host.apply([{ ...place, value: 'Tự kiểm tra sự kiện' }]),
      );
      hold(isHeard, 'no event came');
    },
    'create',
  );
  await check(
    'page',
    async () => {
      const fitted = made[0]?.sheets.find(
        ({ page, visibility }) => page?.fitToWidth && visibility === 'visible',
      );
      hold(fitted !== undefined, 'no sheet is fitted');
      const wide = await pagesWide(run, fitted?.name ?? '');
      hold(wide === fitted?.page?.fitToWidth, `${fitted?.name}: ${String(wide)} pages wide`);
    },
    'create',
  );
  await check(
    'dates',
    async () => {
      const place = await entryOf('date');
      await writes(place, toSerial('2023-03-15'));
      const { text } = await cellAsReported(run, place.sheet, place.cell);
      hold(/^15[/.-]0?3[/.-]2023$/.test(text), `shown as ${text}`);
      return text;
    },
    'create',
  );
}
