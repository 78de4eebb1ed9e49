import type { Agency } from '../../../src/agency/catalogue';
import type { ReceivedWorkbook, RegisterEntry, RejectedFile } from '../../../src/consolidation/consolidation';
import { RECEIPTS, receiptOf } from '../../../src/consolidation/receipt';
import {
  fileName,
  mustResend,
  reasonFromText,
  reasonText,
  statedReason,
} from '../../../src/consolidation/rejection';
import { doubtOf, type DaySource } from '../../../src/consolidation/sentOn';
import { BAC_GIANG } from '../../programmes';

const SNV = BAC_GIANG.catalogue.agencies.find(({ id }) => id === 'SNV') as Agency;
const file = (reason: RejectedFile['reason'], more: Partial<RejectedFile> = {}): RejectedFile => ({
  file: 'in\\tuần 1/SNV.xlsx',
  reason,
  agency: null,
  values: {},
  ...more,
});

test.each([
  ['missing', null, 0],
  ['unusable', null, 1],
  ['onTime', { late: false, doubt: null }, 1],
  ['late', { late: true, doubt: null }, 0],
  ['unclear', { late: false, doubt: 'inferred' }, 0],
] as const)('%s', (receipt, received, unusable) => {
  const entry = {
    received: received as ReceivedWorkbook | null,
    unusable: Array.from({ length: unusable }, () => file('not-ours')),
  } as RegisterEntry;
  expect(receiptOf(entry)).toBe(receipt);
  expect(RECEIPTS).toContain(receipt);
});

describe('whether a day may be held against anybody', () => {
  const period = { start: '2024-06-15', sendBy: '2024-12-16' };
  const doubt = (on: string, from: DaySource, today: string | null = '2024-12-20') =>
    doubtOf({ on, from }, period, today);
  test.each([
    ['2024-12-16', 'file', null],
    ['2024-12-17', 'file', 'inferred'],
    ['2024-12-17', 'brokenSeal', 'inferred'],
    ['2024-12-17', 'seal', null],
    ['2024-12-17', 'entered', null],
    ['2024-12-20', 'seal', null],
    ['2024-12-21', 'seal', 'future'],
    ['2024-06-15', 'seal', null],
    ['2024-06-14', 'seal', 'past'],
  ] as const)('%s by %s: %s', (on, from, expected) => expect(doubt(on, from)).toBe(expected));
  test('no day, and a machine that does not know today', () => {
    expect(doubtOf(null, period, '2024-12-20')).toBe('unknown');
    expect(doubt('2030-01-01', 'seal', null)).toBeNull();
  });
});

test('who must send another file', () => {
  const again = (
    ['not-ours', 'host.isText', 'other-period', 'left-out', 'superseded', 'identity-guessed'] as const
  ).filter((reason) => mustResend(file(reason)));
  expect(again).toEqual(['not-ours', 'host.isText', 'other-period']);
});

test.each([
  ['in\\tuần 1/SNV.xlsx', 'SNV.xlsx'],
  ['SNV.xlsx', 'SNV.xlsx'],
  ['C:\\Biểu\\SNV.xlsx', 'SNV.xlsx'],
])('%s is named %s', (path, name) => expect(fileName({ file: path })).toBe(name));

describe('why it was not taken', () => {
  const UNREAD = 'Không đọc được tệp.';
  test('in words, or as another workbook said it', () => {
    expect(reasonText(file('left-out'))).toBe('Không lấy theo lựa chọn của Sở Nội vụ.');
    expect(reasonText(file('superseded', { values: { other: 'b.xlsx' } }))).toContain('b.xlsx');
    expect(reasonText(file('left-out', { said: 'Vì thế' }))).toBe('Vì thế');
    expect(reasonText(file('host.isText'))).toMatch(/^Không đọc được tệp\. Đây là tệp văn bản/u);
    expect(reasonText(file('host.chuaCo' as RejectedFile['reason']))).toBe(UNREAD);
  });
  test('to the agency: the cause without what one does with the software', () => {
    const stated = statedReason(file('host.isText'));
    expect(stated).toMatch(/^Đây là tệp văn bản/u);
    expect(stated).not.toContain(UNREAD);
    expect(statedReason(file('left-out', { said: 'Sai kỳ. Hãy gửi lại. Đã báo ngày 5.' }))).toBe(
      'Sai kỳ. Đã báo ngày 5.',
    );
    // Nothing else is known of it.
    expect(statedReason(file('host.chuaCo' as RejectedFile['reason']))).toBe(UNREAD);
  });
  test('read back from the province’s workbook', () => {
    const guessed = reasonText(file('identity-guessed', { values: { agency: SNV.name } }));
    expect(guessed).toContain('Sở Nội vụ');
    expect(reasonFromText(guessed, SNV)).toBe('identity-guessed');
    expect(reasonFromText(guessed, null)).toBe('not-ours');
    expect(reasonFromText('Không lấy theo lựa chọn của Sở Nội vụ.', null)).toBe('left-out');
    expect(reasonFromText('Không phải biểu của ta', SNV)).toBe('not-ours');
  });
});
