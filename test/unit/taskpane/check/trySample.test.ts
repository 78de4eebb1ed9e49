import { createFileHost } from '../../../../src/host/file/fileHost';
import * as engine from '../../../../src/taskpane/check/checkEngine';
import { sampleToTry } from '../../../../src/taskpane/check/trySample';
import { BAC_GIANG } from '../../../programmes';

test('the sample is a filled workbook of the programme with the few slips that were made, marked as a sample', async () => {
  const { fileName, bytes } = await sampleToTry(BAC_GIANG);
  expect(fileName).toMatch(/\.xlsx$/);
  const snapshot = await createFileHost(bytes).read();
  expect(JSON.stringify(snapshot.sheets[0]!.values)).toContain('DỮ LIỆU MẪU');
  const { validation, rows } = await engine.examine(snapshot, '2024-12-20');
  expect(validation.identity?.planId).toBe(BAC_GIANG.plan.id);
  expect(rows.length).toBeGreaterThan(10);
  const errors = validation.findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ rule }) => rule).sort()).toEqual([
    'task/done-without-date',
    'task/done-without-document',
    'task/percent-invalid',
  ]);
});
