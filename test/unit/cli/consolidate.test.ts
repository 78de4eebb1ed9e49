import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { createFileHost } from '../../../src/host/file/fileHost';
import { cchc } from './cli';
import { cellOf } from '../../cellOf';

let folder: string;
const SHEET = 'Chỉ tiêu';
const at = (...parts: string[]) => path.join(folder, ...parts);

/** An agency's workbook with the figures of its first target. */
async function send(agency: string, file: string, numerator: number, denominator = 100): Promise<void> {
  const empty = at('trống.xlsx');
  await cchc('scaffold', '--agency', agency, '--period', 'nam', '--out', empty);
  const host = createFileHost(fs.readFileSync(empty));
  const book = await host.read();
  const [first = ''] = book.sheets
    .find(({ name }) => name === SHEET)!
    .values.flatMap((cells) => cells.filter((cell) => /^CT\d+$/.test(String(cell))).map(String));
  await host.apply([
    { sheet: SHEET, cell: cellOf(book, SHEET, first, 'numerator'), value: numerator },
    { sheet: SHEET, cell: cellOf(book, SHEET, first, 'denominator'), value: denominator },
  ]);
  fs.rmSync(empty);
  fs.mkdirSync(path.dirname(at(file)), { recursive: true });
  fs.writeFileSync(at(file), await host.bytes());
}

const run = (...args: string[]) => cchc('consolidate', ...args, '--period', 'nam', '--json');
const json = (out: string) =>
  JSON.parse(out) as {
    received: { agency: string; file: string }[];
    changes: { kind: string; agencyId: string }[];
    discrepancies: Record<string, unknown>[];
    targets: { code: string; numerator: number | null; reported: number }[];
    rejected: { file: string; message: string }[];
    passedOver: string[];
  };

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-cli-'));
  await send('Sở Xây dựng', 'in/SXD lần 1.xlsx', 90);
  await send('Sở Xây dựng', 'in/SXD lần 2.xlsx', 95);
  await send('Sở Nội vụ', 'in/SNV.xlsx', 91);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('--take', () => {
  const takes = async (take: string) => run(at('in'), '--take', take);

  test('a file’s bare name is enough, whatever the case and the accents’ encoding', async () => {
    for (const name of ['SXD lần 1.xlsx', 'in/sxd lần 1.xlsx'.normalize('NFD'), at('in', 'SXD lần 1.xlsx')]) {
      const { out } = await takes(`Sở Xây dựng=${name}`);
      expect(json(out).received).toContainEqual(
        expect.objectContaining({ agency: 'SXD', file: at('in', 'SXD lần 1.xlsx') }),
      );
    }
  });

  test('no file at all leaves the agency missing', async () => {
    const { out } = await takes('Sở Xây dựng=');
    expect(json(out).received.map(({ agency }) => agency)).toEqual(['SNV']);
  });

  test.each([
    ['a name that no file has', 'Sở Xây dựng=SXD.xlsx', ['SXD lần 1.xlsx', 'SXD lần 2.xlsx']],
    ['another agency’s file', 'Sở Xây dựng=SNV.xlsx', ['SXD lần 1.xlsx', 'SXD lần 2.xlsx']],
    ['an agency that sent none', 'Sở Y tế=SNV.xlsx', ['không có tệp nào của Sở Y tế']],
    ['no “=”', 'Sở Xây dựng', ['CƠ_QUAN=TỆP']],
  ])('%s is reported, with what would do', async (_what, take, words) => {
    const { code, err } = await takes(take);
    expect(code).toBe(2);
    for (const word of words) expect(err).toContain(word);
    expect(err).not.toContain('SNV.xlsx,');
  });

  test('a name that two files have needs its folder', async () => {
    await send('Sở Y tế', 'twice/a/SYT.xlsx', 80);
    await send('Sở Y tế', 'twice/b/SYT.xlsx', 85);
    const { code, err } = await run(at('twice'), '--take', 'Sở Y tế=SYT.xlsx');
    expect(code).toBe(2);
    expect(err).toContain(`${at('twice/a/SYT.xlsx')}, ${at('twice/b/SYT.xlsx')}`);
    const { out } = await run(at('twice'), '--take', 'Sở Y tế=b/SYT.xlsx');
    expect(json(out).received).toMatchObject([{ file: at('twice/b/SYT.xlsx') }]);
  });
});

test('the earlier result is kept beside the new one, and not taken for a returned workbook', async () => {
  await send('Sở Tư pháp', 'kept/STP.xlsx', 90);
  const out = at('kept/p5.xlsx');
  const again = ['--previous', out, '--out', at('kept/../kept/p5.xlsx'), '--date', '2024-12-14'];
  await run(at('kept'), '--out', out, '--date', '2024-12-14');
  const host = createFileHost(fs.readFileSync(out));
  await host.apply([{ sheet: 'Tình hình gửi báo cáo', cell: 'Z90', value: 'ghi riêng' }]);
  const noted = await host.bytes();
  fs.writeFileSync(out, noted);

  const second = await run(at('kept'), ...again);
  const kept = at('kept/p5 (trước 2024-12-14).xlsx');
  expect(fs.readFileSync(kept).equals(noted)).toBe(true);
  expect(second.err).toContain(kept);
  expect(fs.readFileSync(out).equals(noted)).toBe(false);

  await send('Sở Tư pháp', 'kept/STP.xlsx', 92);
  const third = await run(at('kept'), ...again);
  expect(third.err).toContain('p5 (trước 2024-12-14, 2).xlsx');
  expect(fs.readFileSync(kept).equals(noted)).toBe(true);
  expect(json(third.out).rejected).toEqual([]);
  // An identical result is not kept twice.
  const before = fs.readdirSync(at('kept')).length;
  await run(at('kept'), ...again);
  await run(at('kept'), ...again);
  expect(fs.readdirSync(at('kept')).length).toBeLessThanOrEqual(before + 1);
});

test('a file moved to another folder is still the same workbook', async () => {
  await send('Sở Tư pháp', 'lan-1/STP.xlsx', 90);
  await run(at('lan-1'), '--out', at('lan1.xlsx'));
  fs.cpSync(at('lan-1'), at('lan-2'), { recursive: true });
  const { out } = await run(at('lan-2'), '--previous', at('lan1.xlsx'));
  expect(json(out).changes).toEqual([]);
});

test('figures that cannot be right wait for an answer', async () => {
  await send('Sở Tư pháp', 'sai/STP.xlsx', 101, 100);
  const { code, out, err } = await run(at('sai'));
  expect(code).toBe(1);
  expect(err).toMatch(
    /^ {2}Sở Tư pháp, CT\d+: Số liệu không thể đúng, chưa cộng vào số chung \(.*STP\.xlsx › .* › [A-Z]+\d+: .*101.*\)$/m,
  );
  const [found, ...others] = json(out).discrepancies;
  expect(others).toEqual([]);
  const sent = await createFileHost(fs.readFileSync(at('sai/STP.xlsx'))).read();
  expect(found).toMatchObject({
    kind: 'impossible-figure',
    fault: 'numerator-above-denominator',
    agency: 'STP',
    file: at('sai/STP.xlsx'),
    sheet: SHEET,
    cell: cellOf(sent, SHEET, String(found?.code), 'numerator'),
  });
  expect(json(out).targets.find(({ code: each }) => each === found?.code)).toMatchObject({
    numerator: null,
    reported: 0,
  });
});

test('why it ends with 1 is said: what is to be decided, about whose files', async () => {
  const { code, err } = await run(at('in'));
  expect(code).toBe(1);
  const [one, two] = ['lần 1', 'lần 2'].map((each) => at(`in/SXD ${each}.xlsx`));
  expect(err).toContain('1 việc cần quyết định');
  expect(err).toContain(`Sở Xây dựng (${one}, ${two}): Cơ quan gửi nhiều tệp, số liệu khác nhau`);
  expect((await run(at('in/SNV.xlsx'))).err).not.toContain('việc cần quyết định');
});

test('a folder named twice, or beside one that contains it, is read once', async () => {
  const { out } = await run(at('in'), at('in/'), at('in/SNV.xlsx'));
  const { received, rejected } = json(out);
  expect(received.map(({ agency }) => agency).sort()).toEqual(['SNV', 'SXD']);
  expect(rejected).toHaveLength(1);
});

test('non-spreadsheets are listed, an empty file is reported as empty', async () => {
  fs.mkdirSync(at('lẫn'));
  for (const name of ['gửi.rar', 'gửi.zip', '~$gửi.xlsx', '._gửi.xlsx', '.DS_Store', 'báo cáo.docx'])
    fs.writeFileSync(at('lẫn', name), 'x');
  fs.writeFileSync(at('lẫn/rỗng.xlsx'), '');
  const { err, out } = await run(at('lẫn'));
  expect(err).toContain(
    `Bỏ qua 3 tệp không phải bảng tính: ${at('lẫn/báo cáo.docx')}, ${at('lẫn/gửi.rar')}, ${at('lẫn/gửi.zip')}.`,
  );
  expect(json(out).passedOver).toEqual(['báo cáo.docx', 'gửi.rar', 'gửi.zip'].map((name) => at('lẫn', name)));
  expect(json(out).rejected).toMatchObject([
    { file: at('lẫn/rỗng.xlsx'), message: expect.stringContaining('Tệp rỗng') as unknown },
  ]);
});

test('a zip file is a folder; what a Mac adds to it is nothing that was sent', async () => {
  const bytes = fs.readFileSync(at('in/SNV.xlsx'));
  fs.mkdirSync(at('nén/sâu'), { recursive: true });
  fs.writeFileSync(
    at('nén/sâu/gửi.zip'),
    zipSync({
      'Sở/SNV.xlsx': bytes,
      'Sở/công văn.docx': new Uint8Array(1),
      '__MACOSX/Sở/._SNV.xlsx': new Uint8Array(9),
      'Sở/._SNV.xlsx': new Uint8Array(9),
    }),
  );
  const { out } = await run(at('nén'), '--out', at('nén/TINH.xlsx'));
  expect(fs.existsSync(at('nén/TINH.xlsx'))).toBe(true);
  const found = json(out);
  expect(found.received).toEqual([
    expect.objectContaining({ agency: 'SNV', file: at('nén/sâu/gửi.zip/Sở/SNV.xlsx') }),
  ]);
  expect(found.rejected).toEqual([]);
  expect(found.passedOver).toEqual([at('nén/sâu/gửi.zip/Sở/công văn.docx')]);
});
