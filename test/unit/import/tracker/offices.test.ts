import { readXlsx } from '../../../../src/host/file/ooxml/read/readWorkbook';
import { checkTracker } from '../../../../src/import/tracker/checkTracker';
import { readTracker } from '../../../../src/import/tracker/readTracker';
import { fileOf, type Office, type Trap } from './office';
import { OFFICES } from './offices';

const REPORTED_ON = '2026-07-15';

async function trackerOf(office: Office, traps?: Trap[]) {
  const { sheets } = await readXlsx(await fileOf(office, traps));
  const sheet = sheets.find(({ name }) => name.normalize() === office.sheet.normalize());
  return readTracker(sheet!, { otherwise: 2000 })!;
}

async function findingsOf(office: Office, traps?: Trap[]) {
  const findings = checkTracker(await trackerOf(office, traps), REPORTED_ON);
  return findings.flatMap(({ cell, rule, also }) =>
    [rule, ...also.map((other) => other.rule)].map((id) => `${cell} ${id}`),
  );
}

describe.each(OFFICES.map((office) => [office.name, office] as const))('%s', (_name, office) => {
  test('every column and every task is recognised', async () => {
    const { columns, rows, header, year } = await trackerOf(office);
    expect(columns.map(({ key }) => key)).toEqual(office.keys);
    expect(rows.map(({ row }) => row)).toEqual(office.tasks);
    expect(header.first).toBe(office.header);
    // A sheet that names no year is read in the given one.
    expect(year).toBe(office.keys.includes('deadline') ? 2026 : 2000);
  });

  test('the sheet without mistakes: no findings', async () => {
    expect(await findingsOf(office)).toEqual([]);
  });

  test.each(office.traps.map((trap) => [`${trap.cell} ${trap.rule}`, trap] as const))(
    '%s',
    async (name, trap) => {
      // A trap's context was typed by the earlier traps of the same sheet.
      const around = office.name === 'Sở Xây dựng' ? [office.traps[0]!, trap] : [trap];
      expect(await findingsOf(office, around)).toContain(name);
    },
  );
});
