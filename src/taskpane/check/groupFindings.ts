import type { Locale } from '../../messages/locale';
import type { RuleTexts } from '../../validation/report/ruleText';
import { findingTexts } from './findingTexts';
import { bare } from '../../text/normalise';
import { byCause } from '../../validation/engine/causes';
import { SEVERITIES, type Finding, type Severity } from '../../validation/engine/finding';

/** A finding with its texts. */
export interface ShownFinding {
  /** Its position in the list of all findings: stable as long as the list is. */
  id: number;
  finding: Finding;
  texts: RuleTexts;
}

/** Findings with the same cause, reported as one. */
export interface CauseGroup {
  cause: string;
  severity: Severity;
  findings: readonly [ShownFinding, ...ShownFinding[]];
}

/** Findings grouped by cause, most severe first, and the rest. */
export function causeGroups(shown: readonly ShownFinding[]): {
  causes: CauseGroup[];
  others: ShownFinding[];
} {
  const own = new Map(shown.map((one) => [one.finding, one]));
  const causes: CauseGroup[] = [];
  const others: ShownFinding[] = [];
  for (const { cause, findings } of byCause(shown.map(({ finding }) => finding))) {
    const all = findings.map((finding) => own.get(finding)!) as [ShownFinding, ...ShownFinding[]];
    if (cause === null) others.push(...all);
    else causes.push({ cause, severity: SEVERITIES[worst(all)]!, findings: all });
  }
  return { causes: causes.sort((a, b) => worst(a.findings) - worst(b.findings)), others };
}

/** Findings of one sheet row, or of what is outside rows. */
export interface RowGroup {
  /** Row code; null outside rows. */
  row: string | null;
  findings: ShownFinding[];
}

export interface SheetGroup {
  /** Null for the workbook as a whole. */
  sheet: string | null;
  rows: RowGroup[];
}

export interface FindingFilter {
  severities: ReadonlySet<Severity>;
  /** Null for all sheets. */
  sheet: string | null;
  /** Ignores diacritics, case and word order. */
  search: string;
}

export const withTexts = (findings: readonly Finding[], locale: Locale): ShownFinding[] =>
  findings.map((finding, id) => ({ id, finding, texts: findingTexts(locale, finding.rule, finding.values) }));

export function filterFindings(
  shown: readonly ShownFinding[],
  { severities, sheet, search }: FindingFilter,
): ShownFinding[] {
  const words = bare(search)
    .split(' ')
    .filter((word) => word !== '');
  return shown.filter(({ finding, texts }) => {
    if (!severities.has(finding.severity) || (sheet !== null && finding.sheet !== sheet)) return false;
    if (words.length === 0) return true;
    const { title, problem, why, todo } = texts;
    const text = bare([finding.sheet, finding.cell, finding.row, title, problem, why, todo].join(' '));
    return words.every((word) => text.includes(word));
  });
}

const worst = (findings: readonly ShownFinding[]): number =>
  Math.min(...findings.map(({ finding }) => SEVERITIES.indexOf(finding.severity)));

/** By sheet, in the order of the findings; within a sheet by row, most severe first; otherwise stable. */
export function groupFindings(shown: readonly ShownFinding[]): SheetGroup[] {
  const sheets = new Map<string | null, Map<string | null, ShownFinding[]>>();
  for (const one of shown) {
    const { sheet, row } = one.finding;
    const rows = sheets.get(sheet) ?? new Map<string | null, ShownFinding[]>();
    sheets.set(sheet, rows.set(row, [...(rows.get(row) ?? []), one]));
  }
  return [...sheets].map(([sheet, rows]) => ({
    sheet,
    rows: [...rows]
      .map(([row, findings]) => ({
        row,
        findings: [...findings].sort((a, b) => worst([a]) - worst([b])),
      }))
      .sort((a, b) => worst(a.findings) - worst(b.findings)),
  }));
}

/** The first `count` findings of the groups, for a list that grows on request. */
export function firstOf(groups: readonly SheetGroup[], count: number): SheetGroup[] {
  let left = count;
  return groups.flatMap(({ sheet, rows }) => {
    const kept = rows.flatMap(({ row, findings }) => {
      const some = findings.slice(0, left);
      left -= some.length;
      return some.length > 0 ? [{ row, findings: some }] : [];
    });
    return kept.length > 0 ? [{ sheet, rows: kept }] : [];
  });
}
