import { bare } from '../text/normalise';

/** What a column of a plan or tracker contains. */
export type ColumnKey =
  | 'number'
  | 'code'
  | 'field'
  | 'objective'
  | 'task'
  | 'activity'
  | 'product'
  | 'lead'
  | 'coordinating'
  | 'person'
  | 'deadline'
  | 'budget'
  | 'receivedOn'
  | 'doneOn'
  | 'status'
  | 'percent'
  | 'result'
  | 'document'
  | 'documentDate'
  | 'target'
  | 'numerator'
  | 'denominator'
  | 'note';

/**
 * Header wordings of a column, without diacritics; to support a new one, add it here. `is` identifies the column on its
 * own, `has` within a longer header, `not` are words that rule it out.
 */
interface ColumnWords {
  is: readonly string[];
  has?: readonly string[];
  not?: readonly string[];
}

export const COLUMN_WORDS: Readonly<Record<ColumnKey, ColumnWords>> = {
  number: {
    is: ['TT', 'STT', 'Số TT', 'Thứ tự', 'Số thứ tự', 'No', 'S TT', 'Số đến'],
    has: ['số thứ tự'],
  },
  code: { is: ['Mã', 'Mã số', 'Mã nhiệm vụ', 'Mã NV', 'Ký hiệu nhiệm vụ'], has: ['mã nhiệm vụ', 'mã số'] },
  field: {
    is: ['Lĩnh vực', 'Nội dung lĩnh vực', 'Nhóm nhiệm vụ', 'Lĩnh vực cải cách'],
    has: ['lĩnh vực', 'nhóm nhiệm vụ'],
  },
  objective: { is: ['Mục tiêu', 'Mục tiêu cụ thể', 'Mục tiêu chung'], has: ['mục tiêu'], not: ['nhiệm vụ'] },
  task: {
    is: [
      'Nhiệm vụ',
      'Nội dung',
      'Nội dung công việc',
      'Công việc',
      'Nội dung nhiệm vụ',
      'Tên nhiệm vụ',
      'Nhiệm vụ, giải pháp',
      'Nhiệm vụ được giao',
      'Nội dung thực hiện',
      'Nhiệm vụ cụ thể',
      'Mục tiêu, nhiệm vụ',
      'Nội dung/nhiệm vụ',
      'Nhiệm vụ chủ yếu',
      'Đầu việc',
      'Tên công việc',
      'Việc',
      'Tên việc',
      'Tên chỉ tiêu',
      'Task',
      'Việc cần làm',
      'Trích yếu',
      'Trích yếu nội dung',
      'Ý kiến chỉ đạo',
      'Hạng mục',
      'Lĩnh vực, nhiệm vụ',
      'Lĩnh vực, nội dung',
    ],
    has: ['nhiệm vụ', 'nội dung', 'công việc', 'đầu việc', 'việc cần làm', 'trích yếu', 'ý kiến chỉ đạo'],
    not: ['mã', 'nhóm', 'lĩnh vực', 'tình trạng', 'trạng thái', 'kết quả', 'tiến độ', 'số'],
  },
  activity: { is: ['Hoạt động', 'Hoạt động cụ thể', 'Các hoạt động', 'Giải pháp'], has: ['hoạt động'] },
  product: {
    is: [
      'Sản phẩm',
      'Kết quả/Sản phẩm',
      'Kết quả, sản phẩm',
      'Sản phẩm/Kết quả',
      'Sản phẩm đầu ra',
      'Kết quả đầu ra',
      'Kết quả cần đạt',
      'Sản phẩm dự kiến',
      'Kết quả dự kiến',
      'Sản phẩm hoàn thành',
      'Dự kiến kết quả',
      'Yêu cầu kết quả',
    ],
    has: ['sản phẩm', 'đầu ra', 'cần đạt', 'kết quả dự kiến', 'dự kiến kết quả'],
  },
  lead: {
    is: [
      'Chủ trì',
      'Cơ quan chủ trì',
      'Đơn vị chủ trì',
      'Cơ quan, đơn vị chủ trì',
      'Đơn vị thực hiện',
      'Cơ quan thực hiện',
      'Phòng chủ trì',
      'Phân công thực hiện',
      'Đơn vị đầu mối',
      'Cơ quan chủ trì tham mưu',
      'Đơn vị được giao',
      'Phân công chủ trì',
      'Đơn vị',
      'Cơ quan',
      'Cơ quan, đơn vị',
      'Phòng, đơn vị',
      'Phòng, ban',
      'Phòng chuyên môn',
      'Bộ phận',
      'Bộ phận thực hiện',
      'Cơ quan tham mưu',
      'Đơn vị tham mưu',
      'Đơn vị xử lý',
      'Phòng xử lý',
      'Đơn vị phụ trách',
      'Đơn vị chịu trách nhiệm',
      'Cơ quan theo dõi',
      'Đơn vị theo dõi',
      'Owner',
      'Ai làm',
      'Trách nhiệm thực hiện',
      'Cơ quan soạn thảo',
      'Đơn vị soạn thảo',
    ],
    has: [
      'chủ trì',
      'đơn vị thực hiện',
      'cơ quan thực hiện',
      'đầu mối',
      'phòng thực hiện',
      'tham mưu',
      'chịu trách nhiệm',
      'đơn vị được giao',
      'bộ phận thực hiện',
      'cơ quan tham mưu',
      'đơn vị tham mưu',
      'đơn vị xử lý',
      'phòng xử lý',
      'chịu trách nhiệm',
    ],
    not: ['phối hợp'],
  },
  coordinating: {
    is: ['Phối hợp', 'Cơ quan phối hợp', 'Đơn vị phối hợp', 'Cơ quan, đơn vị phối hợp'],
    has: ['phối hợp'],
    not: ['chủ trì'],
  },
  person: {
    is: [
      'Người thực hiện',
      'Cán bộ phụ trách',
      'Người phụ trách',
      'Chuyên viên',
      'Cán bộ thực hiện',
      'Lãnh đạo phụ trách',
      'Người xử lý',
      'Người làm',
      'Người được giao',
      'Cá nhân thực hiện',
    ],
    has: [
      'người phụ trách',
      'người chịu trách nhiệm',
      'cán bộ',
      'chuyên viên',
      'người thực hiện',
      'lãnh đạo phụ trách',
      'người theo dõi',
      'người xử lý',
      'người được giao',
    ],
  },
  deadline: {
    is: [
      'Thời gian',
      'Thời hạn',
      'Thời gian thực hiện',
      'Thời gian hoàn thành',
      'Thời hạn hoàn thành',
      'Hạn hoàn thành',
      'Hạn',
      'Hạn xử lý',
      'Tiến độ',
      'Tiến độ thực hiện',
      'Tiến độ hoàn thành',
      'Thời gian/Thời hạn hoàn thành',
      'Thời gian bắt đầu, kết thúc',
      'Thời gian bắt đầu, hoàn thành',
      'Số ngày dự kiến',
      'Hạn chót',
      'Deadline',
      'Due date',
      'Thời gian yêu cầu',
      'Hạn cuối',
      'Hạn trả lời',
      'Hạn báo cáo',
      'Hạn giải quyết',
      'Hạn thực hiện',
      'Hạn nộp',
      'Ngày đến hạn',
      'Ngày hết hạn',
      'Đến hạn',
      'Khi nào xong',
      'Due',
      'Due by',
    ],
    has: [
      'thời hạn',
      'thời gian',
      'hạn hoàn thành',
      'hạn xử lý',
      'hạn chót',
      'hạn trả lời',
      'hạn báo cáo',
      'hạn giải quyết',
      'hạn thực hiện',
      'dự kiến hoàn thành',
      'hoàn thành dự kiến',
      'số ngày dự kiến',
    ],
    not: ['bắt đầu', 'thực tế', 'còn lại', 'trễ', 'quá hạn', 'nhận', 'giao việc', 'gia hạn', 'chậm'],
  },
  budget: {
    is: ['Kinh phí', 'Kinh phí thực hiện', 'Nguồn kinh phí', 'Dự kiến kinh phí', 'Dự toán'],
    has: ['kinh phí', 'dự toán'],
  },
  receivedOn: {
    is: [
      'Ngày nhận',
      'Ngày giao',
      'Ngày tiếp nhận',
      'Ngày bắt đầu',
      'Thời gian bắt đầu',
      'Bắt đầu',
      'Ngày giao việc',
      'Thời gian giao',
      'Ngày được giao',
      'Ngày đến',
      'Từ ngày',
    ],
    has: ['ngày nhận', 'ngày giao', 'ngày bắt đầu', 'ngày tiếp nhận', 'thời gian giao', 'thời gian nhận'],
  },
  doneOn: {
    is: [
      'Ngày hoàn thành',
      'Ngày hoàn thành thực tế',
      'Ngày thực hiện xong',
      'Thời gian hoàn thành thực tế',
      'Hoàn thành ngày',
      'Ngày kết thúc',
      'Ngày HT',
      'Thực tế hoàn thành',
      'Ngày xong',
      'Ngày trả lời',
      'Ngày hoàn tất',
      'Ngày xử lý xong',
      'Kết thúc thực tế',
      'Completed on',
      'Completion date',
      'Date completed',
    ],
    has: [
      'thực tế kết thúc',
      'kết thúc thực tế',
      'ngày hoàn thành',
      'hoàn thành thực tế',
      'thực tế hoàn thành',
      'ngày xong',
      'hoàn thành ngày',
      'ngày trả lời',
      'ngày hoàn tất',
      'ngày xử lý xong',
    ],
    not: ['hạn', 'dự kiến'],
  },
  status: {
    is: [
      'Tình trạng',
      'Trạng thái',
      'Tình trạng thực hiện',
      'Tình hình thực hiện',
      'Trạng thái thực hiện',
      'Đánh giá',
      'Tình trạng xử lý',
      'Mức độ hoàn thành',
      'Đánh giá tiến độ',
      'Hiện trạng',
      'Tình hình xử lý',
      'Xong chưa',
      'Status',
    ],
    has: ['tình trạng', 'trạng thái', 'đánh giá', 'tình hình thực hiện', 'tình hình xử lý'],
    not: ['hạn'],
  },
  percent: {
    is: [
      '%',
      '% hoàn thành',
      'Tỷ lệ hoàn thành',
      'Tiến độ (%)',
      'Phần trăm hoàn thành',
      'Tiến độ %',
      'Tỷ lệ %',
      'Mức độ hoàn thành (%)',
    ],
    has: ['% hoàn thành', 'phần trăm', 'tỷ lệ hoàn thành', 'tiến độ (%)'],
  },
  result: {
    is: [
      'Kết quả',
      'Kết quả thực hiện',
      'Kết quả đạt được',
      'Kết quả đến nay',
      'Kết quả cụ thể',
      'Kết quả triển khai',
    ],
    has: ['kết quả thực hiện', 'kết quả đạt được', 'kết quả xử lý', 'kết quả'],
    not: ['sản phẩm', 'dự kiến', 'cần đạt', 'đầu ra'],
  },
  document: {
    is: [
      'Số văn bản',
      'Số, ký hiệu',
      'Số/ký hiệu',
      'Số ký hiệu văn bản',
      'Văn bản',
      'Số hiệu văn bản',
      'Văn bản ban hành',
      'Văn bản triển khai',
      'Tài liệu kiểm chứng',
      'Minh chứng',
      'Văn bản minh chứng',
      'Văn bản trả lời',
      'Số văn bản trả lời',
      'Văn bản báo cáo',
      'Số văn bản báo cáo',
      'Văn bản kết quả',
      'Document no',
      'Document number',
    ],
    has: ['ký hiệu', 'số văn bản', 'số hiệu', 'kiểm chứng', 'minh chứng', 'văn bản'],
    not: ['ngày', 'giao'],
  },
  documentDate: {
    is: ['Ngày văn bản', 'Ngày ban hành', 'Ngày ký', 'Ngày tháng văn bản', 'Ngày, tháng', 'Ngày tháng'],
    has: ['ngày văn bản', 'ngày ban hành', 'ngày ký', 'ngày tháng văn bản'],
  },
  target: {
    is: [
      'Chỉ tiêu',
      'Mức chỉ tiêu',
      'Chỉ tiêu giao',
      'Chỉ tiêu (%)',
      'Kế hoạch giao',
      'Mục tiêu (%)',
      'Chỉ tiêu kế hoạch',
      'Kế hoạch năm',
    ],
    has: ['chỉ tiêu'],
    not: ['tên'],
  },
  numerator: {
    is: [
      'Tử số',
      'Số đã thực hiện',
      'Đã thực hiện',
      'Số đạt',
      'Số lượng đạt',
      'Số hồ sơ đúng hạn',
      'Thực hiện',
    ],
    has: ['tử số', 'đã giải quyết đúng hạn', 'số đạt', 'đã thực hiện'],
  },
  denominator: {
    is: ['Mẫu số', 'Tổng số', 'Tổng', 'Tổng số hồ sơ', 'Tổng cộng'],
    has: ['mẫu số', 'tổng số'],
  },
  note: {
    // Only unambiguous wordings: an unlisted column next to the notes is the office's own.
    is: ['Ghi chú', 'Note', 'Notes'],
    has: ['ghi chú', 'vướng mắc', 'lý do', 'đề xuất', 'kiến nghị', 'ý kiến'],
  },
};

export interface ColumnMeaning {
  key: ColumnKey;
  /** 0–1: 1 if the header is one of the column's known names. */
  confidence: number;
}

/** Words without diacritics, separated by single spaces; punctuation except % is dropped. */
const plain = (text: string): string =>
  bare(text)
    .replace(/[^\p{L}\d%]+/gu, ' ')
    .trim();

const PLAIN_WORDS = Object.entries(COLUMN_WORDS).map(([key, { is, has = [], not = [] }]) => ({
  key: key as ColumnKey,
  is: new Set(is.map(plain)),
  has: has.map(plain),
  not: not.map(plain),
}));

const contains = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);

/** Score of the known words in a header: longer and earlier matches count more. */
function worth(text: string, words: string): number {
  return 0.5 + 0.4 * (words.length / text.length) - (text.startsWith(words) ? 0 : 0.05);
}

/** Parenthesised notes that distinguish planned dates from actual ones: “Ngày hoàn thành (dự kiến)” is a deadline. */
const PLANNED_OR_REAL = new Set(['dự kiến', 'thực tế'].map(plain));

/** Possible meanings of a header, best first; empty if nothing in it is known. */
export function nameColumn(header: string): ColumnMeaning[] {
  // A parenthesised note says how to fill the column in, not what it is, with few exceptions.
  let qualifier = '';
  const withoutNotes = header.replace(/\((?!\s*%)([^()]*)\)/gu, (_, note: string) => {
    if (PLANNED_OR_REAL.has(plain(note))) qualifier = ` ${plain(note)}`;
    return ' ';
  });
  const text = plain(withoutNotes) || plain(header);
  if (text === '') return [];
  const whole = text + qualifier;
  return PLAIN_WORDS.flatMap(({ key, is, has, not }): ColumnMeaning[] => {
    if (is.has(whole)) return [{ key, confidence: 1 }];
    if (is.has(text) && !not.some((words) => contains(qualifier.trim(), words)))
      return [{ key, confidence: 1 }];
    if (not.some((words) => contains(whole, words))) return [];
    const found = has.filter((words) => contains(whole, words));
    return found.length === 0
      ? []
      : [{ key, confidence: Math.max(...found.map((words) => worth(whole, words))) }];
  }).sort((a, b) => b.confidence - a.confidence);
}
