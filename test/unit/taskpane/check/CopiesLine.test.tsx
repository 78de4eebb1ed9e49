/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { vietnamese } from '../../../../src/messages/vietnamese';
import { MessagesProvider } from '../../../../src/taskpane/app/MessagesContext';
import { CopiesLine, type CopiesLineProps } from '../../../../src/taskpane/check/CopiesLine';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const COPIES = [
  { name: 'Bản cũ 1 Nhiệm vụ', cells: 800 },
  { name: 'Bản cũ 1 Chỉ tiêu', cells: 434 },
];

let root: Root;
let removed: number;
async function show(props: Partial<CopiesLineProps> = {}): Promise<void> {
  removed = 0;
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <MessagesProvider value={vietnamese}>
          <CopiesLine copies={COPIES} isSealable isBusy={false} onRemove={() => (removed += 1)} {...props} />
        </MessagesProvider>
      </FluentProvider>,
    ),
  );
}
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const text = (): string => document.body.textContent ?? '';
const buttons = (label: string): HTMLButtonElement[] =>
  [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === label);
const press = (label: string): Promise<void> =>
  act(
    async () =>
      buttons(label)
        .at(-1)
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true })) as never,
  );

test('how much is kept, and that marking ready takes it away', async () => {
  await show();
  expect(text()).toContain('2 trang ẩn, 1.234 ô');
  expect(text()).toContain('khi đánh dấu sẵn sàng gửi, phần mềm xóa bản cũ');
});

test('of the province’s workbook, which is never marked ready, only how much', async () => {
  await show({ isSealable: false });
  expect(text()).toContain('2 trang ẩn, 1.234 ô');
  expect(text()).not.toContain('sẵn sàng');
});

test('nothing where there is none', async () => {
  await show({ copies: [] });
  expect(text()).toBe('');
});

test('it names the sheets and asks first: Excel does not bring them back', async () => {
  await show();
  await press('Xóa bản cũ');
  expect(text()).toContain('Bản cũ 1 Nhiệm vụ, Bản cũ 1 Chỉ tiêu');
  expect(text()).toContain('không lấy lại được');
  expect(removed).toBe(0);
  await press('Không xóa');
  expect([removed, text().includes('Bản cũ 1 Nhiệm vụ')]).toEqual([0, false]);
  await press('Xóa bản cũ');
  await press('Xóa bản cũ');
  expect(removed).toBe(1);
});

test('while something else goes on the button does nothing', async () => {
  await show({ isBusy: true });
  await press('Xóa bản cũ');
  expect(buttons('Không xóa')).toEqual([]);
});
