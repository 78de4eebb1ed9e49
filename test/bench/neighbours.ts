import type { RuleCase } from '../../src/validation/rules/ruleCase';
import { RULES } from '../../src/validation/rules/rules';
import { check } from '../unit/validation/check';
import { earlierWorkbook, soundWorkbook, workbench } from '../unit/validation/workbook';

/** Provided by webpack, which bundles this program. */
declare const require: {
  context(folder: string, deep: boolean, pattern: RegExp): (path: string) => { cases: RuleCase[] };
};

export interface Neighbours {
  /** Legitimate practices that resemble what the rule finds: the cases in which it must be silent. */
  tried: number;
  /** With any finding, whichever rule's. */
  flagged: number;
  /** With an error, so that the workbook could not be sent. */
  blocked: number;
}

const pathOf = (id: string): string =>
  `./${id.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase())}/cases.ts`;

async function findingsOf({ edit, agency, previous }: RuleCase) {
  const bench = workbench(await soundWorkbook(agency));
  const other = previous && workbench(await earlierWorkbook(previous.period, agency));
  if (other) previous.edit?.(other);
  edit(bench);
  return check(bench.snapshot, other ? { previous: other.snapshot } : {}).findings;
}

/** Each rule's legitimate neighbours, by rule id. */
export async function legitimateNeighbours(): Promise<ReadonlyMap<string, Neighbours>> {
  const folders = require.context('../../src/validation/rules', true, /\/cases\.ts$/);
  const found = new Map<string, Neighbours>();
  for (const { id } of RULES) {
    const counts: Neighbours = { tried: 0, flagged: 0, blocked: 0 };
    for (const one of folders(pathOf(id)).cases) {
      // If another rule rightly fires, the practice should not pass.
      if (one.at || one.also) continue;
      const findings = await findingsOf(one);
      counts.tried += 1;
      if (findings.length > 0) counts.flagged += 1;
      if (findings.some(({ severity }) => severity === 'error')) counts.blocked += 1;
    }
    found.set(id, counts);
  }
  return found;
}
