import { bindWorkbook } from '../../src/entries/boundWorkbook';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findAgency } from '../../src/agency/membership';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../src/period/reportingPeriod';
import { canonicalEntries } from '../../src/validation/seal/canonicalEntries';
import { validate } from '../../src/validation/engine/validate';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { buildAgencyWorkbook } from '../../src/workbook/agency/agencyWorkbook';
import { recalculate } from './libreoffice';
import { BAC_GIANG, BUNDLED } from '../programmes';

test('a workbook that LibreOffice saved is judged as before it was saved', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-saved-'));
  const files = [];
  for (const name of ['Sở Nội vụ', 'UBND huyện Lạng Giang', 'Báo Bắc Giang']) {
    const agency = findAgency(name, BAC_GIANG.catalogue);
    if (!agency) throw new Error(`no agency ${name}`);
    const spec = buildAgencyWorkbook({
      programme: BAC_GIANG,
      agency,
      period: knownPeriod(BAC_GIANG, 'nam'),
      entries: {
        tasks: {
          'I.1.2.HD1': { status: 'Hoàn thành', percent: 0.5, doneOn: '31/02/2024', note: 'Hoà\nhai dòng' },
        },
        targets: { CT04: { numerator: 91, denominator: 100 } },
        reportingDate: null,
        preparedBy: 'Nguyễn Thị Hoa',
        phone: '0204 3854 000',
      },
    });
    const file = join(folder, `${agency.id}.xlsx`);
    writeFileSync(file, await writeXlsx(spec));
    files.push({ file, made: await readXlsx(await writeXlsx(spec)) });
  }
  const saved = await recalculate(files.map(({ file }) => file));
  for (const [index, { made }] of files.entries()) {
    const [before, after] = [made, saved[index]!].map((snapshot) => validate(snapshot, BUNDLED).findings);
    expect(after).toEqual(before);
    expect(before!.length).toBeGreaterThan(3);
    expect(canonicalEntries(bindWorkbook(saved[index]!))).toBe(canonicalEntries(bindWorkbook(made)));
  }
});
