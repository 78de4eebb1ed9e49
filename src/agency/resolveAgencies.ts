import type { IsoDate } from '../text/calendar';
import { tidy } from '../text/normalise';
import type { AgencyMatch, AgencyResolution, Catalogue } from './catalogue';
import type { KnownName } from './nameIndex';
import { nameIndex } from './nameIndex';
import { readStretch } from './readStretch';
import { withUnitsWritten } from './unitWords';
import { splitPhrase } from './splitPhrase';

/** Longer than any list of agencies between two semicolons; splitting more costs more than it is worth. */
const LONGEST_STRETCH = 3000;
/** Typos are not repaired in longer ones. */
const LONGEST_REPAIRED = 1500;

/** “Các sở: Nội vụ, Tài chính”: those departments, not all of them. */
const DEPARTMENTS = /(?<!\p{L})(?:các )?sở(?:, (?:ban, )?ngành)?\s*:\s*(?:sở\s)?/iu;

/** Names that identify one agency or group, on a given day if there is one. */
function namesOn(catalogue: Catalogue, on: IsoDate | undefined): Map<string, KnownName> {
  const names = new Map<string, KnownName>();
  for (const [key, all] of nameIndex(catalogue)) {
    const valid = all.filter(
      ({ validFrom, validTo }) => on === undefined || ((validFrom ?? on) <= on && on <= (validTo ?? on)),
    );
    if (valid.length === 1) names.set(key, valid[0] as KnownName);
  }
  return names;
}

/**
 * Resolves a "Chủ trì" or "Phối hợp" phrase: several names joined by commas, semicolons, "và" or line breaks. A
 * parenthesis is the condition of the names before it, back to the last semicolon, full stop, line break or
 * parenthesis; it may stand on a line of its own. A typo is repaired if only one name is close; anything unknown stays in `unresolved`, as typed. `on`
 * excludes agencies that do not exist on that day.
 */
export function resolveAgencies(phrase: string, catalogue: Catalogue, on?: IsoDate): AgencyResolution {
  const names = namesOn(catalogue, on);
  const matches: AgencyMatch[] = [];
  const unresolved: string[] = [];
  const written = withUnitsWritten(phrase.normalize('NFC'), catalogue);
  const isOfDepartments = DEPARTMENTS.test(written);
  for (const { text, condition, parentheses } of splitPhrase(written.replace(DEPARTMENTS, 'Sở '))) {
    if (text.length > LONGEST_STRETCH) {
      unresolved.push(tidy(`${text} ${parentheses}`));
      continue;
    }
    const exact = readStretch(text, names, catalogue.province, false, isOfDepartments);
    const pieces =
      exact.every(({ named }) => named) || text.length > LONGEST_REPAIRED
        ? exact
        : readStretch(text, names, catalogue.province, true, isOfDepartments);
    const sentence =
      pieces
        .slice(0, -1)
        .map(({ stopped }) => stopped)
        .lastIndexOf(true) + 1;
    pieces.forEach((piece, index) => {
      const conditionHere = index >= sentence ? condition : null;
      if (piece.named) {
        const { kind, id, name } = piece.named;
        const twice = matches.some(
          (match) => match.kind === kind && match.id === id && match.condition === conditionHere,
        );
        if (twice) return;
        const { text: typed, repaired } = piece;
        matches.push({ kind, id, name, text: tidy(typed), condition: conditionHere, repaired });
      } else {
        const last = index === pieces.length - 1;
        unresolved.push(tidy(`${piece.text} ${last ? parentheses : ''}`));
      }
    });
    if (pieces.length === 0 && parentheses) unresolved.push(tidy(parentheses));
  }
  return { phrase, matches, unresolved };
}
