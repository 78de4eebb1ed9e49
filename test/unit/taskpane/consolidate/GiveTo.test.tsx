/** @jest-environment jsdom */
import type { Agency } from '../../../../src/agency/catalogue';
import { GiveTo } from '../../../../src/taskpane/consolidate/GiveTo';
import { BAC_GIANG } from '../../../programmes';
import { buttons, close, press, show, type } from '../inPage';
import { vi } from '../../../allMessages';

afterEach(close);

let given: [string, Agency][];
async function open(): Promise<void> {
  given = [];
  await show(
    <GiveTo
      catalogue={BAC_GIANG.catalogue}
      file="nop/bieu.xlsx"
      isBusy={false}
      onGive={(file, agency) => given.push([file, agency])}
    />,
  );
}
const give = () => buttons().find(({ textContent }) => textContent === vi['consolidate.give.do']);
const text = () => document.body.textContent;

test('a file is asked about by name, and given to the agency that is typed', async () => {
  await open();
  expect(buttons()).toHaveLength(1);
  expect(text()).toContain('nop/bieu.xlsx');
  await press(buttons()[0]!.textContent);
  expect(give()).toBeDefined();
  // Nobody chosen yet: nothing happens.
  await press(vi['consolidate.give.do']);
  expect(given).toEqual([]);
  await type('Sở Tư pháp');
  await press(vi['consolidate.give.do']);
  expect(given.map(([file, { name }]) => [file, name])).toEqual([['nop/bieu.xlsx', 'Sở Tư pháp']]);
});

test('a name that no agency has is refused with a reason, and gives nothing', async () => {
  await open();
  await press(buttons()[0]!.textContent);
  await type('Sở Không có');
  expect(document.querySelector('[role=alert]')?.textContent ?? text()).toMatch(/Sở Không có|danh/);
  await press(vi['consolidate.give.do']);
  expect(given).toEqual([]);
});
