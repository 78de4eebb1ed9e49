import { SEVERITIES, type Cause, type Finding, type Severity } from './finding';

/** At least this many identical findings are treated as one event rather than separate slips. */
const MANY = 3;

/** A block of formulas is lost together with the tables and names they refer to. */
const isProgram = ({ cause }: Finding): boolean => cause === 'program';

const messageKey = ({ rule, values }: Finding): string => [rule, ...Object.values(values)].join(' ');

function counted<Key>(findings: readonly Finding[], keyOf: (finding: Finding) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const finding of findings) {
    const key = keyOf(finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** If many rows lack a code and as many are missing, the codes are gone, not the rows. */
function codesCause(counts: ReadonlyMap<string | null, number>): Cause | null {
  return Math.min(counts.get('codes') ?? 0, counts.get('rows') ?? 0) >= MANY ? 'codes' : null;
}

/** Causes only assigned from a certain number of findings on: a few are individual slips. */
const IN_NUMBERS = ['formulas', 'headers'] as const satisfies readonly Cause[];
type InNumbers = (typeof IN_NUMBERS)[number];
const isInNumbers = (cause: string | null): cause is InNumbers => IN_NUMBERS.some((each) => each === cause);

/**
 * Assigns each finding its cause. A rule may declare its cause; a few findings about formulas or headers are individual
 * slips, but many of them, or any alongside a missing table, share one cause; so do three or more identical findings of
 * any rule.
 */
export function withCauses(findings: readonly Finding[]): Finding[] {
  const hasProgram = findings.some(isProgram);
  const numbers = counted(findings, ({ cause }) => cause);
  const causeInNumbers = (cause: InNumbers): Cause | null => {
    // One renamed header beside a lost table is still a header to be put right.
    const isMany = (numbers.get(cause) ?? 0) >= MANY;
    if (hasProgram && (isMany || cause === 'formulas')) return 'program';
    return isMany ? cause : null;
  };
  const codes = codesCause(numbers);
  const withCause = findings.map((finding) => {
    if (isInNumbers(finding.cause)) return { ...finding, cause: causeInNumbers(finding.cause) };
    if (finding.cause === 'codes') return { ...finding, cause: codes };
    return finding.cause === 'rows' && codes !== null ? { ...finding, cause: codes } : finding;
  });
  const same = counted(withCause, messageKey);
  return withCause.map((finding) => {
    if (finding.cause !== null) return finding;
    const saying = messageKey(finding);
    return (same.get(saying) ?? 0) >= MANY ? { ...finding, cause: saying } : finding;
  });
}

/** Findings reported together: those with the same cause, or a single one. */
export interface FindingGroup {
  cause: string | null;
  findings: readonly [Finding, ...Finding[]];
}

const NAMED = [
  'program',
  'rows',
  'codes',
  'formulas',
  'headers',
  'uncalculated',
  'unfilled',
] as const satisfies readonly Cause[];
export const isNamed = (cause: string | null): cause is Cause => NAMED.some((each) => each === cause);

/** Whether remaking the workbook around its entries fixes it. */
export const isRestored = (cause: string | null): boolean =>
  isNamed(cause) && cause !== 'unfilled' && cause !== 'uncalculated';

/** Groups findings by cause, at the position of the first of each group. */
export function byCause(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<unknown, { cause: string | null; findings: [Finding, ...Finding[]] }>();
  for (const finding of findings) {
    const key = finding.cause ?? finding;
    const earlier = groups.get(key);
    if (earlier) earlier.findings.push(finding);
    else groups.set(key, { cause: finding.cause, findings: [finding] });
  }
  return [...groups.values()];
}

/**
 * Number reported per severity: each cause counts once, at its highest severity; missing entries are a state rather
 * than a finding.
 */
export function countsByCause(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { cause, findings: own } of byCause(findings)) {
    const worst = SEVERITIES.find((each) => own.some(({ severity }) => severity === each));
    if (worst && cause !== 'unfilled') counts[worst] += 1;
  }
  return counts;
}
