import { countConditionalFormats } from '../../../host/excel/probes';
import type { Fix } from '../../../validation/engine/finding';
import { changeOf, undoOf } from '../../../validation/fixes/fixChanges';
import { hold, type Protocol } from './protocol';
import type { SelfTestServices } from './selfTestServices';
import type { Subject } from './subject';
import { valueAt } from './testedCells';

/** Cells are typed into, fixed, marked and sealed, and the workbook is remade with its entries. */
export async function testEditing(
  { host, run, engine, today }: SelfTestServices,
  { check }: Protocol,
  { made, make, examined, entryOf, writes }: Subject,
): Promise<void> {
  let fixes: readonly Fix[] = [];
  await check(
    'edit',
    async () => {
      await writes(await entryOf('text'), 'Tự kiểm tra');
      await writes(await entryOf('percent'), 50);
    },
    'create',
  );
  await check(
    'fix',
    async () => {
      const place = await entryOf('status');
      await writes(place, 'đang thực hiện ');
      fixes = (await examined()).safe;
      hold(fixes.length > 0, 'nothing to fix');
      await host.apply(fixes.map(changeOf));
      const now = valueAt(await host.read(), place);
      hold(now === 'Đang thực hiện', String(now));
    },
    'create',
  );
  await check(
    'undo',
    async () => {
      await host.apply(fixes.map(undoOf));
      const snapshot = await host.read();
      const wrong = fixes.filter(
        ({ sheet, cell, before: old }) => valueAt(snapshot, { sheet, cell }) !== old,
      );
      hold(wrong.length === 0, wrong.map(({ sheet, cell }) => `${sheet}!${cell}`).join(', '));
    },
    'fix',
  );
  let unmarked = 0;
  const findings = () => engine.findingsSheet([]);
  await check(
    'mark',
    async () => {
      const place = await entryOf('status');
      unmarked = await countConditionalFormats(run, place.sheet);
      made.push(findings());
      await host.write(findings());
      await host.mark([{ ...place, kind: 'error' }]);
      hold((await countConditionalFormats(run, place.sheet)) === unmarked + 1, 'no mark');
    },
    'create',
  );
  await check(
    'unmark',
    async () => {
      const { sheet } = await entryOf('status');
      await host.mark([]);
      await host.removeSheets(findings().sheets.map(({ name }) => name));
      hold((await countConditionalFormats(run, sheet)) === unmarked, 'marks left');
      hold(engine.findingsSheetIn(await host.read()) === null, 'sheet left');
    },
    'mark',
  );
  await check(
    'seal',
    async () => {
      const { snapshot, validation } = await examined();
      hold(engine.canSeal(), 'no SHA-256 on this page');
      const changes = await engine.changesOfSeal(snapshot, validation, 'Tự kiểm tra', today);
      hold(changes !== null, 'no place for a seal');
      await host.apply(changes ?? []);
      const { sealState } = await examined();
      hold(sealState === 'intact', String(sealState));
    },
    'create',
  );
  await check(
    'again',
    async () => {
      const place = await entryOf('text');
      const kept = valueAt(await host.read(), place);
      await make(true);
      const now = valueAt(await host.read(), place);
      hold(now === kept && kept !== null, `${String(now)}, not ${String(kept)}`);
    },
    'edit',
  );
}
