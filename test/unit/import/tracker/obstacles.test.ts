import { firstFree, obstaclesOf } from '../../../../src/import/tracker/columns/obstacles';
import { planColumns } from '../../../../src/import/tracker/columns/planColumns';
import { readTracker } from '../../../../src/import/tracker/readTracker';
import { editParts } from '../../../../src/host/file/ooxml/patch/editParts';
import { readXlsx } from '../../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import { messagesOf } from '../../../../src/messages/catalogue';
import { en, vi } from '../../../allMessages';
import { workbookOf, type Office } from './office';
import { OFFICES } from './offices';

const CONSTRUCTION = OFFICES.find(({ name }) => name === 'Sở Xây dựng')!;

async function obstacles(
  change: (office: Office) => Partial<Office> = () => ({}),
  edit: (xml: string, path: string) => string = (xml) => xml,
  left?: number,
) {
  const bytes = await writeXlsx(workbookOf({ ...CONSTRUCTION, ...change(CONSTRUCTION) }));
  const snapshot = await readXlsx(editParts(bytes, (path, xml) => edit(xml, path)));
  const sheet = snapshot.sheets[0]!;
  const tracker = readTracker(sheet, { otherwise: 2026 })!;
  const planned = planColumns(tracker, sheet, {
    left: left ?? firstFree(tracker, sheet),
    date: '2026-07-15',
  })!;
  return obstaclesOf(snapshot, sheet, tracker, planned).map(({ id, refuses, values }) =>
    [id, refuses, values.cells || values.count].join(' '),
  );
}

test('nothing stands against columns beside the table', async () => {
  expect(await obstacles()).toEqual([]);
});

test.each([
  ['<sheetProtection sheet="1"/>', ['protected true 0']],
  ['<autoFilter ref="A1:F5"/>', []],
  [
    '<autoFilter ref="A1:F5"><filterColumn colId="5"><filters><filter val="x"/></filters></filterColumn></autoFilter>',
    ['filtered false 0'],
  ],
  ['<mergeCells count="1"><mergeCell ref="F3:H3"/></mergeCells>', ['merged true F3:H3']],
  ['<mergeCells count="1"><mergeCell ref="A9:H9"/></mergeCells>', []],
])('%s', async (element, expected) => {
  const found = await obstacles(undefined, (xml, path) =>
    path.includes('worksheets') ? xml.replace('</sheetData>', `</sheetData>${element}`) : xml,
  );
  expect(found).toEqual(expected);
});

test('hidden rows are counted; those under the table are not', async () => {
  expect(await obstacles(() => ({ hiddenRows: [2, 3, 40] }))).toEqual(['hiddenRows false 2']);
});

test('what stands where a person says that they go is named', async () => {
  expect(await obstacles(undefined, undefined, 5)).toEqual(['occupied true F1, F2, F3, F4, F5']);
  expect(await obstacles(undefined, undefined, 16_380)).toEqual(['rightmost true 0']);
});

test('a table is extended, formatted empty cells are no obstacle, and every obstacle has a text', async () => {
  const bytes = await writeXlsx(workbookOf(OFFICES[0]!));
  const sheet = (await readXlsx(bytes)).sheets[0]!;
  expect(firstFree(readTracker(sheet, { otherwise: 2026 })!, sheet)).toBe(9);
  for (const messages of [messagesOf(vi, 'vi'), messagesOf(en, 'en')])
    for (const id of [
      'protected',
      'shared',
      'merged',
      'occupied',
      'filtered',
      'hiddenRows',
      'hiddenColumns',
      'rightmost',
    ] as const)
      expect(messages(`tracker.obstacle.${id}`, { sheet: 'S', cells: 'A1', count: 2 })).toMatch(/\p{L}/u);
});
