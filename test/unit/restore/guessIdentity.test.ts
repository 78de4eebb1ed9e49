import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { guessIdentity, withIdentity } from '../../../src/restore/guessIdentity';
import { restoreWorkbook } from '../../../src/restore/restoreWorkbook';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { BAC_GIANG, BUNDLED } from '../../programmes';
import { soundWorkbook } from '../validation/workbook';

/** Sheets moved to a new workbook: hidden sheets, names and properties are left behind. */
async function moved(agency: string): Promise<WorkbookSnapshot> {
  const snapshot = await soundWorkbook(agency);
  return {
    ...snapshot,
    properties: {},
    names: [],
    sheets: snapshot.sheets.filter(({ visibility }) => visibility === 'visible'),
  };
}

test.each(['Sở Tư pháp', 'Sở Nội vụ', 'UBND huyện Lạng Giang', 'UBND xã Tân Mỹ'])(
  'what it was is read from the cover and the codes: %s',
  async (agency) => {
    const before = bindWorkbook(await soundWorkbook(agency)).identity;
    const snapshot = await moved(agency);
    expect(bindWorkbook(snapshot).identity).toBeNull();
    const guessed = guessIdentity(snapshot, [BAC_GIANG]);
    expect(guessed).toEqual({ ...before, sendBy: null });
    const restored = restoreWorkbook(withIdentity(snapshot, guessed!), BUNDLED);
    expect(restored).toMatchObject({ agency: { name: agency }, period: { id: 'nam' }, own: [] });
  },
);

test('without a cover the rows tell whose it is, where only one agency has them, and the reporting date which period', async () => {
  const snapshot = await moved('Sở Tư pháp');
  const cover = snapshot.sheets.find(({ name }) => name === 'Bìa')!;
  cover.values = cover.values.map((row) => row.map((value) => (typeof value === 'string' ? 'x' : value)));
  expect(guessIdentity(snapshot, [BAC_GIANG])).toMatchObject({ agencyName: 'Sở Tư pháp', period: 'nam' });
});

test('a stranger’s workbook, and one whose period nobody can tell, are not guessed', async () => {
  const snapshot = await moved('Sở Tư pháp');
  expect(
    guessIdentity({ ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name === 'Bìa') }, [BAC_GIANG]),
  ).toBeNull();
  const cover = snapshot.sheets.find(({ name }) => name === 'Bìa')!;
  cover.values = cover.values.map((row) =>
    row.map((value) => (typeof value === 'number' ? 1 : value === 'Năm 2024' ? 'Kỳ lạ' : value)),
  );
  expect(guessIdentity(snapshot, [BAC_GIANG])).toBeNull();
});
