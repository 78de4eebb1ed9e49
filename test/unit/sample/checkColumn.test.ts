import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { sampleWorkbooks } from '../../../src/cli/sample/writeSamples';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { workbookText } from '../../../src/messages/workbookText';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { contextOf } from '../../../src/validation/engine/context';
import { tableSubjects } from '../../../src/validation/engine/subjectsOf';
import { validateContext } from '../../../src/validation/engine/validate';
import { BAC_GIANG, BUNDLED } from '../../programmes';

const OK = workbookText('check.ok');

/**
 * The sheet's own column Kiểm tra and the pane agree: a problem reported by one is reported by the other, in the same
 * row.
 */
test('a row that its check column complains of has a finding; one without a finding says Đủ thông tin', async () => {
  const input = { programme: BAC_GIANG, period: knownPeriod(BAC_GIANG, 'nam'), seed: 4, agencies: 90 };
  let complaints = 0;
  const alone: string[] = [];
  for await (const { file, bytes } of sampleWorkbooks({ ...input, defects: 'each' })) {
    const context = contextOf(bindWorkbook(await readXlsx(bytes)), BUNDLED);
    const found = new Set(
      validateContext(context)
        .findings.filter(({ severity }) => severity !== 'hint')
        .map(({ row }) => row),
    );
    for (const { tasks, targets } of tableSubjects(context))
      for (const { code, computed } of [...tasks, ...targets]) {
        const check = computed('check');
        // A conditional lead that has not been confirmed lacks nothing.
        if (check === OK || check === 'Chưa xác nhận áp dụng') continue;
        complaints += 1;
        if (!found.has(code)) alone.push(`${file} ${code}: ${String(check)}`);
      }
  }
  expect(complaints).toBeGreaterThan(20);
  expect(alone).toEqual([]);
}, 300_000);
