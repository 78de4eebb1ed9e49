/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { messagesOf } from '../../../../../src/messages/catalogue';
import { MessagesProvider } from '../../../../../src/taskpane/app/MessagesContext';
import { AreaChoice } from '../../../../../src/taskpane/check/own/AreaChoice';
import { examineOwn } from '../../../../../src/taskpane/check/own/examineOwn';
import { findArea, knownArea } from '../../../../../src/taskpane/check/own/knownArea';
import { withArea } from '../../../../../src/taskpane/check/own/ownReading';
import { rememberArea, rememberedReading } from '../../../../../src/taskpane/check/own/rememberedReading';
import { vi } from '../../../../allMessages';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../../../src/workbook/snapshot';
import type { CellScalar } from '../../../../../src/workbook/spec';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
beforeEach(() => window.localStorage.clear());

const HEADER = ['STT', 'Nội dung công việc', 'Chủ trì', 'Thời hạn', 'Tình trạng'];
const task = (number: number): CellScalar[] => [
  number,
  `Việc ${number}`,
  'Phòng A',
  '30/6/2026',
  'Đang thực hiện',
];

function book(rows: CellScalar[][], tables: SheetSnapshot['tables'] = []): WorkbookSnapshot {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_none, index) => row[index] ?? null));
  const sheet: SheetSnapshot = {
    ...{ name: 'Việc', visibility: 'visible', isProtected: false, origin: { row: 0, column: 0 } },
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => 'General')),
    ...{ errors: [], uncalculated: [], merges: [], hiddenRows: [], hiddenColumns: [], validationRanges: [] },
    tables,
  };
  return { sheets: [sheet], names: [], properties: {}, application: null, hasExternalLinks: false };
}
/** Two lists on a sheet; the second alone is wanted. */
const JUNE = book([
  HEADER,
  task(1),
  task(2),
  [],
  ['Việc đột xuất'],
  ['TT', ...HEADER.slice(1)],
  task(3),
  task(4),
]);

const tableIn = (snapshot: WorkbookSnapshot, reading = rememberedReading()) =>
  examineOwn(snapshot, '2026-07-15', reading)!.own.tables[0]!;

test('a part read alone is offered in the next file of that form, wherever it is and however long it has become', () => {
  expect(tableIn(JUNE).offered).toBeNull();
  const read = tableIn(JUNE, withArea(rememberedReading(), 'Việc', 'A6:E8'));
  expect([read.rows, read.offered]).toEqual([2, null]);
  rememberArea(read.area!);

  expect(tableIn(JUNE).offered).toEqual({ area: 'A6:E8', range: 'A6:E8' });
  const july = book([
    HEADER,
    ...[1, 2, 3, 4].map(task),
    [],
    ['Việc đột xuất'],
    ['TT', ...HEADER.slice(1)],
    ...[5, 6, 7, 8].map(task),
    [],
    ['Người lập'],
  ]);
  const offered = tableIn(july).offered!;
  expect(offered).toEqual({ area: 'A8:E12', range: 'A8:E12' });
  // Offered, not taken: before somebody presses the whole sheet is read.
  expect(tableIn(july).rows).toBe(8);
  expect(tableIn(july, withArea(rememberedReading(), 'Việc', offered.area)).rows).toBe(4);
  expect(tableIn(book([HEADER, task(1), task(2)])).offered).toBeNull();
});

test('a table is offered by its name in that file', () => {
  const { area } = tableIn(JUNE, withArea(rememberedReading(), 'Việc', 'A6:E8'));
  rememberArea(area!);
  const table = { name: 'DotXuat', range: 'A6:E8', columns: ['TT', ...HEADER.slice(1)] };
  expect(tableIn(book(JUNE.sheets[0]!.values, [table])).offered).toEqual({ area: 'DotXuat', range: 'A6:E8' });
});

test('the latest comes first, once; what is stored and none of ours is passed over', () => {
  const [sheet] = JUNE.sheets as [SheetSnapshot];
  rememberArea(knownArea(sheet, 'A1:E3', 1));
  rememberArea(knownArea(sheet, 'A6:E8', 6));
  rememberArea(knownArea(sheet, 'A1:E2', 1));
  expect(rememberedReading().known.map(({ headers, below }) => [headers[0], below])).toEqual([
    ['stt', 1],
    ['tt', 2],
  ]);
  for (const other of ['{}', 'x', '[1,{"headers":[2],"above":0,"below":1}]']) {
    window.localStorage.setItem('cchc.ownAreas', other);
    expect(rememberedReading().known).toEqual([]);
  }
});

test('an area of empty headers is nowhere', () => {
  const [sheet] = JUNE.sheets as [SheetSnapshot];
  expect(findArea(sheet, { headers: ['', '', ''], above: 0, below: 3 })).toBeNull();
});

test('one press reads it', async () => {
  const { area } = tableIn(JUNE, withArea(rememberedReading(), 'Việc', 'A6:E8'));
  rememberArea(area!);
  const pressed: (string | null)[] = [];
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <MessagesProvider value={messagesOf(vi, 'vi')}>
          <AreaChoice
            table={tableIn(JUNE)}
            area={null}
            isBusy={false}
            onArea={(chosen) => pressed.push(chosen)}
            onSelected={null}
          />
        </MessagesProvider>
      </FluentProvider>,
    ),
  );
  const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
    textContent.includes('A6:E8'),
  )!;
  expect(button.textContent).toBe('Chỉ đọc vùng A6:E8, như lần trước');
  await act(async () => button.click());
  expect(pressed).toEqual(['A6:E8']);
});
