/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { messagesOf } from '../../../../src/messages/catalogue';
import { MessagesProvider } from '../../../../src/taskpane/app/MessagesContext';
import { ReportView } from '../../../../src/taskpane/check/ReportView';
import { reportFile } from '../../../../src/taskpane/check/reportFile';
import { PapersView } from '../../../../src/taskpane/consolidate/PapersView';
import type { PaperKind } from '../../../../src/taskpane/consolidate/paperKinds';
import { download } from '../../../../src/taskpane/controls/download';
import { ownTemplates, type OwnTemplate } from '../../../../src/taskpane/template/ownTemplates';
import { vi } from '../../../allMessages';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

/** jsdom has no IndexedDB; the store itself is tested in ownTemplates.test.ts. */
const kept = new Map<string, OwnTemplate>();
let keepsNothing = false;
jest.mock('../../../../src/taskpane/template/ownTemplates', () => {
  const using = <T,>(work: () => T): Promise<T> =>
    keepsNothing ? Promise.reject(new Error('private window')) : Promise.resolve(work());
  return {
    ownTemplates: {
      get: (plan: string, kind: string) => using(() => kept.get(`${plan} ${kind}`) ?? null),
      remember: (plan: string, kind: string, template: OwnTemplate) =>
        using(() => void kept.set(`${plan} ${kind}`, template)),
      forget: (plan: string, kind: string) => using(() => void kept.delete(`${plan} ${kind}`)),
    },
  };
});
jest.mock('../../../../src/taskpane/check/reportFile', () => ({ reportFile: jest.fn() }));
jest.mock('../../../../src/taskpane/controls/download', () => ({ download: jest.fn() }));

let root: Root;
async function show(view: ReactElement): Promise<void> {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <MessagesProvider value={messagesOf(vi, 'vi')}>{view}</MessagesProvider>
      </FluentProvider>,
    ),
  );
}
const close = async (): Promise<void> => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
};
afterEach(async () => {
  await close();
  kept.clear();
  keepsNothing = false;
});

const button = (name: string): HTMLButtonElement =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;
const press = (name: string): Promise<void> => act(async () => button(name).click());
async function choose(fileName: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('input[type=file][accept=".docx"]')!;
  const bytes = Uint8Array.from(Buffer.from(fileName));
  // jsdom's File has no arrayBuffer().
  const file = { name: fileName, arrayBuffer: () => Promise.resolve(bytes.buffer) };
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  await act(async () => void field.dispatchEvent(new Event('change', { bubbles: true })));
}
const shown = (): string => document.body.textContent;

/** Which template each report was made in; null for the product's own. */
let reports: (string | null)[];
let isWrong: boolean;
beforeEach(() => {
  reports = [];
  isWrong = false;
});
const fault = { faults: [{ why: 'unknown' as const, placeholder: 'x', place: 'y' }] };

const province = (): ReactElement => (
  <PapersView
    planId="213"
    criteria={[]}
    services={{ handPapers: () => undefined }}
    session={{
      papers: (kind: PaperKind) => {
        if (kind === 'report') reports.push(null);
        return Promise.resolve({ fileName: 'f', bytes: new Uint8Array() });
      },
      fill: (template) => {
        if (isWrong) return Promise.resolve({ fileName: 'f', ...fault });
        reports.push((template as File).name);
        return Promise.resolve({ fileName: 'f', bytes: new Uint8Array() });
      },
    }}
  />
);
const agency = (): ReactElement => {
  jest.mocked(download).mockReturnValue(undefined as never);
  jest.mocked(reportFile).mockImplementation((_snapshot, { template } = {}) => {
    if (template && isWrong) return Promise.resolve({ kind: 'faults', ...fault });
    reports.push(template ? (template as File).name : null);
    return Promise.resolve({ kind: 'made', fileName: 'f', bytes: new Uint8Array() });
  });
  return <ReportView planId="213" snapshot={{} as never} inExcel={false} />;
};

describe.each([
  ['Tổng hợp', province, 'Báo cáo của tỉnh (Word)', 'province'],
  ['Kiểm tra', agency, 'Tạo báo cáo Word', 'agency'],
] as const)('%s', (_place, view, report, kind) => {
  test('a template that was filled is used from then on, also by the next page, until it is dropped', async () => {
    await show(view());
    expect(shown()).not.toContain('nhớ trên máy này');
    await press(report);
    await choose('mau.docx');
    await press(report);
    expect(reports).toEqual([null, 'mau.docx', 'mau.docx']);
    await close();

    await show(view());
    expect(shown()).toContain('theo mẫu riêng mau.docx, nhớ trên máy này cho kế hoạch này.');
    await press(report);
    await press('Dùng mẫu có sẵn');
    expect(shown()).not.toContain('mau.docx, nhớ');
    await press(report);
    expect(reports.slice(3)).toEqual(['mau.docx', null]);
    expect(await ownTemplates.get('213', kind)).toBeNull();
  });

  test('one with a wrong placeholder is not, and the one before it stays', async () => {
    await show(view());
    await choose('dung.docx');
    isWrong = true;
    await choose('sai.docx');
    expect(shown()).toContain('Không có chỗ điền tên {x} (trong đoạn “y”)');
    expect(shown()).toContain('theo mẫu riêng dung.docx');
    expect((await ownTemplates.get('213', kind))?.fileName).toBe('dung.docx');
  });

  test('where the browser keeps nothing it is used until the page ends, which is said', async () => {
    keepsNothing = true;
    await show(view());
    await choose('mau.docx');
    expect(shown()).toContain('Trình duyệt không giữ được mẫu');
    await press(report);
    await press('Dùng mẫu có sẵn');
    await press(report);
    expect(reports).toEqual(['mau.docx', 'mau.docx', null]);
  });
});

test('the evidence of one criterion is asked for, and of nothing else', async () => {
  const asked: [string, string | undefined][] = [];
  await show(
    <PapersView
      planId="213"
      criteria={[{ code: '1.1', text: 'Thể chế' }]}
      services={{ handPapers: () => undefined }}
      session={{
        papers: (kind: PaperKind, criterion?: string) => {
          asked.push([kind, criterion]);
          return Promise.resolve({ fileName: 'f', bytes: new Uint8Array() });
        },
        fill: () => Promise.resolve(null),
      }}
    />,
  );
  await press('Danh mục văn bản minh chứng (Excel)');
  await act(async () => document.querySelector<HTMLButtonElement>('[role="combobox"]')!.click());
  const option = [...document.querySelectorAll<HTMLElement>('[role="option"]')].find(
    ({ textContent }) => textContent === '1.1. Thể chế',
  )!;
  await act(async () => option.click());
  await press('Danh mục văn bản minh chứng (Excel)');
  await press('Danh sách sai lệch (Excel)');
  expect(asked).toEqual([
    ['evidence', undefined],
    ['evidence', '1.1'],
    ['discrepancies', undefined],
  ]);
});
