import type { Catalogue } from '../../agency/catalogue';
import { levelWords } from '../../target/levelWords';
import { readTargets } from '../../target/readTargets';
import type { DraftRow } from './draftRow';
import type { ImportedPlan } from './importedPlan';
import { columnOf, placeOf, subjectOf } from './planParts';
import type { TargetSentence } from './planReader';

/** The targets set by sentences, and by the rows' mục tiêu, each text read once in its section. */
export function proposedTargets(
  sentences: readonly TargetSentence[],
  drafts: readonly DraftRow[],
  catalogue: Catalogue,
): ImportedPlan['targets'] {
  const levels = levelWords(catalogue);
  const objectives = drafts.map(({ section, objective, cell: { row, part } }) => ({
    section,
    text: objective,
    place: placeOf(part, row, columnOf(part, 'objective') ?? subjectOf(part)),
  }));
  const seen = new Set<string>();
  return [...sentences, ...objectives]
    .filter(({ section, text }) => {
      const key = `${section} ${text}`;
      if (text === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .flatMap(({ section, text, place }) =>
      readTargets(text, levels).map((target) => ({ ...target, section, place })),
    );
}
