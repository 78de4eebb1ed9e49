/** @jest-environment jsdom */
import '../../../setup/nodeInPage';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { findAgency } from '../../../../src/agency/membership';
import { NO_ENTRIES } from '../../../../src/fields/entry';
import type { CellPlace } from '../../../../src/host/shared/host';
import { createFileHost } from '../../../../src/host/file/fileHost';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import { messagesOf } from '../../../../src/messages/catalogue';
import { knownPeriod } from '../../../../src/period/reportingPeriod';
import { MessagesProvider } from '../../../../src/taskpane/app/MessagesContext';
import { AS_FOUND } from '../../../../src/taskpane/check/own/ownReading';
import type { OpenedWorkbook } from '../../../../src/taskpane/check/openedWorkbook';
import DueView, { type DueViewProps } from '../../../../src/taskpane/next/DueView';
import { toSerial } from '../../../../src/text/calendar';
import { agencyRows } from '../../../../src/workbook/agency/agencyRows';
import { buildAgencyWorkbook } from '../../../../src/workbook/agency/agencyWorkbook';
import type { WorkbookSpec } from '../../../../src/workbook/spec';
import { vi } from '../../../allMessages';
import { BAC_GIANG } from '../../../programmes';
import { day, workbookOf, type Office } from '../../import/tracker/office';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let root: Root;
let went: CellPlace[];
async function show(spec: WorkbookSpec, props: Partial<DueViewProps> & { date: string }): Promise<void> {
  const snapshot = await createFileHost(await writeXlsx(spec)).read();
  const workbook = { snapshot, reading: AS_FOUND, fileName: 'Theo dõi.xlsx' } as OpenedWorkbook;
  went = [];
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <MessagesProvider value={messagesOf(vi, 'vi')}>
          <DueView
            workbook={workbook}
            sheets={null}
            inExcel={false}
            onGo={(place) => went.push(place)}
            {...props}
          />
        </MessagesProvider>
      </FluentProvider>,
    ),
  );
  const isThere = () => document.querySelector('[role=status]')?.textContent !== vi['due.reading'];
  for (let turn = 0; turn < 200 && !isThere(); turn += 1)
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
}
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const text = (): string => document.body.textContent ?? '';
const copyable = (): string[] => (document.querySelector('textarea')?.value ?? '').split('\n');
const press = (label: string) =>
  act(async () =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label)!.click(),
  );

const SHEET = 'Theo dõi';
const row = (number: number, task: string, due: string, status = 'Đang thực hiện') => [
  number,
  task,
  'Phòng A',
  day(due),
  status,
];
const OWN: Office = {
  name: 'Phòng',
  sheet: SHEET,
  rows: [
    ['STT', 'Nội dung công việc', 'Chủ trì', 'Thời hạn', 'Tình trạng'],
    row(1, 'Rà soát văn bản', '14/07/2026'),
    row(2, 'Tập huấn công chức', '15/07/2026'),
    row(3, 'Khảo sát', '16/07/2026'),
    row(4, 'Kiểm tra', '18/07/2026', 'Chưa thực hiện'),
    row(5, 'Họp, giao ban; kết luận', '22/07/2026'),
    row(6, 'Đối thoại', '23/07/2026'),
    row(7, 'Sơ kết', '31/07/2026'),
    row(8, 'Tổng kết', '30/11/2026'),
    row(9, 'Đã xong', '17/07/2026', 'Hoàn thành'),
  ],
  header: 1,
  keys: [],
  tasks: [2, 3, 4, 5, 6, 7, 8, 9, 10],
  traps: [],
};

test('an agency’s own sheet: three counts, three lists, the text to copy, one click from each cell', async () => {
  await show(workbookOf(OWN), { sheets: [SHEET], date: '2026-07-15' });
  // 14/7 is past; up to 30/7 is within fifteen days; what is done is none of them.
  expect(text()).toContain('2 đúng tiến độ, 5 có nguy cơ chậm, 1 chậm');
  const lists = [...document.querySelectorAll('h4')].map((heading) => [
    heading.textContent,
    [...heading.nextElementSibling!.querySelectorAll('button')].map(({ textContent }) => textContent),
  ]);
  expect(lists).toEqual([
    ['Đến hạn hôm nay, ngày mai (2)', ['2, hạn 15/07/2026', '3, hạn 16/07/2026']],
    ['Còn 2 đến 3 ngày (1)', ['4, hạn 18/07/2026']],
    ['Còn 4 đến 7 ngày (1)', ['5, hạn 22/07/2026']],
  ]);
  expect(copyable()).toEqual([
    'Đến hạn trong 7 ngày, kể từ 15/07/2026:',
    '15/07/2026\t2\tTập huấn công chức',
    '16/07/2026\t3\tKhảo sát',
    '18/07/2026\t4\tKiểm tra',
    '22/07/2026\t5\tHọp, giao ban; kết luận',
    '',
    'Đến hạn sau đó, trong một năm:',
    '23/07/2026\t6\tĐối thoại',
    '31/07/2026\t7\tSơ kết',
    '30/11/2026\t8\tTổng kết',
  ]);
  await press('4, hạn 18/07/2026');
  expect(went).toEqual([{ sheet: SHEET, cell: 'D5' }]);
  expect(text()).not.toContain('máy Mac');
});

test('the calendar file has every due date of a year; Excel is told of the Mac', async () => {
  await show(workbookOf(OWN), { sheets: [SHEET], date: '2026-07-15', inExcel: true });
  expect(text()).toContain('Trong Excel trên máy Mac, tệp không tải về được');
  let saved: Blob | null = null;
  URL.createObjectURL = (blob) => ((saved = blob as Blob), 'blob:');
  URL.revokeObjectURL = () => undefined;
  let name = '';
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    name = this.download;
  };
  await press(vi['due.ics']);
  expect(name).toBe('Theo dõi_20260715.ics');
  const content = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(saved!);
  });
  expect([...content.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, date]) => date)).toEqual([
    '20260715',
    '20260716',
    '20260718',
    '20260722',
    '20260723',
    '20260731',
    '20261130',
  ]);
});

test('a sheet that does not tell what is done has no list, rather than an empty one', async () => {
  const rows = OWN.rows.map((cells) => cells.slice(0, 4));
  await show(workbookOf({ ...OWN, rows }), { sheets: [SHEET], date: '2026-07-15' });
  expect(text()).toBe(vi['due.unknownDone']);
});

const office = findAgency('Sở Nội vụ', BAC_GIANG.catalogue)!;
const workbookWith = (reportingDate: string) =>
  buildAgencyWorkbook({
    programme: BAC_GIANG,
    agency: office,
    period: knownPeriod(BAC_GIANG, 'nam'),
    entries: { ...NO_ENTRIES, reportingDate: toSerial(reportingDate) },
  });
/** Counted from the plan's due days alone. */
const daysLeft = (date: string): number[] => {
  const { tasks, generalTasks } = agencyRows(BAC_GIANG.plan, BAC_GIANG.catalogue, office);
  return [...tasks, ...generalTasks].flatMap(({ planDue, role, countedAs }) =>
    typeof planDue === 'number' && role !== 'Chủ trì có điều kiện' && !countedAs
      ? [planDue - toSerial(date)]
      : [],
  );
};

test('our workbook, on today’s date and not the cover’s', async () => {
  const date = '2024-06-25';
  await show(workbookWith('2024-12-14'), { date });
  const left = daysLeft(date);
  const onTrack = left.filter((days) => days > 15).length;
  const late = left.filter((days) => days < 0).length;
  expect(left.filter((days) => days >= 0 && days <= 7).length).toBeGreaterThan(0);
  expect(text()).toContain(
    `Tính đến 25/06/2024, việc chưa hoàn thành có thời hạn: ${onTrack} đúng tiến độ, ` +
      `${left.length - onTrack - late} có nguy cơ chậm, ${late} chậm.`,
  );
  const lines = copyable().filter((line) => line.includes('\t'));
  const monthly = lines.filter((line) => line.includes('\tP.IV.1.3\t'));
  expect(monthly.map((line) => line.slice(3, 10))).toEqual(
    ['06', '07', '08', '09', '10', '11', '12'].map((month) => `${month}/2024`),
  );
  const once = left.filter((days) => days >= 0 && days <= 366);
  expect(lines.length).toBe(once.length + monthly.length);
});
