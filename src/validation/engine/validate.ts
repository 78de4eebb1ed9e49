import type { Agency } from '../../agency/catalogue';
import type { BoundCell } from '../../entries/boundTable';
import { bindWorkbook } from '../../entries/boundWorkbook';
import { isProvinces, type WorkbookIdentity } from '../../entries/workbookIdentity';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import { parseRange } from '../../workbook/address';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { withCauses } from './causes';
import { contextOf, type ValidationOptions } from './context';
import type { Finding, Fix, Severity } from './finding';
import type { Context } from './subjects';
import type { FindingPlace, Report, Scope, SubjectOf, AnyRule } from './rule';
import { provinceWorkbook } from '../rules/identity/provinceWorkbook/rule';
import { RULES } from '../rules/rules';
import { coverTexts, tableSubjects } from './subjectsOf';

export interface Validation {
  identity: WorkbookIdentity | null;
  /** Null for the province's own workbook, or if unknown. */
  agency: Agency | null;
  period: ReportingPeriod | null;
  /** Ordered by sheet, row and column; deterministic for a given workbook and date. */
  findings: Finding[];
  counts: Record<Severity, number>;
  /** Rows to be filled in, and how many of them are. */
  filled: { rows: number; asked: number };
  /** No lỗi remains. */
  ready: boolean;
}

const SCOPES: readonly Scope[] = ['workbook', 'table', 'row', 'task', 'target', 'text', 'entries'];
const byScope = (rules: readonly AnyRule[]) =>
  Object.fromEntries(SCOPES.map((scope) => [scope, rules.filter((rule) => rule.scope === scope)])) as Record<
    Scope,
    AnyRule[]
  >;

const BY_SCOPE = byScope(RULES);
/** Other rules would take it for an agency's workbook with missing sheets. */
const PROVINCE_BY_SCOPE = byScope([provinceWorkbook]);

const isCell = (place: FindingPlace | BoundCell): place is BoundCell => 'formula' in place;

/** A rule with its reporter. */
interface Running {
  rule: AnyRule;
  report: Report;
}

/**
 * Reports a rule's findings on the row whose code `code` currently returns. One reporter serves all rows: there are
 * tens of thousands of calls.
 */
function reporter({ id, severity, cause }: AnyRule, code: () => string | null, findings: Finding[]): Report {
  return (place, values = {}, fix = null, row = code() ?? undefined) => {
    if (place === null) return;
    const { sheet, address } = place;
    let proposed: Fix | null = null;
    if (fix && isCell(place)) {
      proposed = {
        sheet: place.sheet,
        cell: place.address,
        before: place.value,
        beforeFormula: place.formula,
        after: fix.after,
        afterFormula: fix.afterFormula ?? null,
        safe: fix.safe,
      };
    }
    findings.push({
      rule: id,
      severity,
      sheet,
      cell: address,
      row: row ?? null,
      values,
      fix: proposed,
      cause: cause ?? null,
    });
  };
}

/** Sort key that puts findings in reading order. */
function position({ sheets }: WorkbookSnapshot): (finding: Finding) => [number, number, number] {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  return ({ sheet, cell }) => {
    const at = sheet === null ? -1 : (order.get(sheet) ?? sheets.length);
    // What is said of a whole sheet stands at its first cell.
    const { top, left } = parseRange(cell ?? 'A1');
    return [at, top, left];
  };
}

/** Every finding of every rule for a workbook, however mishandled. Never throws: what cannot be bound is a finding. */
export function validate(snapshot: WorkbookSnapshot, options: ValidationOptions): Validation {
  return validateContext(contextOf(bindWorkbook(snapshot), options));
}

/** `validate` for a workbook that is already bound. */
export function validateContext(context: Context): Validation {
  const { snapshot, identity } = context;
  const isProvince = isProvinces(identity);
  const findings: Finding[] = [];
  let current: string | null = null;
  const rules = isProvince ? PROVINCE_BY_SCOPE : BY_SCOPE;
  const running = Object.fromEntries(
    SCOPES.map((scope) => [
      scope,
      rules[scope].map((rule) => ({ rule, report: reporter(rule, () => current, findings) })),
    ]),
  ) as Record<Scope, Running[]>;
  const run = <S extends Scope>(scope: S, subject: SubjectOf[S], code: string | null) => {
    current = code;
    for (const { rule, report } of running[scope])
      (rule.check as (subject: SubjectOf[S], report: Report) => void)(subject, report);
  };

  let asked = 0;
  run('workbook', context, null);
  if (!isProvince && context.plan && context.owner !== undefined) {
    for (const text of coverTexts(context)) run('text', text, null);
    const tables = tableSubjects(context);
    for (const { table, rows, tasks, targets, texts } of tables) {
      run('table', { context, table }, null);
      for (const subject of rows) run('row', subject, subject.code);
      for (const subject of tasks) run('task', subject, subject.code);
      for (const subject of targets) run('target', subject, subject.code);
      for (const subject of texts) run('text', subject, subject.code);
    }
    const all = {
      context,
      tasks: tables.flatMap(({ tasks }) => tasks),
      targets: tables.flatMap(({ targets }) => targets),
    };
    run('entries', all, null);
    // Whether a condition applies cannot be known in advance: nothing is required until then.
    asked = all.tasks.filter(({ lacks }) => !lacks('unconfirmed')).length + all.targets.length;
  }

  const positionOf = position(snapshot);
  const sorted = withCauses(findings)
    .map((finding) => ({ finding, key: positionOf(finding) }))
    .sort(({ key: a }, { key: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .map(({ finding }) => finding);
  const count = (severity: Severity) => sorted.filter((finding) => finding.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), hint: count('hint') };
  return {
    identity: context.identity,
    agency: context.owner ?? null,
    period: context.period,
    findings: sorted,
    counts,
    filled: { rows: asked - sorted.filter(({ cause }) => cause === 'unfilled').length, asked },
    ready: counts.error === 0,
  };
}
