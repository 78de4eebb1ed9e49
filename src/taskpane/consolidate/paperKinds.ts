import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { PlanHead } from '../../plan/plan';
import type { ListKind } from '../../report/lists/provinceLists';
import type { ChartKind } from '../../report/onePage/onePage';

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
  'criteria',
] as const satisfies readonly ('report' | 'page' | 'slips' | 'letters' | ListKind)[];
/** Pictures of the one-page summary: the whole page, and each of its charts. */
export const PICTURE_KINDS = ['page', 'headline', 'fields', 'behind'] as const satisfies readonly (
  'page' | ChartKind
)[];
export type PictureKind = (typeof PICTURE_KINDS)[number];
export type PaperKind = (typeof PAPER_KINDS)[number] | PictureKind;

export const isPicture = (kind: PaperKind): kind is PictureKind =>
  (PICTURE_KINDS as readonly PaperKind[]).includes(kind);

const NAMES: Readonly<Record<PaperKind, string>> = {
  report: 'BAOCAO.docx',
  page: 'MOTTRANG.png',
  headline: 'SOLIEUCHINH.png',
  fields: 'LINHVUC.png',
  behind: 'QUAHAN.png',
  slips: 'PHIEUTRA.zip',
  letters: 'CONGVAN.zip',
  notSent: 'CHUAGUI.xlsx',
  lateTasks: 'NHIEMVUCHAM.xlsx',
  discrepancies: 'SAILECH.xlsx',
  evidence: 'MINHCHUNG.xlsx',
  criteria: 'TIEUCHI.xlsx',
};

/** `CCHC2024_NAM_BAOCAO.docx`; for one criterion `CCHC2024_NAM_MINHCHUNG_1.1.xlsx` */
export function papersFileName(
  kind: PaperKind,
  { year }: PlanHead,
  { id }: ReportingPeriod,
  criterion?: string,
): string {
  const of = criterion === undefined ? '' : `_${criterion.replace(/[^\p{L}\d.-]+/gu, '-')}`;
  return `CCHC${year}_${id.toUpperCase()}_${NAMES[kind].replace('.', `${of}.`)}`;
}
