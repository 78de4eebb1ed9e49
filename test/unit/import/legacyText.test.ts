import { readSources } from '../../../src/cli/import/readSources';
import { readPlan } from '../../../src/import/plan/readPlan';
import { BAC_GIANG } from '../../programmes';

/** Typed in pre-Unicode encodings; the decoded text is in `MEANT`. */
const TCVN3 = [
  ['NhiÖm vô', 'S¶n phÈm', 'C¬ quan chñ tr×', 'Phèi hîp', 'Thêi gian'],
  [
    'X©y dùng kÕ ho¹ch c¶i c¸ch hµnh chÝnh cña c¸c c¬ quan',
    'KÕ ho¹ch',
    'Së Néi vô',
    'Së Tµi chÝnh',
    'Th¸ng 3/2024',
  ],
];
const VNI = [
  ['Nhieäm vuï', 'Saûn phaåm', 'Cô quan chuû trì', 'Phoái hôïp', 'Thôøi gian'],
  [
    'Xaây döïng keá hoaïch caûi caùch haønh chính cuûa caùc cô quan',
    'Keá hoaïch',
    'Sôû Noäi vuï',
    'Sôû Taøi chính',
    'Thaùng 3/2024',
  ],
];
const MEANT = {
  task: 'Xây dựng kế hoạch cải cách hành chính của các cơ quan',
  product: 'Kế hoạch',
  lead: 'Sở Nội vụ',
  coordinating: 'Sở Tài chính',
  time: 'Tháng 3/2024',
};

const tabs = (rows: string[][]) => rows.map((cells) => cells.join('\t')).join('\n');
const page = (rows: string[][]) =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

test.each([
  ['TCVN3, cells from the clipboard', Buffer.from(tabs(TCVN3))],
  ['TCVN3, a page', Buffer.from(page(TCVN3))],
  ['TCVN3, bytes of before Unicode', Buffer.from(tabs(TCVN3), 'latin1')],
  ['VNI, cells from the clipboard', Buffer.from(tabs(VNI))],
  ['VNI, bytes of before Unicode', Buffer.from(tabs(VNI), 'latin1')],
])('%s: converted, and it is said', async (_name, bytes) => {
  const { tables, notes } = await readSources('phu-luc', bytes);
  const { rows, unread } = readPlan(tables, { catalogue: BAC_GIANG.catalogue, otherwise: 2024 })!;
  expect(rows).toMatchObject([MEANT]);
  expect(unread).toEqual([]);
  expect(notes).toHaveLength(1);
});

test('decomposed letters of Unicode are no encoding of before it', async () => {
  const rows = [['Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Phối hợp', 'Thời gian'], Object.values(MEANT)];
  const { tables, notes } = await readSources('phu-luc', Buffer.from(tabs(rows).normalize('NFD')));
  expect(notes).toEqual([]);
  expect(readPlan(tables, { catalogue: BAC_GIANG.catalogue, otherwise: 2024 })!.rows).toMatchObject([MEANT]);
});
