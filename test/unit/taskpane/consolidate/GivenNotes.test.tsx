/** @jest-environment jsdom */
import '../../../setup/nodeInPage';
import { knownPeriod } from '../../../../src/period/reportingPeriod';
import { GivenNotes } from '../../../../src/taskpane/consolidate/GivenNotes';
import { EMPTY, type ConsolidateState } from '../../../../src/taskpane/consolidate/sessionState';
import { BAC_GIANG } from '../../../programmes';
import { close, show } from '../inPage';

afterEach(close);

const q1 = knownPeriod(BAC_GIANG, 'q1');
const previous = (name: string, isUsed: boolean): ConsolidateState['previous'][number] => ({
  id: name,
  name,
  facts: isUsed ? { id: name, planId: BAC_GIANG.plan.id, period: 'nam', received: 1 } : null,
  failure: isUsed ? null : ({ key: 'error.previousOtherPlan', values: { plan: 'khac' } } as never),
});
const notes = async (change: Partial<ConsolidateState>, carriedPlan = true): Promise<string> => {
  const state = { ...EMPTY, files: 1, ...change };
  await show(<GivenNotes carriedPlan={carriedPlan ? BAC_GIANG.plan : null} given={null} state={state} />);
  return document.body.textContent;
};

test('what the carried plan leaves out of the choices is named', async () => {
  const text = await notes({
    dropped: { period: q1, daysOf: null },
    previous: [previous('cung.xlsx', true), previous('khac.xlsx', false)],
  });
  expect(text).toContain('không có kỳ đã chọn trước đó (Quý I năm 2024)');
  expect(text).toContain('Biểu tổng hợp lần trước không dùng được: khac.xlsx.');
  expect(text).not.toContain('cung.xlsx');
});

test('days that were not taken over are reported with the days that the period has now', async () => {
  expect(await notes({ dropped: { period: null, daysOf: q1 } })).toContain(
    'Quý I năm 2024 tính từ 15/12/2023 đến 14/03/2024',
  );
});

test('nothing is said of choices where the user chose the plan', async () => {
  expect(await notes({ previous: [previous('khac.xlsx', false)] }, false)).toBe('');
});
