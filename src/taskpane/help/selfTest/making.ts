import { cellAsReported } from '../../../host/excel/probes';
import { hold, type Protocol } from './protocol';
import type { SelfTestServices } from './selfTestServices';
import type { Subject } from './subject';
import { formulasOf, isSameResult, literalsOf, valueAt } from './testedCells';

/** A workbook is written, read back, and computed as we expect. */
export async function testMaking(
  { host, run, make: { findExisting } }: SelfTestServices,
  { check }: Protocol,
  { made, make, examined }: Subject,
): Promise<void> {
  await check('create', async () => {
    await make(false);
    return made[0]?.sheets.map(({ name }) => name).join(', ') ?? '';
  });
  await check(
    'readBack',
    async () => {
      const snapshot = await host.read();
      const wrong = literalsOf(made[0]).filter(({ value, ...place }) => valueAt(snapshot, place) !== value);
      hold(
        wrong.length === 0,
        wrong
          .slice(0, 5)
          .map(({ sheet, cell }) => `${sheet}!${cell}`)
          .join(', '),
      );
      hold((await findExisting(snapshot)) !== null, 'not recognised as ours');
    },
    'create',
  );
  await check(
    'formulas',
    async () => {
      const snapshot = await host.read();
      const wrong = formulasOf(made[0]).filter(
        ({ value, ...place }) => !isSameResult(valueAt(snapshot, place), value),
      );
      hold(
        wrong.length === 0,
        wrong
          .slice(0, 5)
          .map(
            ({ value, ...place }) =>
              `${place.sheet}!${place.cell}: ${String(valueAt(snapshot, place))}, not ${String(value)}`,
          )
          .join('; '),
      );
    },
    'create',
  );
  await check(
    'thisRow',
    async () => {
      const { validation } = await examined();
      const place = formulasOf(made[0]).find(({ formula }) => formula.includes('[#This Row]'));
      const formula = place ? (await cellAsReported(run, place.sheet, place.cell)).formula : '';
      const refused = validation.findings.filter(({ rule }) => rule.startsWith('structure/formula'));
      hold(refused.length === 0, `${refused.length} formulas not recognised: ${formula}`);
      return formula;
    },
    'create',
  );
}
