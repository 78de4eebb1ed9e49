/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { vietnamese } from '../../../../src/messages/vietnamese';
import { MessagesProvider } from '../../../../src/taskpane/app/MessagesContext';
import { ChartsView } from '../../../../src/taskpane/consolidate/ChartsView';
import type { PaperKind } from '../../../../src/taskpane/consolidate/paperKinds';
import { copyPicture } from '../../../../src/taskpane/consolidate/picture';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let root: Root;
let handed: { fileName: string; text: string }[];
async function show(): Promise<void> {
  handed = [];
  root = createRoot(document.body.appendChild(document.createElement('div')));
  const papers = (kind: PaperKind) =>
    Promise.resolve({ fileName: `CCHC2024_NAM_${kind}.png`, bytes: Buffer.from(`<svg>${kind}</svg>`) });
  const handPapers = (fileName: string, bytes: Uint8Array) =>
    void handed.push({ fileName, text: Buffer.from(bytes).toString() });
  await act(async () =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <MessagesProvider value={vietnamese}>
          <ChartsView session={{ papers }} services={{ handPapers }} />
        </MessagesProvider>
      </FluentProvider>,
    ),
  );
}
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const group = (name: string): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('[role="group"]')].find(
    (each) => document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent === name,
  )!;
const press = async (within: HTMLElement, label: string): Promise<void> => {
  const button = [...within.querySelectorAll('button')].find(({ textContent }) => textContent === label)!;
  await act(async () => {
    button.click();
    await new Promise((resolve) => setTimeout(resolve));
  });
};
const said = (): string => document.querySelector('[role="status"]')?.textContent ?? '';

test.each([
  ['Một trang cho lãnh đạo', 'page'],
  ['Số liệu chính', 'headline'],
  ['Số nhiệm vụ theo lĩnh vực', 'fields'],
  ['Cơ quan có nhiệm vụ chủ trì quá hạn', 'behind'],
])('%s is a picture of its own, named in its group', async (name, kind) => {
  await show();
  await press(group(name), 'Tải SVG');
  expect(handed).toEqual([{ fileName: `CCHC2024_NAM_${kind}.svg`, text: `<svg>${kind}</svg>` }]);
  expect(said()).toBe(`Đã tạo tệp CCHC2024_NAM_${kind}.svg.`);
});

test('a picture that cannot be drawn here is reported, and nothing is handed over', async () => {
  await show();
  // jsdom draws nothing.
  await press(group('Số liệu chính'), 'Tải PNG');
  expect([handed, said()]).toEqual([[], 'Không tạo được ảnh. Hãy thử lại.']);
});

describe('copying', () => {
  const bytes = () => Promise.resolve(Buffer.from('png'));
  const withClipboard = (write: (items: unknown[]) => Promise<void>) => {
    Object.assign(globalThis, {
      ClipboardItem: class {
        constructor(readonly of: Record<string, Promise<Blob>>) {}
      },
    });
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
  };

  test('the picture goes to the clipboard as a PNG, within the click', async () => {
    const written: { of: Record<string, Promise<Blob>> }[] = [];
    withClipboard((items) => Promise.resolve(void written.push(...(items as typeof written))));
    await show();
    expect(await copyPicture(bytes())).toBe(true);
    const blob = await written[0]!.of['image/png'];
    expect([blob?.type, blob?.size]).toEqual(['image/png', 3]);
  });

  test('where the host does not allow it the user is told what to do instead', async () => {
    withClipboard(() => Promise.reject(new Error('NotAllowedError')));
    await show();
    expect(await copyPicture(bytes())).toBe(false);
    // A picture that could not be drawn is another failure.
    await expect(copyPicture(Promise.reject(new Error('no canvas')))).rejects.toThrow('no canvas');
  });
});
