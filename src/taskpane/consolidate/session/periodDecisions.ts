import type { ProgrammeOutline } from '../../../programmes/programme';
import { answersOf, stampOf, type Decided } from '../decisions';
import type { ConsolidateServices } from '../sessionState';
import type { GivenInput } from './givenInput';
import type { SessionStore } from './sessionStore';

/** What was decided for the period: days, answers, who sent a file. Outlives the pane. */
export function createPeriodDecisions(
  { getState, set }: SessionStore,
  { held }: GivenInput,
  { recallDecided, rememberDecided }: Pick<ConsolidateServices, 'recallDecided' | 'rememberDecided'>,
  { plan }: ProgrammeOutline,
) {
  const key = (): string => [plan.id, getState().period?.id].join(' ');
  const recall = (): Decided => recallDecided(key());
  return {
    recall,
    recallDays(): void {
      const { date, sendBy } = recall();
      set({ date, sendBy });
    },
    remember(): void {
      const { view, choices, date, sendBy, period } = getState();
      // Those of another period are being replaced.
      const questions = view && view.period.id === period?.id ? view.questions : [];
      // Nothing new was decided about agencies whose files are not here.
      const earlier = recall();
      const others = earlier.answers.filter(
        ({ agencyId }) => !questions.some(({ agency }) => agency.id === agencyId),
      );
      const answers = [...others, ...answersOf(questions, choices, held)];
      const now = held.flatMap(({ file, givenTo }) =>
        givenTo ? [{ file: stampOf(file), agency: givenTo.name }] : [],
      );
      const given = [...earlier.given.filter(({ file }) => !now.some((one) => one.file === file)), ...now];
      rememberDecided(key(), { date, sendBy, answers, given });
    },
  };
}
