import fc from 'fast-check';
import { fillTemplate } from '../../src/host/document/fillTemplate';
import { writeDocx } from '../../src/host/document/writeDocx';
import { paragraph, type Block, type TextRun } from '../../src/paper/paper';
import type { TemplateNames } from '../../src/paper/templateData';
import { readDocx } from '../unit/report/readDocx';
import { shownInXml } from '../shownInXml';

const NAMES: TemplateNames = {
  values: ['ten', 'ky_bao_cao', 'so'],
  rows: { nhiem_vu: ['ma', 'noi_dung'], chi_tieu: ['ma', 'muc'] },
};
const RUNS = Math.min(Number(process.env.FC_RUNS ?? 60), 60);

/** As left by Word after typing, correcting and colouring: one text in many runs. */
const split = (text: string, cuts: readonly number[]): TextRun[] => {
  const at = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  return [0, ...at].map((from, index) => ({
    text: text.slice(from, at[index] ?? text.length),
    bold: index % 2 === 1,
  }));
};
const templateOf = async (blocks: Block[]) =>
  writeDocx({ title: 'T', sections: [{ landscape: false, blocks }] });

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '&',
      '>',
      '{',
      '}',
      '{ten}',
      '{#nhiem_vu}',
      '</w:t>',
      '"',
      '\n',
      '\r',
      '\u0000',
      ' ',
      'ệ',
      '$&',
      '\\',
    ),
  }),
);
const literal = fc.string({ unit: fc.constantFrom('a', 'Đ', ' ', '.', '-', '<', '&', '12') });
const row = (keys: readonly [string, string]) =>
  fc.record({ [keys[0]]: value, [keys[1]]: value } as Record<string, typeof value>);
const data = fc.record({
  values: fc.record({ ten: value, ky_bao_cao: value, so: value }),
  rows: fc.record({
    nhiem_vu: fc.array(row(['ma', 'noi_dung']), { maxLength: 4 }),
    chi_tieu: fc.array(row(['ma', 'muc']), { maxLength: 3 }),
  }),
});
const words = fc.array(fc.oneof(literal, fc.constantFrom('{ten}', '{ky_bao_cao}', '{so}', '{ ten }')), {
  minLength: 1,
  maxLength: 6,
});
const cuts = fc.array(fc.nat(60), { maxLength: 5 });

const ONE = /\{ ?(\w+) ?\}/g;
const put = (text: string, values: Readonly<Record<string, string>>) =>
  text.replace(ONE, (_whole, name: string) => shownInXml(values[name] ?? ''));

test('any template, any data: every value arrives in its place, none is markup, none is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(words, cuts), { minLength: 1, maxLength: 3 }),
      cuts,
      data,
      async (texts, tableCuts, given) => {
        const lines = texts.map(([parts]) => parts.join(''));
        const cells = (texts: string[]) =>
          texts.map((text) => ({
            blocks: [{ kind: 'paragraph' as const, style: 'cell' as const, runs: split(text, tableCuts) }],
          }));
        const template = await templateOf([
          ...texts.map(([parts, at]): Block => ({
            kind: 'paragraph',
            style: 'body',
            runs: split(parts.join(''), at),
          })),
          {
            kind: 'table',
            columns: [40, 60, 40],
            headRows: 1,
            ruled: true,
            rows: [
              cells(['Mã', 'Nội dung', 'Tên']),
              cells(['{#nhiem_vu}{ma}', 'a {noi_dung} b', '{ten}{/nhiem_vu}']),
            ],
          },
          paragraph('body', '{#chi_tieu}'),
          paragraph('body', '{ma}: {muc}'),
          paragraph('body', '{/chi_tieu}'),
        ]);
        const filled = fillTemplate(template, given, NAMES);
        if ('faults' in filled) throw new Error(JSON.stringify(filled.faults));
        const { paragraphs, tables } = readDocx(filled.bytes);
        const { values, rows } = given;
        expect(paragraphs.slice(0, lines.length).map(({ text }) => text)).toEqual(
          lines.map((line) => put(line, values)),
        );
        expect(tables[0]!.slice(1)).toEqual(
          rows.nhiem_vu.map((each) =>
            ['{ma}', 'a {noi_dung} b', '{ten}'].map((text) => put(text, { ...values, ...each })),
          ),
        );
        expect(
          paragraphs.slice(lines.length, lines.length + rows.chi_tieu.length).map(({ text }) => text),
        ).toEqual(rows.chi_tieu.map((each) => put('{ma}: {muc}', each)));
      },
    ),
    { numRuns: RUNS },
  );
});

const faultsOf = async (...texts: string[]) => {
  const filled = fillTemplate(
    await templateOf(texts.map((text) => paragraph('body', text))),
    { values: { ten: 'A', ky_bao_cao: 'B', so: '1' }, rows: { nhiem_vu: [], chi_tieu: [] } },
    NAMES,
  );
  return 'faults' in filled ? filled.faults : [];
};

test('every invalid placeholder is reported with its paragraph, all at once', async () => {
  expect(await faultsOf('Kính gửi {ten}', 'Số {sso} của {ten}', 'và {khac}')).toEqual([
    { why: 'unknown', placeholder: 'sso', place: 'Số {sso} của {ten}' },
    { why: 'unknown', placeholder: 'khac', place: 'và {khac}' },
  ]);
});

test('including those in empty row groups, and row placeholders outside their row', async () => {
  expect(await faultsOf('{#nhiem_vu}', '{ma} {muc}', '{/nhiem_vu}')).toEqual([
    { why: 'unknown', placeholder: 'muc', place: '{ma} {muc}' },
  ]);
  expect(await faultsOf('Mã {ma}')).toEqual([{ why: 'outside', placeholder: 'ma', place: 'Mã {ma}' }]);
  expect(await faultsOf('{#viec}', 'x', '{/viec}')).toMatchObject([{ why: 'unknown', placeholder: 'viec' }]);
});

test.each(['constructor', '__proto__', 'toString', 'ten.length', 'ten|x'])(
  '%s is no placeholder',
  async (name) => {
    expect(await faultsOf(`{${name}}`)).toMatchObject([{ why: 'unknown', placeholder: name }]);
  },
);

test.each([['Tên {ten'], ['Tên ten}'], ['{#nhiem_vu} không đóng'], ['{/nhiem_vu}']])(
  '%s: does not close, and is reported',
  async (text) => {
    const [fault] = await faultsOf(text);
    expect(fault).toMatchObject({ why: 'broken', place: text });
  },
);
