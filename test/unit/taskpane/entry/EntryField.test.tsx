/** @jest-environment jsdom */
import { act, useState } from 'react';
import { EntryField } from '../../../../src/taskpane/entry/EntryField';
import type { EntryCell, EntryRow } from '../../../../src/taskpane/entry/entryRow';
import { useEntries } from '../../../../src/taskpane/entry/useEntries';
import type { Fix } from '../../../../src/validation/engine/finding';
import { buttons, close, press, show, type } from '../inPage';

beforeEach(() => window.localStorage.clear());
afterEach(close);

const SPENT: EntryCell = {
  ...{ code: 'I.1.1.HD1', key: 'spent', sheet: 'Nhiệm vụ', cell: 'S4', header: 'Kinh phí đã thực hiện' },
  ...{ kind: 'number', value: null, formula: null, meaning: null },
};
const PERCENT: EntryCell = { ...SPENT, key: 'percent', cell: 'L4', header: '% hoàn thành', kind: 'percent' };

let written: Fix[];
/** The field over entries of its own, which go into the cell when written. */
function Page({ first }: { first: EntryCell }) {
  const [cell, setCell] = useState(first);
  const row = {
    kind: 'task',
    code: cell.code,
    sheet: cell.sheet,
    rows: [3, 3],
    cells: [cell],
  } as unknown as EntryRow;
  const entries = useEntries({
    ...{
      workbook: 'x',
      drafting: { owner: null, isOthers: () => false },
      rows: [row],
      year: 2024,
      locale: 'vi',
    },
    edit: async (fix) => {
      written.push(fix);
      setCell((before) => ({ ...before, value: fix.after }));
      return true;
    },
  });
  return <EntryField cell={cell} entries={entries} year={2024} control={null} onDone={() => undefined} />;
}
const open = async (cell: EntryCell): Promise<void> => {
  written = [];
  await show(<Page first={cell} />);
};
const proposals = (): (string | null)[] => buttons().map(({ textContent }) => textContent);
const box = (): string => document.querySelector('input')!.value;

test.each([
  ['30tr', 'Ghi 30 (triệu đồng)', 30],
  ['12.500.000 đồng', 'Ghi 12,5 (triệu đồng)', 12.5],
  ['1,2 tỷ', 'Ghi 1.200 (triệu đồng)', 1200],
])('%s as an amount is proposed in millions, and written on one press', async (text, label, value) => {
  await open(SPENT);
  await type(text, { leave: false });
  // While somebody is typing nothing is wrong yet.
  expect(proposals()).toEqual([]);
  await type(text);
  expect(written).toEqual([]);
  expect(box()).toBe(text);
  expect(proposals()).toEqual([label]);
  await press(label);
  expect(written).toMatchObject([{ sheet: 'Nhiệm vụ', cell: 'S4', before: null, after: value }]);
  expect(proposals()).toEqual([]);
});

test('what is no amount is refused without a proposal, and stays as typed', async () => {
  await open(SPENT);
  await type('30 người');
  expect([proposals(), box(), written]).toEqual([[], '30 người', []]);
});

test('elsewhere “30tr” is no amount', async () => {
  await open(PERCENT);
  await type('30tr');
  expect([proposals(), written]).toEqual([[], []]);
});

describe('a status typed faster than its list opens', () => {
  const STATUS: EntryCell = {
    ...{ ...SPENT, key: 'status', cell: 'F4', header: 'Trạng thái' },
    ...{ kind: 'status', value: 'Hoàn thành' },
  };
  const key = async (name: string): Promise<void> => {
    const box = document.querySelector('input')!;
    await act(async () => {
      box.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    });
  };
  /** The list opens with a letter's key, and marks an option of its own, when the text is already there. */
  const typedFirst = async (): Promise<void> => {
    await open(STATUS);
    await type('dang', { leave: false });
    await key('g');
    expect(document.querySelector('input')!.getAttribute('aria-expanded')).toBe('true');
  };

  test.each(['Enter', 'Tab'])('is what %s writes, not what the list marks', async (name) => {
    await typedFirst();
    await key(name);
    if (name === 'Tab') await act(async () => document.querySelector('input')!.blur());
    expect(written.map(({ after }) => after)).toEqual(['Đang thực hiện']);
  });

  test('an option that the user moved to is taken', async () => {
    await typedFirst();
    await key('ArrowDown');
    const marked = document.querySelector('input')!.getAttribute('aria-activedescendant');
    const option = document.getElementById(marked ?? '')?.textContent;
    await key('Enter');
    // The one after the cell's own.
    expect([option, written.map(({ after }) => after)]).toEqual(['Không phát sinh', ['Không phát sinh']]);
  });
});
