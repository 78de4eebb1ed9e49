import type { RuleCase } from '../../ruleCase';
import { CODE } from '../caseParts';
import { day, perhaps, surely } from '../../ruleCase';
import { identity } from '../../identity/caseParts';

/** As the plan's appendix prints them. */
const TASK =
  '1.1. Nhiệm vụ 1: Nâng cao nhận thức về vị trí, vai trò, tầm quan trọng của công tác xây dựng, ban hành văn bản QPPL.';
const TIME = 'Năm 2024';

export const cases: RuleCase[] = [
  {
    name: 'a deadline and a hidden helper changed',
    edit: (bench) => {
      bench.put(bench.at('NhiemVu', CODE, 'Thời gian'), 'Quý I năm 2025');
      bench.put(bench.at('NhiemVu', CODE, 'Hạn theo kế hoạch'), 46000);
    },
    at: (bench) => [bench.at('NhiemVu', CODE, 'Thời gian'), bench.at('NhiemVu', CODE, 'Hạn theo kế hoạch')],
  },
  {
    name: 'the same text, decomposed and with old tones',
    edit: (bench) => {
      const place = bench.at('NhiemVu', CODE, 'Nhiệm vụ');
      bench.put(place, ` ${String(bench.get(place)).replace(/oà/g, 'òa').normalize('NFD')}\u00a0`);
    },
  },
  {
    name: 'a few words changed: the plan’s are put back',
    edit: (bench) => {
      const place = bench.at('NhiemVu', CODE, 'Nhiệm vụ');
      bench.put(place, `${String(bench.get(place))} (sửa)`);
    },
    at: (bench) => [bench.at('NhiemVu', CODE, 'Nhiệm vụ')],
    fixes: [surely(TASK)],
  },
  {
    name: 'words of somebody’s: a person decides',
    edit: (bench) => bench.put(bench.at('NhiemVu', CODE, 'Nhiệm vụ'), 'Hỏi chị Hoa'),
    at: (bench) => [bench.at('NhiemVu', CODE, 'Nhiệm vụ')],
    fixes: [perhaps(TASK)],
  },
  {
    name: 'cleared, or a number over words',
    edit: (bench) => {
      bench.put(bench.at('NhiemVu', CODE, 'Nhiệm vụ'), null);
      bench.put(bench.at('NhiemVu', CODE, 'Thời gian'), 5);
    },
    at: (bench) => [bench.at('NhiemVu', CODE, 'Thời gian'), bench.at('NhiemVu', CODE, 'Nhiệm vụ')],
    fixes: [perhaps(TIME), surely(TASK)],
  },
  {
    name: 'the same text, by a formula',
    edit: (bench) => {
      const place = bench.at('NhiemVu', CODE, 'Nhiệm vụ');
      bench.put(place, bench.get(place), 'A1');
    },
    at: (bench) => [bench.at('NhiemVu', CODE, 'Nhiệm vụ')],
    fixes: [surely(TASK)],
  },
  {
    name: 'a workbook of another version of the plan',
    edit: (bench) => {
      identity(bench, 'cchc.planVersion', '1');
      bench.put(bench.at('NhiemVu', CODE, 'Nhiệm vụ'), 'Hỏi chị Hoa');
    },
    also: ['identity/other-plan-version'],
  },
  {
    name: 'a number or words over a day: the day is put back, a person decides about the words',
    edit: (bench) => {
      bench.put(bench.at('NhiemVu', CODE, 'Hạn theo kế hoạch'), 46000);
      bench.put(bench.at('NhiemVu', 'I.1.1.HD2', 'Hạn theo kế hoạch'), 'hỏi lại');
    },
    at: (bench) => [CODE, 'I.1.1.HD2'].map((code) => bench.at('NhiemVu', code, 'Hạn theo kế hoạch')),
    fixes: [surely(day('2024-12-31')), perhaps(day('2024-12-31'))],
  },
  {
    name: 'a space where the plan says nothing',
    edit: (bench) => bench.put(bench.at('NhiemVu', 'VII.1.2.HD1', 'Phối hợp'), ' '),
  },
  {
    name: 'a code by a formula',
    edit: (bench) => bench.put(bench.at('NhiemVu', CODE, 'Mã'), CODE, '"I.1.1"&".HD1"'),
  },
];
