import { workbookText } from '../messages/workbookText';
import type { ReportingPeriod } from '../period/reportingPeriod';
import type { Plan } from '../plan/plan';
import { quoteSheet } from './address';
import { STATUS_LIST } from './hiddenSheets';
import type { WORKBOOK_KIND } from './identity';
import { LAYOUT_VERSION, NAME, PROPERTY } from './identity';
import type { NameSpec } from './spec';

export interface IdentityInput {
  kind: (typeof WORKBOOK_KIND)[keyof typeof WORKBOOK_KIND];
  plan: Plan;
  period: ReportingPeriod;
  owner: { id: string; name: string };
  sample: boolean;
}

/** The workbook's own description: custom document properties, also stored on the very hidden sheet. */
export function identityProperties({
  kind,
  plan,
  period,
  owner,
  sample,
}: IdentityInput): Record<string, string> {
  return {
    [PROPERTY.kind]: kind,
    [PROPERTY.planId]: plan.id,
    [PROPERTY.planVersion]: String(plan.version),
    [PROPERTY.agencyId]: owner.id,
    [PROPERTY.agencyName]: owner.name,
    [PROPERTY.period]: period.id,
    [PROPERTY.sendBy]: period.sendBy,
    [PROPERTY.year]: String(plan.year),
    [PROPERTY.layout]: String(LAYOUT_VERSION),
    ...(sample ? { [PROPERTY.sample]: 'true' } : {}),
  };
}

/** Names that formulas and readers rely on: the cover's cells by 1-based row, and the status list. */
export function workbookNames(
  cover: string,
  rows: { owner: number; period: number; reportingDate: number },
): NameSpec[] {
  const onCover = (row: number) => `${quoteSheet(cover)}!$C$${row}`;
  const lists = quoteSheet(workbookText('sheet.lists'));
  return [
    { name: NAME.agency, refersTo: onCover(rows.owner) },
    { name: NAME.period, refersTo: onCover(rows.period) },
    { name: NAME.reportingDate, refersTo: onCover(rows.reportingDate) },
    { name: NAME.statuses, refersTo: `${lists}!$A$${STATUS_LIST.first}:$A$${STATUS_LIST.last}` },
  ];
}
