import type { Choices } from '../../consolidation/takeFiles';
import type { IsoDate } from '../../text/calendar';
import type { GivenFile } from './readFiles';
import type { Question } from './view';

/** Which of an agency's files counts, null for none; files are identified by what distinguishes them from any other. */
export interface Answer {
  agencyId: string;
  chosen: string | null;
  among: readonly string[];
}

/** The decisions for a period. Kept outside the page: Excel may replace the page in the pane at any time. */
export interface Decided {
  /** Reporting date, if different from the period's last day. */
  date: IsoDate | null;
  /** The agencies' last day to send, if overridden. */
  sendBy: IsoDate | null;
  answers: readonly Answer[];
  /** Files without identity, and the names of the agencies they were given to. */
  given: readonly GivenTo[];
}

export interface GivenTo {
  /** What distinguishes it from any other file. */
  file: string;
  agency: string;
}

export const UNDECIDED: Decided = { date: null, sendBy: null, answers: [], given: [] };

export const stampOf = ({ name, size, lastModified }: File): string => [name, size, lastModified].join(' ');

const stampsOf = ({ candidates }: Question, held: readonly GivenFile[]): string[] =>
  held
    .filter(({ path }) => candidates.some(({ file }) => file === path))
    .map(({ file }) => stampOf(file))
    .sort();

export function answersOf(
  questions: readonly Question[],
  choices: Choices,
  held: readonly GivenFile[],
): Answer[] {
  return questions.flatMap((question): Answer[] => {
    const { id } = question.agency;
    const chosen = choices[id];
    if (chosen === undefined) return [];
    const file = held.find(({ path }) => path === chosen)?.file;
    return [{ agencyId: id, chosen: file ? stampOf(file) : null, among: stampsOf(question, held) }];
  });
}

/** Earlier answers to open questions. An answer only holds if its agency has exactly the same files. */
export function adoptedChoices(
  { answers }: Decided,
  questions: readonly Question[],
  choices: Choices,
  held: readonly GivenFile[],
): Choices {
  const adopted: Record<string, string | null> = {};
  for (const question of questions) {
    const { id } = question.agency;
    const answer = answers.find(({ agencyId }) => agencyId === id);
    if (!answer || Object.hasOwn(choices, id)) continue;
    if (stampsOf(question, held).join('\n') !== [...answer.among].join('\n')) continue;
    const file = held.find(
      ({ path, file: one }) =>
        stampOf(one) === answer.chosen && question.candidates.some((each) => each.file === path),
    );
    if (answer.chosen === null || file) adopted[id] = file?.path ?? null;
  }
  return adopted;
}
