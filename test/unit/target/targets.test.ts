import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { targetsSchema } from '../../../src/target/targetSchema';
import { BAC_GIANG } from '../../programmes';

const { targets } = BAC_GIANG.plan;
const text = readFileSync(join(__dirname, '../../fixtures/plan/213-KH-UBND.txt'), 'utf8');
const find = (words: string) => targets.filter((target) => target.text.includes(words));

test('more than 30 targets, each code once', () => {
  expect(targets.length).toBeGreaterThan(30);
  expect(new Set(targets.map((target) => target.code)).size).toBe(targets.length);
});

test('every percentage of the plan is some target’s threshold', () => {
  const printed = new Set([...text.matchAll(/(\d+)\s?%/g)].map((match) => Number(match[1])));
  const thresholds = new Set(
    targets.filter((target) => target.unit === '%').map((target) => target.threshold),
  );
  expect([...printed].sort()).toEqual([...thresholds].sort());
});

test.each([
  ['trước và đúng hạn', '>', 90, null],
  ['trả trước hạn', '>', 60, null],
  ['luân chuyển trong nội bộ', '>=', 80, null],
  ['từ 60% trở lên', '>=', 60, null],
  ['hồ sơ công việc tại cấp tỉnh', '>', 95, 'tinh'],
  ['hồ sơ công việc tại cấp huyện', '>', 85, 'huyen'],
  ['hồ sơ công việc tại cấp xã', '>', 65, 'xa'],
  ['dịch vụ y tế công', '>=', 90, null],
  ['dịch vụ giáo dục công', '>', 90, null],
  ['ít nhất 30%', '>=', 30, null],
])('%s: %s %d', (words, operator, threshold, level) => {
  expect(find(words)).toMatchObject([{ operator, threshold, level }]);
});

test('trả trước hạn is part of trước và đúng hạn, over the same denominator', () => {
  const [part] = find('trả trước hạn');
  const whole = targets.find((target) => target.code === part?.partOf);
  expect(whole?.text).toContain('trước và đúng hạn');
  expect(part?.denominator).toBe(whole?.denominator);
});

test('a target that is part of none is refused with its path', () => {
  const issues = targetsSchema.safeParse([{ ...targets[0], partOf: 'CT99' }]).error?.issues;
  expect(issues?.[0]?.path).toEqual([0, 'partOf']);
});

test.each([
  ['a code that stands twice', [{}, {}], [1, 'code']],
  ['a denominator of no target', [{ denominatorOf: 'CT99' }], [0, 'denominatorOf']],
])('%s is refused with its path', (_what, changes, path) => {
  const given = changes.map((change) => ({ ...targets[0], partOf: null, ...change }));
  expect(targetsSchema.safeParse(given).error?.issues.map((issue) => issue.path)).toEqual([path]);
});

test('a target may take another’s denominator', () => {
  const [first, second] = targets.slice(0, 2).map((target) => ({ ...target, partOf: null }));
  const given = [first, { ...second, denominatorOf: first?.code }];
  expect(targetsSchema.safeParse(given).error).toBeUndefined();
});
