import type { Consolidation } from '../consolidation/consolidation';
import { taskContent } from '../consolidation/sheets/taskContent';
import { doneRate } from '../figures/doneRate';
import { provinceFigures } from '../figures/provinceFigures';
import { formatNumber } from '../messages/formatNumber';
import { paperText } from '../messages/paperText';
import type { TemplateData } from '../paper/templateData';
import type { ReportingPeriod } from '../period/reportingPeriod';
import type { Programme } from '../programmes/programme';
import type { Target, Verdict } from '../target/target';
import { fromSerial, type IsoDate } from '../text/calendar';
import { formatDate } from '../text/formatDate';
import type { TaskRow } from '../workbook/agency/agencyRows';
import type { CellScalar } from '../workbook/spec';
import { countsOfTally, type FieldCounts } from './countTable';
import { governmentOf, issuerOf, type Issuer } from './issuer';
import { planLine } from './planLine';
import type { RowsName, RowValues, ValueName } from './placeholders';
import { fieldCounts, totalOf } from './provinceReport';
import type { AgencyReportSource } from './reportOfWorkbook';
import { fieldTitle } from './reportWords';
import { askedText, rateText, verdictText } from './targetTable';
import { evidenceText, silent } from './taskSentences';
import { cellText, figureText } from './words';

/** Data common to both reports, before wording. */
interface Said {
  issuer: Issuer;
  programme: Programme;
  period: ReportingPeriod;
  date: IsoDate;
  counts: FieldCounts & { onTime: number; late: number };
  rate: number | null;
  verdicts: Readonly<Record<Verdict, number>>;
  fields: readonly { label: string; counts: FieldCounts }[];
  tasks: readonly { row: TaskRow; status: string; percent: string; evidence: string; note: CellScalar }[];
  targets: readonly {
    target: Target;
    numerator: CellScalar;
    denominator: CellScalar;
    rate: number | null;
    verdict: Verdict;
    explanation: CellScalar;
  }[];
}

const text = (cell: CellScalar | undefined): string => String(cell ?? '').trim();
const count = (value: number): string => formatNumber(value, 'vi');

function dataOf(said: Said): TemplateData {
  const { issuer, programme, period, date, counts, rate, verdicts, fields, tasks, targets } = said;
  const { plan } = programme;
  const values: Record<ValueName, string> = {
    co_quan: issuer.name,
    co_quan_chu_quan: issuer.superior ?? '',
    chuc_danh: issuer.head,
    dia_danh: issuer.seat,
    nam: String(plan.year),
    ky_bao_cao: period.name,
    tu_ngay: formatDate(period.start),
    den_ngay: formatDate(period.end),
    ngay_so_lieu: formatDate(date),
    ke_hoach: plan.title,
    so_ke_hoach: plan.number,
    ngay_ke_hoach: formatDate(plan.issuedOn),
    so_nhiem_vu: count(counts.owed),
    hoan_thanh: count(counts.done),
    dung_han: count(counts.onTime),
    tre_han: count(counts.late),
    dang_thuc_hien: count(counts.inProgress),
    chua_thuc_hien: count(counts.notStarted),
    khong_phat_sinh: count(counts.notArisen),
    chua_co_so_lieu: count(counts.noFigures),
    qua_han: count(counts.overdue),
    ty_le: rate === null ? paperText('noFigure') : formatNumber(rate, 'vi', { rounded: true }),
    so_chi_tieu: count(targets.length),
    chi_tieu_dat: count(verdicts.dat),
    chi_tieu_chua_dat: count(verdicts['chua-dat']),
    chi_tieu_chua_co_so_lieu: count(verdicts['chua-co-so-lieu']),
  };
  const rows: { [Name in RowsName]: RowValues<Name>[] } = {
    linh_vuc: fields.map((field) => ({
      ten: fieldTitle(field.label),
      so_nhiem_vu: count(field.counts.owed),
      hoan_thanh: count(field.counts.done),
      dang_thuc_hien: count(field.counts.inProgress),
      chua_thuc_hien: count(field.counts.notStarted),
      khong_phat_sinh: count(field.counts.notArisen),
      chua_co_so_lieu: count(field.counts.noFigures),
      qua_han: count(field.counts.overdue),
    })),
    nhiem_vu: tasks.map(({ row, status, percent, evidence, note }) => ({
      ma: text(row.code),
      linh_vuc: fieldTitle(text(row.section)),
      muc_tieu: text(row.objective),
      nhiem_vu: text(row.task),
      noi_dung: taskContent(row),
      san_pham: text(row.product),
      chu_tri: text(row.lead),
      phoi_hop: text(row.coordinating),
      thoi_gian: text(row.time),
      kinh_phi: text(row.budget),
      trang_thai: status,
      ty_le_hoan_thanh: percent,
      minh_chung: evidence,
      ghi_chu: text(note),
    })),
    chi_tieu: targets.map((each) => ({
      ma: each.target.code,
      ten: each.target.text,
      muc: askedText(each.target),
      tu_so: figureText(each.numerator),
      mau_so: figureText(each.denominator),
      ket_qua: rateText(each.rate, each.target),
      ket_luan: verdictText(each.verdict),
      giai_trinh: text(each.explanation),
    })),
  };
  return { values, rows };
}

/** An agency's data for its own template: `so_nhiem_vu` and the counts are for tasks it leads. */
export function agencyData({ programme, agency, period, figures, date }: AgencyReportSource): TemplateData {
  const { lead, verdicts, fields, tasks, targets } = figures;
  return dataOf({
    issuer: issuerOf(agency, programme.catalogue),
    programme,
    period,
    date,
    counts: { ...countsOfTally(lead), onTime: lead.onTime, late: lead.late },
    rate: doneRate(lead.done, lead.owed, lead.notArisen, silent(lead)),
    verdicts,
    fields: fields
      .filter((field) => field.lead.owed > 0)
      .map(({ label, lead: of }) => ({ label, counts: countsOfTally(of) })),
    tasks: tasks.map(({ row, entry }) => ({
      row,
      status: cellText(entry.status),
      percent: figureText(entry.percent),
      evidence: evidenceText(entry) || paperText('noFigure'),
      note: entry.note ?? null,
    })),
    targets: targets.map(({ target, entry, rate, verdict }) => ({
      target,
      numerator: entry.numerator ?? null,
      denominator: entry.denominator ?? null,
      rate,
      verdict,
      explanation: entry.explanation ?? null,
    })),
  });
}

/** The province's data: counts of plan tasks, each counted once; the rate is that of the tasks. */
export function provinceData(consolidation: Consolidation): TemplateData {
  const { programme, period, reportingDate } = consolidation;
  const figures = provinceFigures(consolidation);
  const total = totalOf(figures.fields.map(({ plan }) => fieldCounts(plan)));
  return dataOf({
    issuer: governmentOf(programme.catalogue),
    programme,
    period,
    date: fromSerial(reportingDate) ?? period.end,
    counts: {
      ...total,
      onTime: figures.plan.onTime + figures.general.onTime,
      late: figures.plan.late + figures.general.late,
    },
    rate: doneRate(total.done, total.owed, total.notArisen, total.noFigures),
    verdicts: figures.verdicts,
    fields: figures.fields.map(({ label, plan }) => ({ label, counts: fieldCounts(plan) })),
    tasks: figures.tasks.map((task) => ({ ...planLine(task, figures.standings), note: null })),
    targets: figures.targets.map((each) => ({ ...each, explanation: null })),
  });
}
