/** @jest-environment jsdom */
import '../../../setup/nodeInPage';
import { act } from 'react';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import type { Programme } from '../../../../src/programmes/programme';
import { PlanFileButton } from '../../../../src/taskpane/plan/PlanFileButton';
import { planWorkbook } from '../../../../src/workbook/plan/planWorkbook';
import { vi } from '../../../allMessages';
import { plainSpec } from '../../../contract/exampleSpec';
import { SONG_BIEN, SONG_BIEN_FILES } from '../../../programmes';
import { close, show } from '../inPage';

let taken: Programme[];
beforeEach(async () => {
  taken = [];
  await show(<PlanFileButton label="Chọn" noPlan="không có kế hoạch" onPlan={(plan) => taken.push(plan)} />);
});
afterEach(close);

const alert = (): string | null => document.querySelector('[role=alert]')?.textContent ?? null;
/** Picks a file, and waits until the page has said something about it. */
async function pick(name: string, bytes: Uint8Array): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  const file = { name, arrayBuffer: async () => bytes.slice().buffer } as File;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  const said = alert();
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
  for (let turn = 0; turn < 500 && (alert() === said || alert() === null) && taken.length === 0; turn += 1)
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
}

test('a file without a plan, or that cannot be read, is named with the reason; a plan is taken and nothing is said', async () => {
  await pick('bang.xlsx', await writeXlsx(plainSpec('Tờ', 'x')));
  expect(alert()).toBe('bang.xlsx: không có kế hoạch');
  await pick('thu.txt', new TextEncoder().encode('Kính gửi'));
  expect(alert()).toBe(`thu.txt: ${vi['host.isText']}`);
  expect(taken).toEqual([]);
  await pick('ke-hoach.xlsx', await writeXlsx(planWorkbook(SONG_BIEN)));
  expect([alert(), taken.map(({ plan }) => plan.id)]).toEqual([null, [SONG_BIEN.plan.id]]);
});

test('a plan as JSON is taken like the command line’s; JSON that is none has no plan', async () => {
  const json = (value: unknown) => new TextEncoder().encode(`\ufeff${JSON.stringify(value, null, 1)}`);
  await pick('khac.json', json({ id: 'khac', plan: {} }));
  expect(alert()).toBe('khac.json: không có kế hoạch');
  await pick('hong.json', new TextEncoder().encode('{ "id": '));
  expect(alert()).toBe('hong.json: không có kế hoạch');
  expect(taken).toEqual([]);
  expect(document.querySelector<HTMLInputElement>('input[type=file]')!.accept).toContain('.json');
  await pick('ke-hoach.json', json(SONG_BIEN_FILES));
  expect([alert(), taken]).toEqual([null, [SONG_BIEN]]);
});
