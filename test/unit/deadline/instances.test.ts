import { instancesOf, type DatedPaper } from '../../../src/deadline/instances';

const DAYS = ['2026-01-25', '2026-02-25', '2026-03-25', '2026-04-25'];
const paper = (day: string): DatedPaper => ({ text: `BC ${day}`, day });
const states = (papers: readonly string[], today: string) =>
  instancesOf(DAYS, papers.map(paper), today).map(({ state, paper: own }) => [state, own?.day ?? null]);

test.each([
  ['nothing cited, before the first due day', [], '2026-01-25', ['coming', 'coming', 'coming', 'coming']],
  ['nothing cited, in March', [], '2026-03-25', ['missing', 'missing', 'coming', 'coming']],
  [
    'each in time, the last one early',
    ['2026-01-25', '2026-02-20', '2026-03-01', '2026-03-30'],
    '2026-04-01',
    ['done', 'done', 'done', 'done'],
  ],
  ['one left out', ['2026-01-20', '2026-03-25'], '2026-04-01', ['done', 'missing', 'done', 'coming']],
  [
    'two before one due day: the earlier is the left-out one’s, late',
    ['2026-01-20', '2026-02-27', '2026-03-25'],
    '2026-04-01',
    ['done', 'late', 'done', 'coming'],
  ],
  [
    'after the year’s last due day',
    ['2026-01-20', '2026-02-20', '2026-03-20', '2026-05-02'],
    '2026-06-01',
    ['done', 'done', 'done', 'late'],
  ],
])('%s', (_name, papers, today, expected) => {
  expect(states(papers, today).map(([state]) => state)).toEqual(expected);
});

test('whatever the order in which papers are cited', () => {
  const papers = ['2026-02-27', '2026-01-20', '2026-03-25'];
  expect(states(papers, '2026-04-01')).toEqual(states([...papers].sort(), '2026-04-01'));
  expect(states(papers, '2026-04-01')).toEqual([
    ['done', '2026-01-20'],
    ['late', '2026-02-27'],
    ['done', '2026-03-25'],
    ['coming', null],
  ]);
});

test('no paper is two occurrences’ evidence, nor one of the year before a later one’s', () => {
  expect(states(['2025-12-30'], '2026-12-31')).toEqual([
    ['done', '2025-12-30'],
    ['missing', null],
    ['missing', null],
    ['missing', null],
  ]);
});

test.each([
  [
    'two in the same month, cited the wrong way round',
    ['2026-03-20', '2026-02-27', '2026-01-20'],
    ['done 2026-01-20', 'late 2026-02-27', 'done 2026-03-20', 'missing'],
  ],
  [
    'in time on the last due day, and one after it for the month left out',
    ['2026-01-20', '2026-02-20', '2026-04-25', '2026-05-02'],
    ['done 2026-01-20', 'done 2026-02-20', 'late 2026-05-02', 'done 2026-04-25'],
  ],
  [
    'one too many takes nobody’s place',
    ['2026-01-20', '2026-02-20', '2026-03-01', '2026-03-20'],
    ['done 2026-01-20', 'done 2026-02-20', 'done 2026-03-20', 'missing'],
  ],
  [
    'three for two months left out: the later for the later',
    ['2026-02-26', '2026-03-01', '2026-03-20'],
    ['late 2026-02-26', 'late 2026-03-01', 'done 2026-03-20', 'missing'],
  ],
  [
    'left out in February, shown after the year’s last due day',
    ['2026-01-20', '2026-03-20', '2026-04-20', '2026-05-02'],
    ['done 2026-01-20', 'late 2026-05-02', 'done 2026-03-20', 'done 2026-04-20'],
  ],
  [
    'two after the year’s last due day',
    ['2026-01-20', '2026-05-02', '2026-05-10'],
    ['done 2026-01-20', 'missing', 'late 2026-05-02', 'late 2026-05-10'],
  ],
])('%s', (_name, papers, expected) =>
  expect(
    states(papers, '2026-06-01').map(([state, day]) => (day === null ? state : `${state} ${day}`)),
  ).toEqual(expected),
);
