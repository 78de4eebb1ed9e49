import { readSources } from '../../../../src/cli/import/readSources';
import { readPlan } from '../../../../src/import/plan/readPlan';
import { BAC_GIANG } from '../../../programmes';
import { docxOf } from './layouts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const item = (list: number, level: number, text = '') =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${text === '' ? '' : run(text)}</w:p>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const cell = (content: string, span = 1) =>
  `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const text = (words: string) => cell(paragraph(run(words)));

const level = (at: number, format: string, label: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`;
const numbering = `<w:numbering ${W}>
<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'lowerLetter', '%4)')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '-')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
</w:numbering>`;
const styles = `<w:styles ${W}><w:style w:styleId="Muc"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style></w:styles>`;

const footnotes = `<w:footnotes ${W}><w:footnote w:id="1">${paragraph(run('Theo Nghị quyết 12'))}</w:footnote></w:footnotes>`;

const HEADER = ['Nội dung nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian'];

async function importOf(rows: string[]) {
  const document = `${paragraph(run('Kế hoạch năm 2026'))}<w:tbl>${row(...HEADER.map(text))}${rows.join('')}</w:tbl>`;
  const bytes = docxOf(document, {
    'word/numbering.xml': numbering,
    'word/styles.xml': styles,
    'word/footnotes.xml': footnotes,
  });
  const { tables } = await readSources('phu-luc.docx', bytes);
  return readPlan(tables, { catalogue: BAC_GIANG.catalogue, otherwise: 2024 })!;
}

const asked = [text('Báo cáo'), text('Sở Nội vụ'), text(''), text('Quý I/2026')];

test('numbers that Word gives to its lists are read: sections, mục tiêu, nhiệm vụ', async () => {
  const { sections, rows } = await importOf([
    row(cell(item(1, 0, 'CẢI CÁCH THỂ CHẾ'), 5)),
    row(cell(item(1, 1, 'Hoàn thiện thể chế'), 5)),
    row(cell(item(1, 2, 'Ban hành văn bản')), ...asked),
    row(cell(item(1, 2, 'Rà soát văn bản')), ...asked),
    // Numbered by a style that is based on another.
    row(cell(`<w:p><w:pPr><w:pStyle w:val="MucCon"/></w:pPr>${run('Kiểm tra văn bản')}</w:p>`), ...asked),
    row(cell(item(1, 0, 'CHÍNH QUYỀN SỐ'), 5)),
    row(cell(item(1, 1, 'Số hóa hồ sơ')), ...asked),
  ]);
  expect(sections).toEqual([
    { code: 'I', title: 'CẢI CÁCH THỂ CHẾ' },
    { code: 'II', title: 'CHÍNH QUYỀN SỐ' },
  ]);
  expect(rows.map(({ section, objective, task }) => [section, objective, task])).toEqual([
    ['I', '1. Hoàn thiện thể chế', '1.1. Ban hành văn bản'],
    ['I', '1. Hoàn thiện thể chế', '1.2. Rà soát văn bản'],
    ['I', '', '2. Kiểm tra văn bản'],
    ['II', '', '1. Số hóa hồ sơ'],
  ]);
});

test('a list that begins anew has its own numbers, bullets have none, a deleted item is not counted', async () => {
  const deleted = `<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="9"/></w:rPr></w:pPr><w:del w:id="8"><w:r><w:delText>Bỏ</w:delText></w:r></w:del></w:p>`;
  const { rows } = await importOf([
    row(cell(`${deleted}${item(1, 1, 'Việc một')}`), ...asked),
    row(cell(item(3, 0, 'Việc hai')), ...asked),
    row(cell(item(2, 0, 'Việc ba')), ...asked),
    row(cell(item(1, 1, 'Việc bốn')), ...asked),
  ]);
  expect(rows.map(({ task, activity }) => activity || task)).toEqual([
    '1. Việc một',
    'V. Việc hai',
    'Việc ba',
    '2. Việc bốn',
  ]);
});

test('tracked changes count as accepted, marks of footnotes belong to no cell, contacts are cut off and notices', async () => {
  const time = paragraph(
    run('Trước '),
    '<w:del w:id="1"><w:r><w:delText>15/3/2026</w:delText></w:r></w:del>',
    `<w:ins w:id="2">${run('30/6/2026')}</w:ins>`,
  );
  const task = paragraph(run('Rà soát thủ tục'), '<w:r><w:footnoteReference w:id="1"/></w:r>');
  const { rows, notices } = await importOf([
    row(
      cell(task),
      text('Báo cáo'),
      text('Sở Tư pháp (Đ/c Nguyễn Văn An, ĐT 0912 345 678)'),
      text('Giám đốc các sở; UBND H. Lạng Giang'),
      cell(time),
    ),
  ]);
  expect(rows).toMatchObject([
    { task: 'Rà soát thủ tục', lead: 'Sở Tư pháp', time: 'Trước 30/6/2026', deadline: { due: '2026-06-29' } },
  ]);
  expect(notices.map(({ why }) => why)).toEqual(['contact', 'contact']);
});

test('a document that refers to what it does not have is named as damaged', async () => {
  const reference = '<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p>';
  await expect(readSources('phu-luc.docx', docxOf(reference))).rejects.toThrow(/phu-luc\.docx/);
  await expect(readSources('phu-luc.docx', docxOf(reference))).rejects.not.toThrow(/chưa rõ/);
});

test('a column that is called Kết quả is the product, where a plan has no other', async () => {
  const bytes = docxOf(
    `<w:tbl>${row(...['Nhiệm vụ', 'Kết quả', 'Cơ quan chủ trì', 'Thời hạn'].map(text))}${row(...['Tập huấn', 'Lớp tập huấn', 'Sở Nội vụ', 'Quý II/2026'].map(text))}</w:tbl>`,
  );
  const { tables } = await readSources('phu-luc.docx', bytes);
  const { rows } = readPlan(tables, { catalogue: BAC_GIANG.catalogue, otherwise: 2024 })!;
  expect(rows).toMatchObject([{ task: 'Tập huấn', product: 'Lớp tập huấn' }]);
});
