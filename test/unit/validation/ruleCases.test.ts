import path from 'node:path';
import { createFileHost } from '../../../src/host/file/fileHost';
import { ruleTexts } from '../../../src/validation/report/ruleText';
import { changeOf, undoOf } from '../../../src/validation/fixes/fixChanges';
import { safeFixes } from '../../../src/validation/fixes/fixes';
import { patchSnapshot } from '../../../src/validation/fixes/patchSnapshot';
import type { RuleCase } from '../../../src/validation/rules/ruleCase';
import { RULES } from '../../../src/validation/rules/rules';
import { check } from './check';
import { earlierWorkbook, soundWorkbook, workbench } from './workbook';
import { BUNDLED } from '../../programmes';

const folder = path.join(__dirname, '../../../src/validation/rules');
const CASES = RULES.flatMap(({ id }) => {
  const [group = '', name = ''] = id.split('/');
  const own = path.join(
    folder,
    group,
    name.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase()),
  );
  const { cases } = jest.requireActual<{ cases: RuleCase[] }>(path.join(own, 'cases'));
  return cases.map((one) => ({ rule: id, ...one }));
});

test.each(CASES)(
  '$rule: $name',
  async ({ rule, edit, at, fixes: wanted, says, also = [], agency, previous }) => {
    const bench = workbench(await soundWorkbook(agency));
    const other = previous && workbench(await earlierWorkbook(previous.period, agency));
    if (other) previous.edit?.(other);
    const options = other ? { previous: other.snapshot } : {};
    edit(bench);
    const { findings } = check(bench.snapshot, options);
    const place = ({ sheet, cell }: { sheet: string | null; cell: string | null }) =>
      sheet === null ? '-' : `${sheet}!${cell ?? '-'}`;
    expect(findings.filter((finding) => finding.rule === rule).map(place)).toEqual(at?.(bench) ?? []);
    const offered = findings
      .filter((finding) => finding.rule === rule)
      .map(({ fix }) => fix && { after: fix.after, safe: fix.safe });
    if (wanted) expect(offered).toEqual(wanted);
    if (says)
      expect(
        findings
          .filter((finding) => finding.rule === rule)
          .map(({ values }) => ruleTexts('vi', rule, values).problem),
      ).toEqual(says.map((text) => expect.stringContaining(text) as string));
    const others = [...new Set(findings.map((finding) => finding.rule))].filter((id) => id !== rule);
    expect(others).toEqual(also);
    for (const finding of findings) {
      const { problem, why, todo } = ruleTexts('vi', finding.rule, finding.values);
      expect(`${problem}${why}${todo}`).not.toMatch(/undefined|NaN|null|\{\w+\}/);
    }

    // Whatever is wrong: repairing is idempotent, leaves no safe fixes, and can be undone.
    const all = { ...BUNDLED, ...options };
    const fixes = safeFixes(bench.snapshot, all, findings);
    // Without any, the repaired workbook is this one.
    if (fixes.length === 0) return;
    const repaired = patchSnapshot(bench.snapshot, fixes.map(changeOf));
    expect(safeFixes(repaired, all)).toEqual([]);
    const values = (snapshot: typeof bench.snapshot) =>
      snapshot.sheets.map((sheet) => [sheet.values, sheet.formulas]);
    expect(values(patchSnapshot(repaired, fixes.map(undoOf)))).toEqual(values(bench.snapshot));
  },
);

test.each(RULES.map(({ id }) => id))('%s has a case that it finds and one that it must not', (id) => {
  const own = CASES.filter(({ rule }) => rule === id);
  expect(own.some(({ at }) => at !== undefined)).toBe(true);
  expect(own.some(({ at }) => at === undefined)).toBe(true);
});

test('rule ids are unique, and named group/what-is-wrong', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^(identity|structure|task|target|text)\/[a-z0-9-]+$/);
});

test('a plain workbook is not ours, and nothing else is said of it', async () => {
  const { findings } = check(await createFileHost().read());
  expect(findings.map(({ rule }) => rule)).toEqual(['identity/not-ours']);
});
