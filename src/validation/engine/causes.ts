import { SEVERITIES, type Cause, type Finding, type Severity } from './finding';

/** So many findings that say the same are one thing that was done, not as many slips. */
const MANY = 3;

/** A block of formulas goes with the tables and names that it refers to. */
const isProgram = ({ cause }: Finding): boolean => cause === 'program';

const sayingOf = ({ rule, values }: Finding): string => [rule, ...Object.values(values)].join(' ');

function counted(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string | null,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * Findings with what they go back to. A rule names its own cause; a few formulas are slips, each by itself, but many, or
 * any beside a table that is gone, are one; so are findings of any rule that say the same of three cells and more.
 */
export function withCauses(findings: readonly Finding[]): Finding[] {
  const formulas = findings.filter(({ cause }) => cause === 'formulas').length;
  const formulaCause: Cause | null = findings.some(isProgram)
    ? 'program'
    : formulas >= MANY
      ? 'formulas'
      : null;
  const told = findings.map((finding) =>
    finding.cause === 'formulas' ? { ...finding, cause: formulaCause } : finding,
  );
  const same = counted(told, (finding) => (finding.cause === null ? sayingOf(finding) : null));
  return told.map((finding) => {
    const saying = finding.cause === null ? sayingOf(finding) : null;
    return saying !== null && (same.get(saying) ?? 0) >= MANY ? { ...finding, cause: saying } : finding;
  });
}

/** Findings that are told as one: those of one cause, or a single one. */
export interface Told {
  cause: string | null;
  findings: readonly [Finding, ...Finding[]];
}

const NAMED: readonly string[] = ['program', 'rows', 'formulas', 'unfilled'] satisfies readonly Cause[];
export const isNamed = (cause: string | null): cause is Cause => cause !== null && NAMED.includes(cause);

/** What making the workbook again around its entries mends. */
export const isRestored = (cause: string | null): boolean => isNamed(cause) && cause !== 'unfilled';

/** Findings put together by cause, where the first of each stands. */
export function byCause(findings: readonly Finding[]): Told[] {
  const told = new Map<unknown, { cause: string | null; findings: [Finding, ...Finding[]] }>();
  for (const finding of findings) {
    const key = finding.cause ?? finding;
    const earlier = told.get(key);
    if (earlier) earlier.findings.push(finding);
    else told.set(key, { cause: finding.cause, findings: [finding] });
  }
  return [...told.values()];
}

/** How many are told of each severity: each cause once, by its worst; what is not filled in yet is a state, no finding. */
export function countsTold(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { cause, findings: own } of byCause(findings)) {
    const worst = SEVERITIES.find((each) => own.some(({ severity }) => severity === each));
    if (worst && cause !== 'unfilled') counts[worst] += 1;
  }
  return counts;
}
