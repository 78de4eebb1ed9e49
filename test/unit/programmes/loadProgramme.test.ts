import { loadProgramme, ProgrammeDataError } from '../../../src/programmes/loadProgramme';
import { PlanDataError } from '../../../src/plan/loadPlan';
import { BAC_GIANG_FILES } from '../../programmes';

// Tests break any part of it, including its types.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;

function faultOf(spoil: (copy: Loose) => void): string {
  const copy = structuredClone(BAC_GIANG_FILES);
  spoil(copy);
  try {
    loadProgramme(copy);
  } catch (error) {
    if (error instanceof ProgrammeDataError || error instanceof PlanDataError) return error.message;
    throw error;
  }
  return 'loaded';
}

test.each<[string, (copy: Loose) => void, string]>([
  ['a plan without agencies', (copy) => delete copy.catalogue, 'catalogue: missing'],
  ['a plan without periods', (copy) => delete copy.periods, 'periods: missing'],
  ['an unknown part', (copy) => (copy.colour = 'red'), 'programme: '],
  ['an id that is none', (copy) => (copy.id = 'Bắc Giang'), 'programme.id: '],
  ['a fault of the plan', (copy) => (copy.plan.title = ''), 'plan.title: '],
  [
    'an agency of no level',
    (copy) => (copy.catalogue.agencies[3].level = 'ap'),
    'catalogue.agencies.3.level: no level "ap"',
  ],
  [
    'an agency twice',
    (copy) => (copy.catalogue.agencies[3].id = 'SNV'),
    'catalogue.agencies.3.id: "SNV" stands twice',
  ],
  [
    'a group of no level',
    (copy) => (copy.catalogue.groups[0].memberLevels = ['ap']),
    'catalogue.groups.0.memberLevels.0: no level "ap"',
  ],
  [
    'a coordinator that is no agency',
    (copy) => (copy.catalogue.coordinator = 'SNVV'),
    'catalogue.coordinator: no agency "SNVV"',
  ],
  [
    'a level that is made from names without a kind of unit',
    (copy) => (copy.catalogue.levels[2].units = []),
    'catalogue.levels.2: what is made from names needs kinds of units',
  ],
  [
    'a target of a level that the catalogue lacks',
    (copy) => (copy.targets[5].level = 'ap'),
    'targets.CT06: the catalogue has no level "ap"',
  ],
  [
    'a period that ends on no day',
    (copy) => (copy.periods.periods[0].end = '02-30'),
    'periods.periods.0.end: ',
  ],
  [
    'a month that there is not',
    (copy) => (copy.periods.periods[0].start = '13-01'),
    'periods.periods.0.start: ',
  ],
  [
    'a period without its year',
    (copy) => (copy.periods.periods[0].name = 'Quý I'),
    'periods.periods.0.name: ',
  ],
  ['a period twice', (copy) => (copy.periods.periods[0].id = 'q3'), 'periods.periods: '],
  [
    'a period of an unknown kind',
    (copy) => (copy.periods.periods[0].kind = 'week'),
    'periods.periods.0.kind: ',
  ],
  ['a period with a colour', (copy) => (copy.periods.periods[0].colour = 'red'), 'periods.periods.0: '],
])('%s is refused by its path', (_what, spoil, path) => {
  expect(faultOf(spoil).slice(0, path.length)).toBe(path);
});

test.each<[string, unknown]>([
  ['null', null],
  ['a list', [BAC_GIANG_FILES]],
  ['a text', 'appendix'],
  ['an object of something else', { sheets: [] }],
])('%s is no programme file', (_what, json) => {
  expect(() => loadProgramme(json)).toThrow(ProgrammeDataError);
});

test('each part that is missing has its line', () => {
  const { id, plan, appendix, body, targets } = BAC_GIANG_FILES;
  expect(() => loadProgramme({ id, plan, appendix, body, targets })).toThrow(
    'catalogue: missing\nperiods: missing',
  );
});
