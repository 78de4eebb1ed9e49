import { dunningNotice, needsReminder } from '../../../src/consolidation/dunningNotice';
import type { RegisterEntry } from '../../../src/consolidation/consolidation';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { book, brought, sealedOn } from './books';
import { BAC_GIANG } from '../../programmes';

const period = knownPeriod(BAC_GIANG, 'nam');
const register = (...names: string[]): RegisterEntry[] =>
  brought([
    book('Sở Nội vụ', sealedOn('2024-12-16')),
    book('Sở Tư pháp', sealedOn('2024-12-23')),
    book('UBND xã Tân Mỹ', sealedOn('2024-12-17')),
  ]).register.filter(({ agency }) => names.includes(agency.name));
const notice = (entries: RegisterEntry[], today: string) =>
  dunningNotice({ register: entries, period, planNumber: '213/KH-UBND', today });

test('who has not sent and who sent late, after the last day to send', () => {
  expect(notice(register('Sở Nội vụ', 'Sở Tư pháp', 'Sở Y tế', 'Sở Tài chính'), '2024-12-24')).toBe(
    [
      'V/v gửi biểu theo dõi thực hiện Kế hoạch số 213/KH-UBND (Năm 2024)',
      '',
      'Đến ngày 24/12/2024, Sở Nội vụ chưa nhận được biểu theo dõi của 2 cơ quan, đơn vị, địa phương sau đây (hạn gửi: ngày 17/12/2024):',
      '1. Sở Tài chính',
      '2. Sở Y tế',
      'Đề nghị các cơ quan, đơn vị, địa phương nêu trên gửi biểu về Sở Nội vụ ngay khi nhận được văn bản này.',
      '',
      'Các cơ quan, đơn vị, địa phương sau đây gửi biểu sau hạn ngày 17/12/2024:',
      '1. Sở Tư pháp (gửi ngày 23/12/2024, chậm 6 ngày)',
      'Đề nghị gửi đúng hạn ở các kỳ sau.',
    ].join('\n'),
  );
});

test('on the last day to send it still asks to send in time', () => {
  const text = notice(register('Sở Y tế'), '2024-12-17');
  expect(text).toContain('gửi biểu về Sở Nội vụ chậm nhất ngày 17/12/2024.');
  expect(text).not.toContain('ngay khi nhận được');
});

test('nobody to remind: no letter', () => {
  expect(notice(register('Sở Nội vụ', 'UBND xã Tân Mỹ'), '2024-12-24')).toBeNull();
});

test('a commune that owes nothing is not reminded, a late one is', () => {
  const [commune] = register('UBND xã Tân Mỹ');
  expect(needsReminder(commune!)).toBe(false);
  expect(needsReminder({ ...commune!, received: null })).toBe(false);
  expect(needsReminder(register('Sở Tư pháp')[0]!)).toBe(true);
});

test('whose late day somebody emptied since is not reminded of it', () => {
  const [late] = register('Sở Tư pháp');
  expect(needsReminder({ ...late!, received: { ...late!.received!, sentOn: null } })).toBe(false);
});

test('who sent in time is not reminded, who owes and is missing is', () => {
  const { register: entries } = brought([book('Sở Tư pháp', sealedOn('2024-12-16'))]);
  const reminded = (id: string) => needsReminder(entries.find(({ agency }) => agency.id === id)!);
  expect([reminded('STP'), reminded('SYT')]).toEqual([false, true]);
});

test('Sở Nội vụ, to which the workbooks are sent, does not remind itself', () => {
  const { register: missing } = brought([book('Sở Tư pháp', sealedOn('2024-12-16'))]);
  const own = missing.filter(({ agency }) => agency.name === 'Sở Nội vụ');
  expect(own).toHaveLength(1);
  expect(own[0]?.received).toBeNull();
  expect(own.filter(needsReminder)).toEqual([]);
  expect(notice(own, '2024-12-24')).toBeNull();
});

test('an inferred day reproaches nobody; who sent what cannot be used is asked for it, with the reason', () => {
  const entries = brought([
    book('Sở Nội vụ', { modifiedOn: '2026-11-25' }),
    book('Sở Tư pháp', { file: 'D:\\nhận\\STP.xlsx', identity: { period: 'q3' } }),
  ]).register.filter(({ agency }) => ['SNV', 'STP'].includes(agency.id));
  expect(notice(entries, '2024-12-24')).toBe(
    [
      'V/v gửi biểu theo dõi thực hiện Kế hoạch số 213/KH-UBND (Năm 2024)',
      '',
      'Sở Nội vụ đã nhận được tệp của các cơ quan, đơn vị, địa phương sau đây nhưng chưa dùng được:',
      '1. Sở Tư pháp (tệp STP.xlsx): Biểu của kỳ báo cáo khác (Quý III năm 2024).',
      'Đề nghị các cơ quan, đơn vị, địa phương nêu trên gửi lại.',
    ].join('\n'),
  );
  expect(entries.map(needsReminder)).toEqual([false, true]);
});
