import type { Host, SheetChange } from '../../../src/host/shared/host';
import { createOthers, others, watchOthers } from '../../../src/taskpane/app/others';

const minutes = (count: number): number => count * 60_000;

test('another user’s latest edit is reported for five minutes', () => {
  let now = 0;
  const noted = createOthers(() => now);
  expect(noted.recent()).toBeNull();
  noted.note({ sheet: 'Nhiệm vụ', cell: 'K5' });
  now = minutes(3);
  noted.note({ sheet: 'Chỉ tiêu', cell: 'H9' });
  now = minutes(8) - 1;
  expect(noted.recent()).toEqual({ sheet: 'Chỉ tiêu', cell: 'H9' });
  now = minutes(8);
  expect(noted.recent()).toBeNull();
});

test('of what a host tells only what somebody else has changed counts', async () => {
  let tell: (change: SheetChange) => void = () => undefined;
  const host = { onChange: async (listener: typeof tell) => void (tell = listener) } as unknown as Host;
  await watchOthers(host);
  tell({ sheet: 'Nhiệm vụ', range: 'K5', isRemote: false });
  expect(others.recent()).toBeNull();
  tell({ sheet: 'Nhiệm vụ', range: 'K6', isRemote: true });
  tell({ sheet: 'Nhiệm vụ', range: 'K7', isRemote: false });
  expect(others.recent()).toEqual({ sheet: 'Nhiệm vụ', cell: 'K6' });
});
