import type { TypedDefect } from './defect';

const DONE = 'Hoàn thành';
const UNDER_WAY = 'Đang thực hiện';
type Entry = Parameters<TypedDefect['type']>[0];
type Fits = NonNullable<TypedDefect['fits']>;

/** A whole entry of work done and evidenced in time, over which one slip is made. */
function finished(entry: Entry, day: number, documentNumber: string): void {
  Object.assign(entry, {
    status: DONE,
    percent: 100,
    doneOn: day,
    documentNumber,
    documentDate: day,
    note: 'Đã hoàn thành.',
  });
}
const task = (
  rule: string,
  what: string,
  type: TypedDefect['type'],
  fits: TypedDefect['fits'] = ({ kind, due, start }) => kind === 'period' && due !== null && start !== null,
): TypedDefect => ({ kind: 'typed', table: 'tasks', rule: `task/${rule}`, what, type, fits });
/** Rows of the whole year: started, due after every period. */
const wholeYear: Fits = ({ kind, start, due }) =>
  kind === 'period' && start !== null && due !== null && due - start >= 360 && due - start <= 366;
/** Targets in percent that stand by themselves: a slip in one of two linked ones would show in the other as well. */
const share: Fits = ({ kind }) => kind === '%';
/** Parts of a whole that leaves them room. */
const partWithRoom: Fits = ({ kind, partOf }, { targets }) => {
  const whole = partOf === null ? undefined : targets[partOf];
  return kind === 'part' && Number(whole?.numerator) < Number(whole?.denominator);
};
const target = (rule: string, what: string, type: TypedDefect['type'], fits: Fits = share): TypedDefect => ({
  kind: 'typed',
  table: 'targets',
  rule: `target/${rule}`,
  what,
  type,
  fits,
});
const note = (rule: string, what: string, text: string): TypedDefect => ({
  kind: 'typed',
  table: 'tasks',
  rule: `text/${rule}`,
  what,
  type: (entry) => {
    entry.note = text;
    return 'Khó khăn, ghi chú';
  },
});

/** Slips of the keyboard and of attention, as they come back to Sở Nội vụ every period. */
export const TYPED_DEFECTS: readonly TypedDefect[] = [
  task(
    'status-missing',
    'Xoá trạng thái',
    (entry) => {
      delete entry.status;
      return 'Trạng thái';
    },
    ({ isConditional }) => !isConditional,
  ),
  task('status-unknown', 'Gõ trạng thái không dấu', (entry) => {
    entry.status = 'Dang thuc hien';
    return 'Trạng thái';
  }),
  task('status-unknown', 'Dán trạng thái kèm dấu cách', (entry) => {
    entry.status = `${String(entry.status)} `;
    return 'Trạng thái';
  }),
  task('percent-invalid', 'Gõ % quá 100', (entry) => {
    entry.percent = 110;
    return '% hoàn thành';
  }),
  task('percent-invalid', 'Dán % ở dạng chữ', (entry) => {
    entry.percent = '50%';
    return '% hoàn thành';
  }),
  task('percent-as-fraction', 'Gõ 0,5 cho 50 %', (entry) => {
    for (const key of ['doneOn', 'documentNumber', 'documentDate']) delete entry[key];
    Object.assign(entry, { status: 'Đang thực hiện', percent: 0.5, note: 'Đang làm.' });
    return '% hoàn thành';
  }),
  task(
    'done-below-100',
    'Hoàn thành nhưng để 80 %',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.percent = 80;
      return '% hoàn thành';
    },
    wholeYear,
  ),
  task(
    'not-started-above-zero',
    'Chưa thực hiện nhưng ghi 30 %',
    (entry) => {
      for (const key of ['doneOn', 'documentNumber', 'documentDate']) delete entry[key];
      Object.assign(entry, { status: 'Chưa thực hiện', percent: 30, note: 'Chờ hướng dẫn.' });
      return '% hoàn thành';
    },
    wholeYear,
  ),
  task(
    'done-without-date',
    'Quên ngày hoàn thành',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      delete entry.doneOn;
      return 'Ngày hoàn thành';
    },
    wholeYear,
  ),
  task(
    'date-as-text',
    'Gõ ngày thành chữ',
    (entry, { document, reportingDate, year }) => {
      finished(entry, reportingDate - 200, document);
      entry.doneOn = `5/11/${year}`;
      return 'Ngày hoàn thành';
    },
    wholeYear,
  ),
  task(
    'date-invalid',
    'Gõ ngày không có thật',
    (entry, { document, reportingDate, year }) => {
      finished(entry, reportingDate - 20, document);
      entry.doneOn = `31/02/${year}`;
      return 'Ngày hoàn thành';
    },
    wholeYear,
  ),
  task(
    'date-with-time',
    'Dán ngày giờ từ sổ văn bản',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 200, document);
      entry.doneOn = reportingDate - 200 + 8.5 / 24;
      return 'Ngày hoàn thành';
    },
    wholeYear,
  ),
  task(
    // On the last day, so that the hours alone would make it late.
    'date-with-time',
    'Dán ngày giờ đúng ngày hết hạn',
    (entry, { document, reportingDate }, due) => {
      finished(entry, due ?? reportingDate, document);
      entry.doneOn = (due ?? reportingDate) + 0.4375;
      delete entry.note;
      return 'Ngày hoàn thành';
    },
    ({ kind, due }, { reportingDate }) =>
      (kind === 'period' || kind === 'date') &&
      due !== null &&
      due < Number(reportingDate) &&
      due > Number(reportingDate) - 270,
  ),
  ...[
    ['Gõ ngày liền thành một số', (year: number) => year * 10_000 + 315],
    ['Gõ năm vào ô ngày', (year: number) => year],
    ['Gõ số âm vào ô ngày', () => -5],
    ['Gõ số 0 vào ô ngày', () => 0],
  ].map(([what, typed]) =>
    task(
      'date-invalid',
      what as string,
      (entry, { document, reportingDate, year }) => {
        finished(entry, reportingDate - 20, document);
        entry.doneOn = (typed as (year: number) => number)(year);
        return 'Ngày hoàn thành';
      },
      wholeYear,
    ),
  ),
  task(
    'done-in-future',
    'Ngày hoàn thành sau ngày báo cáo',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.doneOn = reportingDate + 3;
      return 'Ngày hoàn thành';
    },
    wholeYear,
  ),
  task(
    'done-before-plan',
    'Gõ nhầm năm trước',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.doneOn = reportingDate - 400;
      entry.documentDate = reportingDate - 400;
      return 'Ngày hoàn thành';
    },
    ({ kind, start }) => kind === 'ongoing' && start === null,
  ),
  task(
    'done-without-document',
    'Quên văn bản minh chứng',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      delete entry.documentNumber;
      delete entry.documentDate;
      return 'Số, ký hiệu văn bản';
    },
    (row, entries) => row.documentOwed && wholeYear(row, entries),
  ),
  task(
    'document-malformed',
    'Gõ số, ký hiệu chữ thường có dấu cách',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.documentNumber = '145 / kh - ubnd';
      return 'Số, ký hiệu văn bản';
    },
    wholeYear,
  ),
  task(
    'document-malformed',
    'Chỉ gõ số văn bản',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.documentNumber = 145;
      return 'Số, ký hiệu văn bản';
    },
    wholeYear,
  ),
  task(
    'document-leading-zero',
    'Số văn bản dưới 10 thiếu số 0',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.documentNumber = document.replace(/^\d+/, '7');
      return 'Số, ký hiệu văn bản';
    },
    wholeYear,
  ),
  task(
    'document-without-date',
    'Quên ngày văn bản',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      delete entry.documentDate;
      return 'Ngày văn bản';
    },
    wholeYear,
  ),
  task(
    'document-in-future',
    'Ngày văn bản sau ngày báo cáo',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.documentDate = reportingDate + 5;
      return 'Ngày văn bản';
    },
    wholeYear,
  ),
  task(
    'document-after-done',
    'Ngày văn bản sau ngày hoàn thành',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.documentDate = reportingDate - 15;
      return 'Ngày văn bản';
    },
    wholeYear,
  ),
  task(
    'document-before-start',
    'Dẫn văn bản có từ trước khi việc bắt đầu',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 1, document.replace(/\/[^-]+/, '/BC'));
      entry.documentDate = reportingDate - 340;
      return 'Ngày văn bản';
    },
    ({ kind, start, due, documentKinds }, { reportingDate }) =>
      kind === 'period' &&
      documentKinds === undefined &&
      start !== null &&
      due !== null &&
      start > Number(reportingDate) - 330 &&
      start < Number(reportingDate) - 1,
  ),
  task(
    'document-issuer',
    'Chép nhầm văn bản của cơ quan không liên quan',
    (entry, { document, reportingDate, strangerSymbol }) => {
      finished(entry, reportingDate - 20, document);
      entry.documentNumber = document.replace(/-.*/, `-${String(strangerSymbol)}`);
      return 'Số, ký hiệu văn bản';
    },
    (row, entries) => wholeYear(row, entries) && row.strangerSymbol !== null,
  ),
  task(
    'late-without-reason',
    'Trễ hạn mà không nêu lý do',
    (entry) => {
      for (const key of ['doneOn', 'documentNumber', 'documentDate', 'note']) delete entry[key];
      Object.assign(entry, { status: 'Đang thực hiện', percent: 70 });
      return 'Khó khăn, ghi chú';
    },
    ({ kind, due }, { reportingDate }) =>
      (kind === 'period' || kind === 'date') && due !== null && due < Number(reportingDate),
  ),
  task(
    'document-year',
    'Năm trong số văn bản là năm trước',
    (entry, { document, reportingDate, year }) => {
      finished(entry, reportingDate - 20, document.replace('/', `/${year - 1}/`));
      return 'Ngày văn bản';
    },
    wholeYear,
  ),
  task(
    'document-of-plan',
    'Dẫn kế hoạch của tỉnh làm văn bản của mình',
    (entry, { document, reportingDate, plan }) => {
      finished(entry, reportingDate - 20, document);
      Object.assign(entry, { documentNumber: plan.number, documentDate: plan.issuedOn });
      return 'Số, ký hiệu văn bản';
    },
    (row, entries) => wholeYear(row, entries) && (row.documentKinds ?? ['KH']).includes('KH'),
  ),
  task(
    'document-last-year',
    'Dẫn kế hoạch của năm trước',
    (entry, { document, reportingDate, plan }) => {
      finished(entry, reportingDate - 20, document.replace(/\/[^-]+/, '/KH'));
      entry.documentDate = plan.issuedOn - 300;
      return 'Ngày văn bản';
    },
    (row, entries) => wholeYear(row, entries) && (row.documentKinds ?? ['KH']).includes('KH'),
  ),
  task(
    'document-kind',
    'Dẫn giấy mời thay cho kết quả',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 1, document.replace(/\/[^-]+/, '/GM'));
      return 'Số, ký hiệu văn bản';
    },
    ({ documentKinds, kind, start }, { reportingDate }) =>
      documentKinds !== undefined && kind !== 'external-plan' && (start ?? 0) < Number(reportingDate) - 1,
  ),
  task(
    'document-kind',
    'Dẫn tờ trình thay cho quyết định',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 1, document.replace(/\/[^-]+/, '/TTr'));
      return 'Số, ký hiệu văn bản';
    },
    ({ documentKinds, kind, start }, { reportingDate }) =>
      documentKinds?.includes('NQ') === true &&
      kind !== 'external-plan' &&
      (start ?? 0) < Number(reportingDate) - 1,
  ),
  task(
    'document-not-own',
    'Dẫn kế hoạch của cơ quan khác cho việc của mình',
    (entry, { document, reportingDate, fellowSymbol }) => {
      finished(entry, reportingDate - 1, document.replace(/-.*/, `-${String(fellowSymbol)}`));
      return 'Số, ký hiệu văn bản';
    },
    ({ ownDocument, fellowSymbol, start }, { reportingDate }) =>
      ownDocument && fellowSymbol !== null && (start ?? 0) < Number(reportingDate) - 1,
  ),
  task(
    'not-arisen-compulsory',
    'Không phát sinh ở việc bắt buộc',
    (entry) => {
      for (const key of Object.keys(entry)) delete entry[key];
      entry.status = 'Không phát sinh';
      return 'Trạng thái';
    },
    ({ isCompulsory }) => isCompulsory,
  ),
  task(
    'document-two-dates',
    'Một số văn bản ghi hai ngày',
    (entry, { reportingDate, earlierPaper }) => {
      finished(entry, reportingDate - 1, String(earlierPaper?.number));
      entry.documentDate = Number(earlierPaper?.day) + 1;
      return 'Ngày văn bản';
    },
    (row, entries) => wholeYear(row, entries) && row.earlierPaper !== null && row.documentKinds === undefined,
  ),
  task(
    'document-reused',
    'Chép một văn bản cho việc thuộc mục tiêu khác',
    (entry, { reportingDate, earlierPaper }) => {
      finished(entry, reportingDate - 1, String(earlierPaper?.number));
      entry.documentDate = Number(earlierPaper?.day);
      return 'Số, ký hiệu văn bản';
    },
    (row, entries) => wholeYear(row, entries) && row.earlierPaper !== null && row.documentKinds === undefined,
  ),
  task(
    'in-progress-complete',
    'Đang thực hiện nhưng ghi 100 %',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      Object.assign(entry, { status: UNDER_WAY, note: 'Đang tổng hợp hồ sơ.' });
      delete entry.doneOn;
      return '% hoàn thành';
    },
    wholeYear,
  ),
  task(
    'in-progress-complete',
    'Đang thực hiện nhưng đã ghi ngày hoàn thành',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      Object.assign(entry, { status: UNDER_WAY, percent: 90, note: 'Đang tổng hợp hồ sơ.' });
      return 'Ngày hoàn thành';
    },
    wholeYear,
  ),
  task(
    'not-started-with-result',
    'Chưa thực hiện nhưng đã dẫn văn bản',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      Object.assign(entry, { status: 'Chưa thực hiện', percent: 0, note: 'Chờ hướng dẫn.' });
      delete entry.doneOn;
      return 'Số, ký hiệu văn bản';
    },
    wholeYear,
  ),
  task(
    'not-arisen-with-result',
    'Không phát sinh nhưng ghi 100 % và văn bản',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      Object.assign(entry, { status: 'Không phát sinh', note: null });
      return '% hoàn thành';
    },
    ({ kind }) => kind === 'on-event',
  ),
  task(
    'done-before-event',
    'Ngày phát sinh sau ngày hoàn thành',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.ownDate = reportingDate - 10;
      return 'Hạn riêng hoặc ngày phát sinh';
    },
    ({ kind }) => kind === 'on-event',
  ),
  task(
    'note-contradicts-status',
    'Hoàn thành nhưng ghi chú chưa thực hiện',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      entry.note = 'Chưa triển khai do chờ hướng dẫn.';
      return 'Khó khăn, ghi chú';
    },
    wholeYear,
  ),
  task(
    'note-contradicts-status',
    'Đang thực hiện nhưng ghi chú đã hoàn thành',
    (entry) => {
      for (const key of ['doneOn', 'documentNumber', 'documentDate']) delete entry[key];
      Object.assign(entry, { status: UNDER_WAY, percent: 70, note: 'Đã hoàn thành.' });
      return 'Khó khăn, ghi chú';
    },
    wholeYear,
  ),
  task(
    'reason-says-nothing',
    'Trễ hạn mà lý do chỉ là dấu chấm',
    (entry, { random }) => {
      for (const key of ['doneOn', 'documentNumber', 'documentDate']) delete entry[key];
      Object.assign(entry, { status: UNDER_WAY, percent: 70, note: random.pick(['.', '-', 'Không']) });
      return 'Khó khăn, ghi chú';
    },
    ({ kind, due }, { reportingDate }) =>
      (kind === 'period' || kind === 'date') && due !== null && due < Number(reportingDate),
  ),
  task(
    'due-not-started',
    'Hết hạn trong kỳ mà chưa làm',
    (entry, { reportingDate }) => {
      for (const key of ['doneOn', 'documentNumber', 'documentDate']) delete entry[key];
      Object.assign(entry, { status: 'Chưa thực hiện', percent: 0, ownDate: reportingDate });
      return 'Trạng thái';
    },
    ({ kind }) => kind === 'external-plan',
  ),
  task(
    'own-deadline-missing',
    'Quên hạn riêng',
    (entry) => {
      delete entry.ownDate;
      return 'Hạn riêng hoặc ngày phát sinh';
    },
    ({ kind }) => kind === 'external-plan',
  ),
  task(
    'own-deadline-outside-year',
    'Hạn riêng gõ nhầm năm sau',
    (entry, { reportingDate }) => {
      entry.ownDate = reportingDate + 200;
      return 'Hạn riêng hoặc ngày phát sinh';
    },
    ({ kind }) => kind === 'external-plan',
  ),
  task(
    'event-date-missing',
    'Quên ngày phát sinh',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 20, document);
      delete entry.ownDate;
      return 'Hạn riêng hoặc ngày phát sinh';
    },
    ({ kind }) => kind === 'on-event',
  ),
  task(
    'ongoing-without-entry',
    'Việc thường xuyên bỏ trống',
    (entry) => {
      for (const key of Object.keys(entry)) delete entry[key];
      entry.status = 'Đang thực hiện';
      return 'Trạng thái';
    },
    ({ kind }) => kind === 'ongoing',
  ),
  task('spent-invalid', 'Kinh phí âm', (entry) => {
    entry.spent = -5;
    return 'Kinh phí thực hiện (triệu đồng)';
  }),
  task('spent-in-dong', 'Kinh phí ghi bằng đồng', (entry) => {
    entry.spent = 45_000_000;
    return 'Kinh phí thực hiện (triệu đồng)';
  }),
  task(
    'spent-unusual',
    'Kinh phí ghi bằng nghìn đồng',
    (entry) => {
      entry.spent = 999_000;
      return 'Kinh phí thực hiện (triệu đồng)';
    },
    (_row, { tasks }) => Object.values(tasks).filter(({ spent }) => typeof spent === 'number').length > 3,
  ),
  task(
    'monthly-done-once',
    'Việc hằng tháng chỉ dẫn văn bản của tháng đầu',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 1, document);
      entry.documentDate = reportingDate - 330;
      return 'Ngày văn bản';
    },
    ({ kind }) => kind === 'recurring',
  ),
  target('no-figures', 'Bỏ trống chỉ tiêu', (entry) => {
    for (const key of Object.keys(entry)) delete entry[key];
    return 'Tử số';
  }),
  target('numerator-missing', 'Quên tử số', (entry) => {
    delete entry.numerator;
    return 'Tử số';
  }),
  target('denominator-missing', 'Quên mẫu số', (entry) => {
    delete entry.denominator;
    return 'Mẫu số';
  }),
  target('number-as-text', 'Dán số ở dạng chữ', (entry) => {
    entry.numerator = String(entry.numerator);
    return 'Tử số';
  }),
  target('percent-typed', 'Gõ tỷ lệ thay số lượng', (entry) => {
    entry.numerator = '95%';
    return 'Tử số';
  }),
  target('not-a-number', 'Gõ chữ vào ô số', (entry) => {
    entry.numerator = 'chưa thống kê';
    return 'Tử số';
  }),
  target('negative', 'Gõ số âm', (entry) => {
    entry.numerator = -3;
    entry.explanation = 'Đang rà soát.';
    return 'Tử số';
  }),
  target('not-whole', 'Gõ số lẻ', (entry) => {
    entry.numerator = Number(entry.denominator) - 0.5;
    entry.explanation = 'Đang rà soát.';
    return 'Tử số';
  }),
  target('zero-denominator', 'Mẫu số gõ 0', (entry) => {
    entry.denominator = 0;
    return 'Mẫu số';
  }),
  target('numerator-above-denominator', 'Gõ đảo hai số', (entry) => {
    entry.numerator = Number(entry.denominator) + 7;
    return 'Tử số';
  }),
  target('missed-without-explanation', 'Chưa đạt mà không giải trình', (entry) => {
    entry.numerator = 1;
    delete entry.explanation;
    return 'Giải trình';
  }),
  target(
    'count-fixed-by-plan',
    'Mẫu số khác số kế hoạch đã định',
    (entry) => {
      Object.assign(entry, { denominator: Number(entry.denominator) + 1, explanation: 'Đang rà soát.' });
      return 'Mẫu số';
    },
    ({ kind }) => kind === 'fixed',
  ),
  target(
    'same-count-differs',
    'Hai mẫu số cho cùng một việc',
    (entry) => {
      Object.assign(entry, { denominator: Number(entry.denominator) + 1000, explanation: 'Đang rà soát.' });
      return 'Mẫu số';
    },
    ({ kind }) => kind === 'same',
  ),
  target(
    'below-own-tasks',
    'Ghi đạt ít hơn số việc đến hạn trong biểu',
    (entry) => {
      Object.assign(entry, { numerator: 1, denominator: 1 });
      return 'Mẫu số';
    },
    ({ kind, isManyDue }) => kind === 'tasks' && isManyDue,
  ),
  target('rate-typed-as-count', 'Gõ 95 và 100 thay cho số lượng', (entry) => {
    Object.assign(entry, { numerator: 95, denominator: 100, explanation: 'Đang rà soát.' });
    return 'Mẫu số';
  }),
  target('explanation-says-nothing', 'Chưa đạt mà giải trình chỉ là dấu gạch', (entry) => {
    Object.assign(entry, { numerator: 1, explanation: '-' });
    return 'Giải trình';
  }),
  target(
    'part-above-whole',
    'Số trước hạn lớn hơn số trước và đúng hạn',
    (entry, { whole }) => {
      entry.numerator = Number(whole?.numerator) + 1;
      return 'Tử số';
    },
    partWithRoom,
  ),
  target(
    'part-denominator-differs',
    'Mẫu số của phần khác mẫu số của toàn bộ',
    (entry) => {
      entry.denominator = Number(entry.denominator) + 1000;
      entry.explanation = 'Đang rà soát.';
      return 'Mẫu số';
    },
    partWithRoom,
  ),
  {
    ...target('lower-than-previous', 'Chỉ ghi số của riêng quý, không cộng dồn', (entry) => {
      entry.numerator = Math.floor(Number(entry.numerator) / 4);
      entry.denominator = Math.floor(Number(entry.denominator) / 4);
      entry.explanation = 'Đang rà soát.';
      return ['Tử số', 'Mẫu số'];
    }),
    earlier: 'other',
  },
  {
    ...target('same-as-previous', 'Chép số liệu của kỳ trước', (entry) => {
      Object.assign(entry, { numerator: 1233, denominator: 1240, explanation: 'Đang rà soát.' });
      return 'Tử số';
    }),
    earlier: 'same',
  },
  {
    ...task(
      'note-same-as-previous',
      'Chép ghi chú của kỳ trước',
      (entry) => {
        for (const key of ['doneOn', 'documentNumber', 'documentDate']) delete entry[key];
        const note = 'Đang phối hợp với các đơn vị để hoàn thiện hồ sơ trình.';
        Object.assign(entry, { status: UNDER_WAY, percent: 40, note });
        return 'Khó khăn, ghi chú';
      },
      wholeYear,
    ),
    earlier: 'same',
  },
  note('look-alikes', 'Gõ chữ Ð của bảng chữ khác', '\u00d0ang chờ ý kiến các đơn vị.'),
  note('control-characters', 'Chép từ Word kèm ký tự lạ', 'Chờ ý kiến\u000bcủa Sở Tài chính'),
  note('spaces', 'Dán chữ kèm khoảng trắng cứng', 'Chờ\u00a0ý kiến của Sở Tài chính'),
  note('nfd', 'Gõ bằng bộ gõ Unicode tổ hợp', 'Chờ ý kiến của Sở Tài chính'.normalize('NFD')),
  note('formula-like', 'Ghi chú bắt đầu bằng dấu bằng', '= chờ ý kiến của Sở Tài chính'),
  note('too-long', 'Dán cả một báo cáo vào ghi chú', 'Chờ ý kiến của Sở Tài chính. '.repeat(80).trim()),
];
