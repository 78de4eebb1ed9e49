import { agencyNamed } from '../../../../src/agency/agencyByName';
import { buildProvinceWorkbook } from '../../../../src/consolidation/sheets/provinceWorkbook';
import { NO_ENTRIES, type AgencyEntries } from '../../../../src/fields/entry';
import { writeDocx } from '../../../../src/host/document/writeDocx';
import { readXlsx } from '../../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import { paragraph } from '../../../../src/paper/paper';
import { knownPeriod } from '../../../../src/period/reportingPeriod';
import { reportFile } from '../../../../src/taskpane/check/reportFile';
import { buildAgencyWorkbook } from '../../../../src/workbook/agency/agencyWorkbook';
import { BAC_GIANG } from '../../../programmes';
import { brought } from '../../consolidation/books';
import { readDocx } from '../../report/readDocx';

test('the report of the workbook that is checked, by its own name', async () => {
  const spec = buildAgencyWorkbook({
    programme: BAC_GIANG,
    agency: agencyNamed('Sở Nội vụ', BAC_GIANG.catalogue),
    period: knownPeriod(BAC_GIANG, 'q1'),
  });
  const made = await reportFile(await readXlsx(await writeXlsx(spec)));
  if (made?.kind !== 'made') throw new Error('no report');
  expect(made.fileName).toBe('CCHC2024_Q1_SNV_BAOCAO.docx');
  expect(readDocx(made.bytes).paragraphs.some(({ text }) => text === '(Quý I năm 2024)')).toBe(true);
});

const bookOf = async (
  name: string,
  period: string,
  tasks: AgencyEntries['tasks'] = {},
): Promise<Uint8Array> =>
  writeXlsx(
    buildAgencyWorkbook({
      programme: BAC_GIANG,
      agency: agencyNamed(name, BAC_GIANG.catalogue),
      period: knownPeriod(BAC_GIANG, period),
      entries: { ...NO_ENTRIES, tasks },
    }),
  );
const blob = (bytes: Uint8Array): Blob => new Blob([bytes as Uint8Array<ArrayBuffer>]);

test('beside an earlier workbook of the agency: what each of them holds', async () => {
  const now = await readXlsx(
    await bookOf('Sở Nội vụ', 'nam', { 'III.1.2.HD1': { status: 'Hoàn thành', doneOn: 45300 } }),
  );
  const earlier = blob(await bookOf('Sở Nội vụ', 'q3', { 'III.1.2.HD1': { status: 'Chưa thực hiện' } }));
  const made = await reportFile(now, { earlier });
  if (made?.kind !== 'made') throw new Error('no report');
  const table = readDocx(made.bytes).tables.find((each) => each[0]?.[0] === 'Nội dung')!;
  expect(table[0]![2]).toContain('Quý III năm 2024');
  expect(table.find(([label]) => label === 'Nhiệm vụ chủ trì đã hoàn thành')?.slice(1)).toEqual(['1', '0']);
});

test.each([
  ['of another agency', 'Sở Tư pháp', 'q3'],
  ['of the same period', 'Sở Nội vụ', 'nam'],
])('a workbook %s is not compared with', async (_what, name, period) => {
  const now = await readXlsx(await bookOf('Sở Nội vụ', 'nam'));
  expect(await reportFile(now, { earlier: blob(await bookOf(name, period)) })).toEqual({
    kind: 'notEarlier',
  });
});

test('in the office’s own form: its values, or each wrong placeholder with its place', async () => {
  const now = await readXlsx(await bookOf('UBND xã Tân Mỹ', 'q1'));
  const form = async (text: string) =>
    blob(
      await writeDocx({ title: 'M', sections: [{ landscape: false, blocks: [paragraph('body', text)] }] }),
    );
  const made = await reportFile(now, {
    template: await form('{co_quan}, {chuc_danh}, {ky_bao_cao}: {ty_le}'),
  });
  if (made?.kind !== 'made') throw new Error('no report');
  expect(readDocx(made.bytes).paragraphs.map(({ text }) => text)).toContain(
    'UBND xã Tân Mỹ, Chủ tịch, Quý I năm 2024: chưa có số liệu',
  );
  expect(await reportFile(now, { template: await form('Tỷ lệ {ti_le}') })).toEqual({
    kind: 'faults',
    faults: [{ why: 'unknown', placeholder: 'ti_le', place: 'Tỷ lệ {ti_le}' }],
  });
});

test('the province’s workbook is not an agency’s', async () => {
  expect(await reportFile(await readXlsx(await writeXlsx(buildProvinceWorkbook(brought([])))))).toBeNull();
});
