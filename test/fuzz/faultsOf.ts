import type { AttackedFile } from './attackedFile';
import type { Base } from './corpus';
import type { Verdict } from './judge';

export type Fault = 'crash' | 'missing' | 'letIn' | 'refused';

/** A verdict's violations of what the attacks on the file promised. */
export function faultsOf(
  { promised }: Pick<AttackedFile, 'promised'>,
  verdict: Verdict,
  base: Base,
): [Fault, string][] {
  const faults: [Fault, string][] = verdict.crashes.map((crash) => ['crash', crash]);
  faults.push(...verdict.letIn.map((where): [Fault, string] => ['letIn', where]));
  const isReported = verdict.outcome !== 'read' || verdict.findings > base.findings;
  if (promised === 'same' && verdict.outcome !== 'read') faults.push(['refused', verdict.outcome]);
  if (promised !== 'any' && verdict.missing.length > 0 && (promised === 'same' || !isReported))
    faults.push(['missing', `${verdict.missing.length}: ${verdict.missing.slice(0, 3).join('; ')}`]);
  return faults;
}
