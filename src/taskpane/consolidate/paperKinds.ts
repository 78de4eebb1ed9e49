import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { PlanHead } from '../../plan/plan';
import type { ListKind } from '../../report/lists/provinceLists';

/** Documents that can be made from a consolidation. */
export const PAPER_KINDS = [
  'report',
  'page',
  'slips',
  'letters',
  'notSent',
  'lateTasks',
  'discrepancies',
  'evidence',
] as const satisfies readonly ('report' | 'page' | 'slips' | 'letters' | ListKind)[];
export type PaperKind = (typeof PAPER_KINDS)[number];

const NAMES: Readonly<Record<PaperKind, string>> = {
  report: 'BAOCAO.docx',
  page: 'MOTTRANG.png',
  slips: 'PHIEUTRA.zip',
  letters: 'CONGVAN.zip',
  notSent: 'CHUAGUI.xlsx',
  lateTasks: 'NHIEMVUCHAM.xlsx',
  discrepancies: 'SAILECH.xlsx',
  evidence: 'MINHCHUNG.xlsx',
};

/** `CCHC2024_NAM_BAOCAO.docx` */
export const papersFileName = (kind: PaperKind, { year }: PlanHead, { id }: ReportingPeriod): string =>
  `CCHC${year}_${id.toUpperCase()}_${NAMES[kind]}`;
