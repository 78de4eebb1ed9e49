import fc from 'fast-check';
import { planTaskState, planTaskTiming, type PlanTaskState } from '../../../src/figures/planTask';

type Lead = 'done' | 'inProgress' | 'notStarted' | 'notArisen' | 'silent';

/** The leads' reports as a tally. */
const counts = (leads: readonly Lead[]) => {
  const count = (word: Lead) => leads.filter((each) => each === word).length;
  return {
    owed: leads.length,
    done: count('done'),
    inProgress: count('inProgress'),
    notStarted: count('notStarted'),
    notArisen: count('notArisen'),
  };
};
const stateOf = (...leads: Lead[]): PlanTaskState => planTaskState(counts(leads));

test.each<[PlanTaskState, Lead[]]>([
  ['nobody', []],
  ['done', ['done']],
  ['done', ['done', 'done']],
  // An agency for which it did not arise does not keep it open.
  ['done', ['done', 'notArisen']],
  ['notArisen', ['notArisen', 'notArisen']],
  // Silence is not a result.
  ['inProgress', ['done', 'silent']],
  ['inProgress', ['done', 'notStarted']],
  ['inProgress', ['inProgress', 'silent', 'notArisen']],
  ['notStarted', ['notStarted', 'silent']],
  ['notStarted', ['notStarted', 'notArisen']],
  ['noFigures', ['silent', 'silent']],
  ['noFigures', ['notArisen', 'silent']],
])('%s where its leads say %j', (state, leads) => {
  expect(stateOf(...leads)).toBe(state);
});

test('of any leads, in any number and order', () => {
  const lead = fc.constantFrom<Lead>('done', 'inProgress', 'notStarted', 'notArisen', 'silent');
  fc.assert(
    fc.property(fc.array(lead, { maxLength: 8 }), (leads) => {
      const all = (...words: Lead[]) => leads.every((each) => words.includes(each));
      const any = (...words: Lead[]) => leads.some((each) => words.includes(each));
      const state = stateOf(...leads);
      expect(state === 'nobody').toBe(leads.length === 0);
      expect(state === 'done').toBe(all('done', 'notArisen') && any('done'));
      expect(state === 'notArisen').toBe(leads.length > 0 && all('notArisen'));
      expect(state === 'inProgress').toBe(
        any('done', 'inProgress') && any('inProgress', 'notStarted', 'silent'),
      );
      expect(state === 'notStarted').toBe(any('notStarted') && !any('done', 'inProgress'));
    }),
  );
});

test('done: late where one was late; not done: overdue before soon', () => {
  const none = { onTime: 0, late: 0, overdue: 0, soon: 0 };
  expect(planTaskTiming('done', { ...none, onTime: 3 })).toBe('onTime');
  expect(planTaskTiming('done', { ...none, onTime: 3, late: 1 })).toBe('late');
  expect(planTaskTiming('done', none)).toBeNull();
  // One of its leads was late, but it is not done yet.
  expect(planTaskTiming('inProgress', { ...none, late: 1 })).toBeNull();
  expect(planTaskTiming('inProgress', { ...none, overdue: 1, soon: 2 })).toBe('overdue');
  expect(planTaskTiming('notStarted', { ...none, soon: 2 })).toBe('soon');
});
