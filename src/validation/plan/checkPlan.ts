import { agencyNamed } from '../../agency/agencyByName';
import { includesAgency } from '../../agency/membership';
import { resolveOnce } from '../../agency/resolveOnce';
import { parseDeadline } from '../../deadline/parseDeadline';
import { planText } from '../../messages/planText';
import { nearestNames } from '../../agency/nearestNames';
import { isMovable } from '../../plan/movedDeadline';
import type { Programme } from '../../programmes/programme';
import { formatDate } from '../../text/formatDate';
import { agencyRows } from '../../workbook/agency/agencyRows';
import { movedIn } from '../../workbook/plan/planCells';
import type { PlanRecord, PlanRecords } from '../../workbook/plan/planRecords';
import { missingInTarget } from '../../workbook/plan/planTargets';
import { columnText, type PlanColumnKey, type PlanSheet } from '../../workbook/plan/planSheets';

export type PlanRule =
  | 'unread-deadline'
  | 'unknown-agency'
  | 'no-lead'
  | 'no-product'
  | 'lead-coordinates'
  | 'outside-year'
  | 'moved-incomplete'
  | 'moved-undated'
  | 'moved-earlier'
  | 'code-twice'
  | 'target-unconfirmed'
  | 'target-incomplete'
  | 'criterion-task-unknown'
  | 'group-empty'
  | 'agency-unnamed'
  | 'not-signed'
  | 'to-confirm';

/** A finding in a plan workbook, with its cell. */
export interface PlanFinding {
  rule: PlanRule;
  severity: 'error' | 'warning' | 'hint';
  sheet: PlanSheet;
  cell: string;
  /** Row code; null if the row has none. */
  row: string | null;
  values: Record<string, string>;
}

/**
 * What Sở Nội vụ should review before distributing a plan's workbooks. Nothing here prevents making them: anything not
 * understood simply has no deadline or agency.
 */
export function checkPlan(records: PlanRecords, { plan, catalogue, criteria }: Programme): PlanFinding[] {
  const findings: PlanFinding[] = [];
  const find = (
    rule: PlanRule,
    severity: PlanFinding['severity'],
    sheet: PlanSheet,
    record: PlanRecord,
    column: PlanColumnKey,
    values: Record<string, string> = {},
  ): void => {
    findings.push({
      rule,
      severity,
      sheet,
      cell: record.cell(column),
      row: record.texts.code ?? null,
      values,
    });
  };
  const named = { agencies: new Set<string>(), groups: new Set<string>() };
  const name = (phrase: string) => {
    const resolution = resolveOnce(phrase, catalogue);
    for (const match of resolution.matches)
      (match.kind === 'agency' ? named.agencies : named.groups).add(match.id);
    return resolution;
  };

  const checkMoved = (sheet: PlanSheet, record: PlanRecord): void => {
    const { time = '', movedTo, movedBy, movedReason } = record.texts;
    if ([movedTo, movedBy, movedReason].every((text) => text === undefined)) return;
    const moved = movedIn(record.texts);
    const printed = parseDeadline(time, plan.year);
    if (moved === null) {
      const column =
        movedBy === undefined ? 'movedBy' : movedReason === undefined ? 'movedReason' : 'movedTo';
      find('moved-incomplete', 'error', sheet, record, column);
    } else if (!isMovable(printed)) find('moved-undated', 'error', sheet, record, 'movedTo', { text: time });
    else if (printed.due !== null && moved.due <= printed.due)
      find('moved-earlier', 'warning', sheet, record, 'movedTo', {
        due: formatDate(moved.due),
        before: formatDate(printed.due),
      });
  };

  const codes = new Set<string>();
  for (const record of records.appendix) {
    const { code = '', time = '', lead = '', coordinating = '', product = '' } = record.texts;
    if (code !== '' && codes.has(code)) find('code-twice', 'error', 'appendix', record, 'code', { code });
    codes.add(code);
    if (lead === '') find('no-lead', 'error', 'appendix', record, 'lead');
    if (product === '') find('no-product', 'warning', 'appendix', record, 'product');
    const { kind, start, due } = parseDeadline(time, plan.year);
    if (kind === 'unrecognized') find('unread-deadline', 'error', 'appendix', record, 'time', { text: time });
    const { year } = plan;
    const [first, last] = [`${year}-01-01`, `${year}-12-31`];
    if ((due ?? last) < first || (start ?? due ?? first) > last)
      find('outside-year', 'warning', 'appendix', record, 'time', { text: time, year: String(year) });
    checkMoved('appendix', record);
    const roles = [
      ['lead', name(lead)],
      ['coordinating', name(coordinating)],
    ] as const;
    for (const [column, { unresolved }] of roles)
      for (const text of unresolved) {
        if (agencyNamed(text, catalogue)) continue;
        const nearest = nearestNames(text, catalogue).join('; ');
        find('unknown-agency', 'error', 'appendix', record, column, { text, nearest: nearest || '–' });
      }
    const [[, leads], [, others]] = roles;
    const both = leads.matches.find(
      (match) =>
        match.condition === null &&
        others.matches.some(({ id, condition }) => id === match.id && condition === null),
    );
    if (both) find('lead-coordinates', 'warning', 'appendix', record, 'coordinating', { agency: both.name });
  }
  for (const record of records.general) {
    name(record.texts.agencies ?? '');
    checkMoved('general', record);
  }
  for (const record of records.targets) {
    const { confirmed, owners = '', text = '' } = record.texts;
    for (const owner of owners.split('\n')) name(owner);
    if (confirmed === undefined)
      find('target-unconfirmed', 'warning', 'targets', record, 'confirmed', { text });
    const missing = missingInTarget(record.texts);
    if (missing !== null)
      find('target-incomplete', confirmed === undefined ? 'warning' : 'error', 'targets', record, missing, {
        text,
        column: planText(columnText(missing)),
      });
  }
  const rows = agencyRows(plan, catalogue, null);
  const known = new Set([...rows.tasks, ...rows.generalTasks].map(({ code }) => String(code)));
  for (const { code, tasks } of criteria ?? []) {
    const record = records.criteria.find(({ texts }) => texts.code === code);
    for (const task of tasks)
      if (record && !known.has(task))
        find('criterion-task-unknown', 'error', 'criteria', record, 'criterionTasks', { task });
  }
  for (const record of records.groups) {
    const { members, memberLevels, name: group = '' } = record.texts;
    if (members === undefined && memberLevels === undefined)
      find('group-empty', 'warning', 'groups', record, 'members', { group });
  }
  for (const record of records.agencies) {
    const agency = catalogue.agencies.find(({ id }) => id === record.texts.id);
    if (!agency?.reports) continue;
    const inGroup = catalogue.groups.some(
      (group) =>
        named.groups.has(group.id) && includesAgency({ kind: 'group', id: group.id }, agency, catalogue),
    );
    if (!named.agencies.has(agency.id) && !inGroup)
      find('agency-unnamed', 'hint', 'agencies', record, 'name', { agency: agency.name });
  }
  const marked: readonly (readonly [PlanSheet, PlanColumnKey])[] = [
    ['head', 'value'],
    ['appendix', 'objective'],
    ['appendix', 'task'],
    ['agencies', 'name'],
    ['agencies', 'superior'],
  ];
  for (const [sheet, column] of marked)
    for (const record of records[sheet]) {
      const text = record.texts[column] ?? '';
      if (text.includes(planText('plan.toConfirm')))
        find('to-confirm', 'warning', sheet, record, column, { text });
    }
  for (const [label, record] of records.head.map((each) => [each.texts.label ?? '', each] as const))
    if (record.texts.value === undefined && /^(?:Số, ký hiệu|Ngày ban hành)/.test(label))
      find('not-signed', 'warning', 'head', record, 'value', { label });
  return findings;
}
