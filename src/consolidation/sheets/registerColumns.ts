import type { Column } from '../../fields/column';
import { dayRule, opinionRule } from './sheetContext';

export type RegisterKey =
  | 'agency'
  | 'agencyLevel'
  | 'owes'
  | 'receipt'
  | 'sentOn'
  | 'sentOnFrom'
  | 'arrivedOn'
  | 'by'
  | 'phone'
  | 'file'
  | 'planVersion'
  | 'seal'
  | 'error'
  | 'warning'
  | 'hint'
  | 'rows'
  | 'filledRows'
  | 'leads'
  | 'dunning'
  | 'opinion'
  | 'agencyId';

/** `Tình hình gửi báo cáo`: what each agency sent; no column here is computed in the sheet. */
export const REGISTER_COLUMNS: readonly Column<RegisterKey>[] = [
  { key: 'agency', header: 'col.agency', width: 27, role: 'plan', style: 'plan' },
  { key: 'agencyLevel', header: 'col.level', width: 10, role: 'plan', style: 'planCentre' },
  { key: 'owes', header: 'col.owes', width: 8, role: 'plan', style: 'planCentre' },
  { key: 'receipt', header: 'col.receipt', width: 12, role: 'plan', style: 'planCentre' },
  { key: 'sentOn', header: 'col.sentOn', width: 13, role: 'plan', style: 'planDate' },
  { key: 'sentOnFrom', header: 'col.sentOnFrom', width: 15, role: 'plan', style: 'plan' },
  {
    key: 'arrivedOn',
    header: 'col.arrivedOn',
    width: 13,
    role: 'entry',
    style: 'entryDate',
    validation: dayRule,
  },
  { key: 'by', header: 'col.by', width: 18, role: 'plan', style: 'plan' },
  { key: 'phone', header: 'col.phone', width: 16, role: 'plan', style: 'plan' },
  { key: 'file', header: 'col.file', width: 30, role: 'plan', style: 'plan' },
  { key: 'planVersion', header: 'col.planVersion', width: 9, role: 'plan', style: 'planCentre' },
  { key: 'seal', header: 'col.seal', width: 14, role: 'plan', style: 'planCentre' },
  { key: 'error', header: 'findings.error', width: 7, role: 'plan', style: 'planCentre' },
  { key: 'warning', header: 'findings.warning', width: 8, role: 'plan', style: 'planCentre' },
  { key: 'hint', header: 'findings.hint', width: 7, role: 'plan', style: 'planCentre' },
  { key: 'rows', header: 'col.rows', width: 8, role: 'plan', style: 'planCentre' },
  { key: 'filledRows', header: 'col.filledRows', width: 8, role: 'plan', style: 'planCentre' },
  { key: 'leads', header: 'col.leads', width: 10, role: 'plan', style: 'planCentre' },
  { key: 'dunning', header: 'col.dunning', width: 76, role: 'plan', style: 'plan' },
  {
    key: 'opinion',
    header: 'col.opinion',
    width: 44,
    role: 'entry',
    style: 'entryText',
    validation: opinionRule,
  },
  { key: 'agencyId', header: 'col.agencyId', width: 14, role: 'helper', style: 'plan', hidden: true },
];
