import { day, emptySheet, type Office, type Typed } from './office';

const sum = (formula: string, value: number): Typed => ({ formula, value });

/** A department's tracker: an Excel table with real dates. */
const interior: Office = {
  name: 'Sở Nội vụ',
  sheet: 'Theo dõi',
  rows: [
    [
      'STT',
      'Nội dung công việc',
      'Phòng chủ trì',
      'Ngày giao',
      'Thời hạn hoàn thành',
      'Ngày hoàn thành',
      'Tình trạng',
      'Số, ký hiệu',
      'Ghi chú',
    ],
    [
      1,
      'Kế hoạch tuyên truyền CCHC năm 2026',
      'Phòng CCHC',
      day('05/01/2026'),
      day('31/01/2026'),
      day('28/01/2026'),
      'Hoàn thành',
      '12/KH-SNV',
      null,
    ],
    [
      2,
      'Báo cáo CCHC quý I',
      'Phòng CCHC',
      day('01/03/2026'),
      day('14/03/2026'),
      day('13/03/2026'),
      'Hoàn thành',
      '45/BC-SNV',
      null,
    ],
    [
      3,
      'Rà soát vị trí việc làm',
      'Phòng TCBC',
      day('10/02/2026'),
      day('30/09/2026'),
      null,
      'Đang thực hiện',
      null,
      null,
    ],
    [
      4,
      'Kiểm tra công vụ đợt 2',
      'Thanh tra',
      day('10/06/2026'),
      day('30/11/2026'),
      null,
      'Chưa thực hiện',
      null,
      null,
    ],
    [
      5,
      'Tập huấn công chức xã',
      'Phòng CCHC',
      day('02/02/2026'),
      day('15/12/2026'),
      null,
      'Đang thực hiện',
      null,
      null,
    ],
  ],
  table: 'A1:I6',
  header: 1,
  keys: ['number', 'task', 'lead', 'receivedOn', 'deadline', 'doneOn', 'status', 'document', 'note'],
  tasks: [2, 3, 4, 5, 6],
  traps: [
    { typed: { E4: day('30/06/2026') }, cell: 'E4', rule: 'own/overdue' },
    { typed: { E5: day('20/07/2026') }, cell: 'E5', rule: 'own/due-within-7' },
    { typed: { F2: day('01/12/2026') }, cell: 'F2', rule: 'own/done-in-future' },
    { typed: { F3: day('13/02/2026') }, cell: 'F3', rule: 'own/done-before-received' },
    { typed: { H3: null }, cell: 'H3', rule: 'own/done-without-evidence' },
    { typed: { C6: null }, cell: 'C6', rule: 'own/without-lead' },
    { typed: { I2: 'Chưa thực hiện được' }, cell: 'I2', rule: 'own/words-contradict-status' },
  ],
};

/** A commune: title rows merged across the full width, groups, signatures, 1,200 formatted rows. */
const commune: Office = {
  name: 'UBND xã',
  sheet: 'Sheet1',
  rows: [
    ['UBND XÃ TÂN MỸ'],
    ['BẢNG THEO DÕI NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026'],
    [],
    ['TT', 'Nhiệm vụ', 'Người phụ trách', 'Thời gian hoàn thành', 'Kết quả thực hiện', 'Đánh giá', 'Ghi chú'],
    ['I', 'CẢI CÁCH THỂ CHẾ'],
    [1, 'Rà soát văn bản quy phạm', 'Đ/c Hà', 'Quý IV/2026', null, 'Đang thực hiện', null],
    [
      2,
      'Ban hành Kế hoạch kiểm soát TTHC',
      'Đ/c Lan',
      '28/02/2026',
      'Đã ban hành KH số 15/KH-UBND ngày 20/02/2026',
      'Hoàn thành',
      null,
    ],
    ['II', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH'],
    [3, 'Niêm yết công khai thủ tục', 'Đ/c Lan', 'Thường xuyên', null, 'Đang thực hiện', null],
    [4, 'Khảo sát sự hài lòng', 'Đ/c Minh', 'Tháng 10/2026', null, 'Chưa thực hiện', null],
    [],
    ['Nơi nhận: Như trên; Lưu VT.', null, null, null, 'CHỦ TỊCH'],
  ],
  merges: ['A1:G1', 'A2:G2', 'B5:G5', 'B8:G8'],
  emptyRows: 1200,
  header: 4,
  keys: ['number', 'task', 'lead', 'deadline', 'result', 'status', 'note'],
  tasks: [6, 7, 9, 10],
  traps: [
    { typed: { D6: 'Quý II/2026' }, cell: 'D6', rule: 'own/overdue' },
    { typed: { D10: null }, cell: 'D10', rule: 'own/without-deadline' },
    { typed: { E7: null }, cell: 'E7', rule: 'own/done-without-evidence' },
    { typed: { E10: 'Đã ban hành báo cáo' }, cell: 'E10', rule: 'own/words-contradict-status' },
    { typed: { D9: 'sớm nhất có thể' }, cell: 'D9', rule: 'own/deadline-unreadable' },
  ],
};

/** A two-row header, with results beside deadlines. */
const justice: Office = {
  name: 'Sở Tư pháp',
  sheet: 'NV 2026',
  rows: [
    ['PHỤ LỤC: TÌNH HÌNH THỰC HIỆN NHIỆM VỤ'],
    ['STT', 'Nội dung', 'Phân công thực hiện', null, 'Thời gian', null, 'Kết quả', null, 'Ghi chú'],
    [
      null,
      null,
      'Đơn vị chủ trì',
      'Đơn vị phối hợp',
      'Thời hạn',
      'Ngày hoàn thành',
      'Số văn bản',
      'Ngày ban hành',
      null,
    ],
    [
      '1',
      'Thẩm định dự thảo nghị quyết',
      'Phòng VBQPPL',
      'Phòng PBGDPL',
      day('30/04/2026'),
      day('20/04/2026'),
      '120/BC-STP',
      day('20/04/2026'),
      null,
    ],
    [
      '2',
      'Kiểm tra văn bản cấp xã',
      'Phòng VBQPPL',
      'Thanh tra',
      day('31/05/2026'),
      day('29/05/2026'),
      '188/KL-STP',
      day('29/05/2026'),
      null,
    ],
    ['3', 'Tổng kết công tác hộ tịch', 'Phòng HCTP', 'Các phòng', day('15/12/2026'), null, null, null, null],
    ['4', 'Số hóa sổ hộ tịch', 'Phòng HCTP', 'Trung tâm CNTT', day('30/10/2026'), null, null, null, null],
  ],
  merges: ['A1:I1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:H2', 'I2:I3'],
  header: 2,
  keys: ['number', 'task', 'lead', 'coordinating', 'deadline', 'doneOn', 'document', 'documentDate', 'note'],
  tasks: [4, 5, 6, 7],
  traps: [
    { typed: { F6: 'Đang thực hiện' }, cell: 'F6', rule: 'own/status-in-date-column' },
    { typed: { G4: null }, cell: 'G4', rule: 'own/done-without-evidence' },
    { typed: { H5: day('29/08/2026') }, cell: 'H5', rule: 'own/document-in-future' },
    { typed: { E7: day('10/07/2026') }, cell: 'E7', rule: 'own/overdue' },
    { typed: { E6: '15/12/2026' }, cell: 'E6', rule: 'own/date-as-text' },
  ],
};

const US = 'm/d/yyyy';

/** Typed on an English-language machine: days above 12 stay text, the others are swapped. */
const construction: Office = {
  name: 'Sở Xây dựng',
  sheet: 'Tracker',
  rows: [
    ['No', 'Đầu việc', 'Chuyên viên', 'Hạn chót', 'Hoàn thành ngày', 'Trạng thái'],
    [
      1,
      'Công bố giá vật liệu quý I',
      'Nguyễn Văn An',
      day('31/03/2026', US),
      day('25/03/2026', US),
      'Hoàn thành',
    ],
    [2, 'Kiểm tra chất lượng công trình', 'Trần Thị Bình', day('30/11/2026', US), null, 'Đang triển khai'],
    [3, 'Cấp giấy phép theo phân cấp', 'Lê Văn Cường', day('31/12/2026', US), null, 'Đang triển khai'],
    [4, 'Báo cáo nhà ở xã hội', 'Trần Thị Bình', day('20/10/2026', US), null, 'Chưa bắt đầu'],
  ],
  header: 1,
  keys: ['number', 'task', 'lead', 'deadline', 'doneOn', 'status'],
  tasks: [2, 3, 4, 5],
  traps: [
    // “3/4/2026” beside “25/3/2026”: 4 March or 3 April.
    { typed: { D2: '31/3/2026', E2: '25/3/2026' }, cell: 'E2', rule: 'own/date-as-text' },
    { typed: { D3: { day: '2026-03-09', format: US } }, cell: 'D3', rule: 'own/date-swapped' },
    { typed: { D5: { day: '2026-05-11', format: 'mm-dd-yy' } }, cell: 'D5', rule: 'own/date-swapped' },
    { typed: { F4: day('12/06/2026') }, cell: 'F4', rule: 'own/date-in-status-column' },
  ],
};

/** One sheet per month; this one has the most rows. */
const healthSheets: Office = {
  name: 'Sở Y tế',
  sheet: 'Tháng 6',
  others: [
    {
      ...emptySheet('Tháng 5'),
      columns: [{ width: 10 }, { width: 30 }, { width: 20 }, { width: 20 }],
      rows: [
        ['STT', 'Công việc', 'Đơn vị thực hiện', 'Hạn', 'Tình trạng thực hiện'].map((value) => ({ value })),
        [1, 'Việc tháng 5', 'Phòng KHTC', '30/9/2026', 'Đang thực hiện'].map((value) => ({ value })),
      ],
    },
  ],
  rows: [
    ['CÔNG VIỆC THÁNG 6/2026'],
    ['STT', 'Công việc', 'Đơn vị thực hiện', 'Hạn', 'Tình trạng thực hiện', 'Kết quả đạt được'],
    [1, 'Giao ban y tế dự phòng', 'Phòng NVY', 'Hằng tháng', 'Đang thực hiện', null],
    [2, 'Trình đề án sắp xếp trạm y tế', 'Phòng TCCB', '30/8/2026', 'Đang thực hiện', 'Đã gửi dự thảo'],
    [3, 'Báo cáo 6 tháng', 'Văn phòng', '14/6/2026', 'Đã hoàn thành', 'Báo cáo số 310/BC-SYT ngày 13/6/2026'],
  ],
  merges: ['A1:F1'],
  header: 2,
  keys: ['number', 'task', 'lead', 'deadline', 'status', 'result'],
  tasks: [3, 4, 5],
  traps: [
    { typed: { D4: '30/6/2026' }, cell: 'D4', rule: 'own/overdue' },
    { typed: { E4: 'Hoàn thành', F4: 'Chưa ban hành' }, cell: 'F4', rule: 'own/words-contradict-status' },
    {
      typed: {
        B3: 'Báo cáo 6 tháng',
        C3: 'Văn phòng',
        D3: '14/6/2026',
        E3: 'Hoàn thành',
        F3: 'Báo cáo 310/BC-SYT',
      },
      cell: 'B5',
      rule: 'own/row-twice',
    },
  ],
};

/** Targets with their own formulas and a total. */
const targets: Office = {
  name: 'Chỉ tiêu CCHC',
  sheet: 'Chỉ tiêu',
  rows: [
    ['STT', 'Nội dung chỉ tiêu', 'Cơ quan chủ trì', 'Tử số', 'Mẫu số', 'Tỷ lệ', 'Ghi chú'],
    [1, 'Hồ sơ đúng hạn', 'Văn phòng', 90, 100, sum('D2/E2', 0.9), null],
    [2, 'Hồ sơ trực tuyến', 'Văn phòng', 80, 100, sum('D3/E3', 0.8), null],
    [3, 'Hồ sơ số hóa', 'Phòng CCHC', 70, 100, sum('D4/E4', 0.7), null],
    [4, 'Thanh toán trực tuyến', 'Phòng CCHC', 60, 100, sum('D5/E5', 0.6), null],
    [5, 'Hồ sơ liên thông', 'Phòng CCHC', 50, 100, sum('D6/E6', 0.5), null],
    [null, 'Tổng cộng', null, sum('SUM(D2:D6)', 350), sum('SUM(E2:E6)', 500), sum('D7/E7', 0.7), null],
  ],
  header: 1,
  keys: ['number', 'task', 'lead', 'numerator', 'denominator', 'own', 'note'],
  tasks: [2, 3, 4, 5, 6],
  traps: [
    { typed: { F4: sum('D4/E5', 0.7) }, cell: 'F4', rule: 'own/formula-differs' },
    { typed: { F6: 0.5 }, cell: 'F6', rule: 'own/formula-overwritten' },
    { typed: { D7: sum('SUM(D2:D6)+D6', 400) }, cell: 'D7', rule: 'own/counted-twice' },
  ],
};

const nfd = (text: string) => text.normalize('NFD');

/** Typed on a Mac: decomposed diacritics; a hidden row; percentages and product. */
const party: Office = {
  name: 'Văn phòng Tỉnh ủy',
  sheet: nfd('Nhiệm vụ'),
  rows: [
    [
      nfd('Số TT'),
      nfd('Lĩnh vực'),
      nfd('Nhiệm vụ cụ thể'),
      nfd('Sản phẩm'),
      nfd('Chủ trì'),
      nfd('Phối hợp'),
      nfd('Hạn hoàn thành'),
      nfd('% hoàn thành'),
      nfd('Vướng mắc'),
    ],
    [
      1,
      nfd('Thể chế'),
      nfd('Sửa quy chế làm việc'),
      nfd('Quy chế'),
      nfd('Phòng Tổng hợp'),
      nfd('Các phòng'),
      day('30/09/2026'),
      '40%',
      null,
    ],
    [
      2,
      nfd('Chuyển đổi số'),
      nfd('Vận hành hệ thống họp không giấy'),
      nfd('Hệ thống'),
      nfd('Phòng CĐS'),
      nfd('Các phòng'),
      day('31/10/2026'),
      '60%',
      null,
    ],
    [
      3,
      nfd('Tài chính'),
      nfd('Quyết toán quý II'),
      nfd('Báo cáo'),
      nfd('Phòng Tài chính'),
      nfd('Kế toán'),
      day('30/06/2026'),
      '100%',
      null,
    ],
  ],
  hiddenRows: [2],
  header: 1,
  keys: ['number', 'field', 'task', 'product', 'lead', 'coordinating', 'deadline', 'percent', 'note'],
  tasks: [2, 3, 4],
  traps: [
    { typed: { H4: '90%' }, cell: 'G4', rule: 'own/overdue' },
    { typed: { G2: null }, cell: 'G2', rule: 'own/without-deadline' },
    { typed: { G3: '31/10/2026' }, cell: 'G3', rule: 'own/date-as-text' },
  ],
};

const MONTH = '"Tháng "m/yyyy';

/** Month formats; three-level codes; a group without product. */
const digital: Office = {
  name: 'Sở Khoa học và Công nghệ',
  sheet: 'DA06',
  rows: [
    [
      'Mã',
      'Nhiệm vụ, giải pháp',
      'Đơn vị chủ trì',
      'Thời hạn',
      'Sản phẩm đầu ra',
      'Trạng thái',
      'Minh chứng',
    ],
    ['A.1', 'HẠ TẦNG SỐ', null, null, null, null, null],
    [
      'A.1.1',
      'Nâng cấp trung tâm dữ liệu',
      'Trung tâm CNTT',
      day('01/12/2026', MONTH),
      'Hệ thống',
      'Đang thực hiện',
      null,
    ],
    [
      'A.1.2',
      'Kết nối trục liên thông',
      'Trung tâm CNTT',
      day('01/05/2026', MONTH),
      'Báo cáo',
      'Hoàn thành',
      '77/BC-SKHCN',
    ],
    ['A.2', 'DỮ LIỆU SỐ', null, null, null, null, null],
    [
      'A.2.1',
      'Danh mục dữ liệu mở',
      'Phòng CĐS',
      day('01/11/2026', MONTH),
      'Danh mục',
      'Chưa thực hiện',
      null,
    ],
  ],
  header: 1,
  keys: ['number', 'task', 'lead', 'deadline', 'product', 'status', 'document'],
  tasks: [3, 4, 6],
  traps: [
    { typed: { D3: day('01/06/2026', MONTH) }, cell: 'D3', rule: 'own/overdue' },
    { typed: { D6: 'Đã hoàn thành' }, cell: 'D6', rule: 'own/status-in-date-column' },
    { typed: { G4: null }, cell: 'G4', rule: 'own/done-without-evidence' },
  ],
};

/** “Tiến độ” containing statuses, with evidence in prose beside an empty document column. */
const finance: Office = {
  name: 'Sở Tài chính',
  sheet: 'Công việc',
  rows: [
    ['SỞ TÀI CHÍNH', null, null, null],
    [
      'TT',
      'Nội dung nhiệm vụ',
      'Đơn vị được giao',
      'Thời gian yêu cầu',
      'Tiến độ',
      'Kết quả',
      'Văn bản',
      'Ngày ký',
    ],
    [
      1,
      'Thẩm định dự toán',
      'Phòng Ngân sách',
      '31/3/2026',
      'Hoàn thành',
      'Đã trình',
      '90/TTr-STC',
      day('30/03/2026'),
    ],
    [2, 'Báo cáo đầu tư công', 'Phòng Đầu tư', 'Quý IV/2026', 'Đang thực hiện', null, null, null],
    [3, 'Rà soát tài sản công', 'Phòng Công sản', 'Năm 2026', 'Chưa thực hiện', null, null, null],
  ],
  header: 2,
  keys: ['number', 'task', 'lead', 'deadline', 'status', 'result', 'document', 'documentDate'],
  tasks: [3, 4, 5],
  traps: [
    {
      typed: { F3: 'Đã ban hành QĐ số 12/QĐ-STC ngày 5/3/2026', G3: null, H3: null },
      cell: 'G3',
      rule: 'own/evidence-in-prose',
    },
    { typed: { D4: '16/7/2026' }, cell: 'D4', rule: 'own/due-within-1' },
    { typed: { D5: '18/7/2026' }, cell: 'D5', rule: 'own/due-within-3' },
    { typed: { H3: '5.5.26' }, cell: 'H3', rule: 'own/date-as-text' },
  ],
};

/** Leads merged over their tasks, the header repeated on the second page, unknown columns. */
const inspectors: Office = {
  name: 'Thanh tra tỉnh',
  sheet: 'Sổ việc',
  rows: [
    ['THANH TRA TỈNH'],
    [
      'STT',
      'Tên công việc',
      'Đơn vị đầu mối',
      'Độ mật',
      'Ngày nhận',
      'Hạn xử lý',
      'Ngày hoàn thành thực tế',
      'Tình trạng xử lý',
    ],
    [
      1,
      'Thanh tra trách nhiệm người đứng đầu',
      'Phòng NV1',
      'Thường',
      day('02/03/2026'),
      day('30/06/2026'),
      day('25/06/2026'),
      'Hoàn thành',
    ],
    [2, 'Xác minh đơn tố cáo', null, 'Mật', day('01/07/2026'), day('30/09/2026'), null, 'Đang thực hiện'],
    [
      'STT',
      'Tên công việc',
      'Đơn vị đầu mối',
      'Độ mật',
      'Ngày nhận',
      'Hạn xử lý',
      'Ngày hoàn thành thực tế',
      'Tình trạng xử lý',
    ],
    [
      3,
      'Báo cáo phòng chống tham nhũng',
      'Phòng NV2',
      'Thường',
      day('01/06/2026'),
      day('15/12/2026'),
      null,
      'Chưa thực hiện',
    ],
  ],
  merges: ['C3:C4'],
  header: 2,
  keys: ['number', 'task', 'lead', 'own', 'receivedOn', 'deadline', 'doneOn', 'status'],
  tasks: [3, 4, 6],
  traps: [
    { typed: { H6: 'Chưa thực hiện', G6: day('01/07/2026') }, cell: 'H6', rule: 'own/not-done-with-date' },
    { typed: { G3: day('25/02/2026') }, cell: 'G3', rule: 'own/done-before-received' },
    { typed: { E4: 'tuần trước' }, cell: 'E4', rule: 'own/date-unreadable' },
    { typed: { G3: null }, cell: 'G3', rule: 'own/done-without-date' },
  ],
};

/** An active filter hides rows; the title is merged across the full width; notes at the bottom. */
const trade: Office = {
  name: 'Sở Công Thương',
  sheet: 'Nhiệm vụ 2026',
  rows: [
    ['SỔ THEO DÕI NHIỆM VỤ UBND TỈNH GIAO'],
    [],
    [
      'Số thứ tự',
      'Nhiệm vụ được giao',
      'Văn bản giao',
      'Phòng thực hiện',
      'Hạn xử lý',
      'Tình hình thực hiện',
      'Lý do',
    ],
    [1, 'Bình ổn thị trường Tết', '15/UBND-KT', 'Phòng QLTM', day('31/01/2026'), 'Đã hoàn thành', null],
    [2, 'Quy hoạch cụm công nghiệp', '88/UBND-KT', 'Phòng QLCN', day('30/11/2026'), 'Đang thực hiện', null],
    [3, 'Chương trình khuyến công', '90/UBND-KT', 'Trung tâm KC', day('15/12/2026'), 'Đang thực hiện', null],
    [4, 'Kiểm tra an toàn điện', '97/UBND-KT', 'Phòng QLNL', day('30/09/2026'), 'Chưa thực hiện', null],
    [],
    ['Ghi chú: cột 5 ghi theo văn bản giao'],
  ],
  merges: ['A1:G1', 'A9:G9'],
  filter: { range: 'A3:G7', column: 5, value: 'Đang thực hiện' },
  hiddenRows: [3, 6],
  header: 3,
  keys: ['number', 'task', 'own', 'lead', 'deadline', 'status', 'note'],
  tasks: [4, 5, 6, 7],
  traps: [
    { typed: { E4: day('31/01/2026'), F4: 'Đang thực hiện' }, cell: 'E4', rule: 'own/overdue' },
    { typed: { D7: null }, cell: 'D7', rule: 'own/without-lead' },
    {
      typed: { F5: 'Hoàn thành', G5: 'Chưa hoàn thành do vướng mặt bằng' },
      cell: 'G5',
      rule: 'own/words-contradict-status',
    },
  ],
};

/** Leads merged over their rows, letters as numbers, one sheet per department. */
const district: Office = {
  name: 'UBND phường',
  sheet: 'Văn phòng',
  others: [
    {
      ...emptySheet('Kinh tế'),
      columns: [{ width: 8 }, { width: 40 }, { width: 20 }, { width: 20 }, { width: 20 }],
      rows: [
        ['TT', 'Tên công việc', 'Phòng chủ trì', 'Thời hạn', 'Trạng thái'].map((value) => ({ value })),
        ['a)', 'Cấp phép xây dựng', 'Phòng KTHT', 'Thường xuyên', 'Đang thực hiện'].map((value) => ({
          value,
        })),
      ],
    },
  ],
  rows: [
    ['TT', 'Tên công việc', 'Phòng chủ trì', 'Thời hạn', 'Trạng thái'],
    ['a)', 'Tiếp công dân', 'Văn phòng', 'Hằng tháng', 'Đang thực hiện'],
    ['b)', 'Một cửa điện tử', null, 'Trước ngày 30/9/2026', 'Đang thực hiện'],
    ['c)', 'Giao ban tuần', 'Hội đồng', 'thứ Năm hằng tuần', 'Đang thực hiện'],
    [
      'đ)',
      'Trả lời cử tri',
      'Hội đồng',
      'Trong 10 ngày làm việc sau khi nhận được kiến nghị',
      'Chưa thực hiện',
    ],
  ],
  merges: ['C2:C3'],
  header: 1,
  keys: ['number', 'task', 'lead', 'deadline', 'status'],
  tasks: [2, 3, 4, 5],
  traps: [
    { typed: { D3: 'Trước ngày 30/6/2026' }, cell: 'D3', rule: 'own/overdue' },
    { typed: { D4: null }, cell: 'D4', rule: 'own/without-deadline' },
    { typed: { D5: '31/2/2026' }, cell: 'D5', rule: 'own/deadline-unreadable' },
    { typed: { E5: day('01/07/2026') }, cell: 'E5', rule: 'own/date-in-status-column' },
  ],
};

/** Targets as sentences beside the figures. */
const indicators: Office = {
  name: 'Trung tâm phục vụ hành chính công',
  sheet: 'Theo dõi chỉ tiêu',
  rows: [
    ['THEO DÕI CHỈ TIÊU NĂM 2026'],
    ['TT', 'Nội dung', 'Chỉ tiêu', 'Đơn vị chủ trì', 'Số đã thực hiện', 'Tổng số', 'Ghi chú'],
    [1, 'Hồ sơ đúng hạn', 'Trên 98%', 'Trung tâm', 981, 1000, null],
    [2, 'Hồ sơ trực tuyến', 'Tối thiểu 80%', 'Trung tâm', 750, 900, null],
    [3, 'Số hóa kết quả', 'Đạt 100% hồ sơ', 'Văn phòng', 400, 500, null],
    [4, 'Trễ hạn', 'Không quá 2%', 'Văn phòng', null, null, 'Chưa tổng hợp'],
  ],
  merges: ['A1:G1'],
  header: 2,
  keys: ['number', 'task', 'target', 'lead', 'numerator', 'denominator', 'note'],
  tasks: [3, 4, 5, 6],
  traps: [
    { typed: { E3: 1001 }, cell: 'E3', rule: 'own/numerator-above-denominator' },
    { typed: { F4: 0 }, cell: 'F4', rule: 'own/figure-impossible' },
    { typed: { E5: -4 }, cell: 'E5', rule: 'own/figure-impossible' },
    { typed: { E4: 'khoảng 700' }, cell: 'E4', rule: 'own/figure-not-a-number' },
    { typed: { D6: null }, cell: 'D6', rule: 'own/without-lead' },
  ],
};

export const OFFICES: readonly Office[] = [
  interior,
  commune,
  justice,
  construction,
  healthSheets,
  targets,
  party,
  digital,
  finance,
  inspectors,
  trade,
  district,
  indicators,
];
