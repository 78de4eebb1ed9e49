import type { RuleCase } from '../../ruleCase';

/** Edits the content of the first line of a given kind on the hidden sheet that carries the plan. */
function carried(edit: (content: string) => string | null): RuleCase['edit'] {
  return (bench) => {
    const { values } = bench.sheet('_kehoach');
    const row = values.find(([part]) => part === 'objective');
    if (row) row[1] = edit(String(row[1]));
  };
}

export const cases: RuleCase[] = [
  {
    name: 'a deadline changed by hand',
    edit: carried((json) => json.replace('2024', '2025')),
    at: () => ['-'],
  },
  { name: 'a line emptied', edit: carried(() => null), at: () => ['-'] },
  { name: 'as it was made', edit: () => undefined },
  {
    name: 'made before plans travelled',
    edit: (bench) => {
      const { sheets } = bench.snapshot;
      sheets.splice(sheets.indexOf(bench.sheet('_kehoach')), 1);
    },
  },
];
