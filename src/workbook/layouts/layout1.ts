import { bodyCode } from '../agency/bodyCode';
import type { Layout } from './layout';

/**
 * Columns in the order of the plan's appendix, with a separate activity column; body codes could be confused with the
 * appendix's.
 */
export const LAYOUT_1: Layout = {
  version: 1,
  taskColumns: [
    { key: 'code', header: 'Mã' },
    { key: 'objective', header: 'Mục tiêu' },
    { key: 'task', header: 'Nhiệm vụ' },
    { key: 'content', header: 'Hoạt động' },
    { key: 'product', header: 'Kết quả/Sản phẩm' },
    { key: 'lead', header: 'Chủ trì' },
    { key: 'coordinating', header: 'Phối hợp' },
    { key: 'time', header: 'Thời gian' },
    { key: 'budget', header: 'Kinh phí (triệu đồng)' },
    { key: 'role', header: 'Vai trò' },
    { key: 'status', header: 'Trạng thái' },
    { key: 'percent', header: '% hoàn thành' },
    { key: 'doneOn', header: 'Ngày hoàn thành' },
    { key: 'documentNumber', header: 'Số, ký hiệu văn bản' },
    { key: 'documentDate', header: 'Ngày văn bản' },
    { key: 'ownDate', header: 'Hạn riêng hoặc ngày phát sinh' },
    { key: 'spent', header: 'Kinh phí thực hiện (triệu đồng)' },
    { key: 'note', header: 'Khó khăn, ghi chú' },
    { key: 'due', header: 'Hạn' },
    { key: 'dueStatus', header: 'Tình trạng hạn' },
    { key: 'daysLate', header: 'Số ngày trễ' },
    { key: 'check', header: 'Kiểm tra' },
    { key: 'section', header: 'Lĩnh vực' },
    { key: 'kind', header: 'Loại hạn' },
    { key: 'start', header: 'Từ ngày' },
    { key: 'planDue', header: 'Hạn theo kế hoạch' },
  ],
  targetColumns: [
    { key: 'code', header: 'Mã' },
    { key: 'target', header: 'Chỉ tiêu' },
    { key: 'source', header: 'Nguồn' },
    { key: 'level', header: 'Cấp' },
    { key: 'numeratorText', header: 'Tử số là' },
    { key: 'denominatorText', header: 'Mẫu số là' },
    { key: 'operator', header: 'Phép so' },
    { key: 'threshold', header: 'Ngưỡng' },
    { key: 'unit', header: 'Đơn vị' },
    { key: 'numerator', header: 'Tử số' },
    { key: 'denominator', header: 'Mẫu số' },
    { key: 'explanation', header: 'Giải trình' },
    { key: 'rate', header: 'Tỷ lệ' },
    { key: 'gap', header: 'So với chỉ tiêu' },
    { key: 'verdict', header: 'Kết luận' },
    { key: 'check', header: 'Kiểm tra' },
    { key: 'counted', header: 'Số đếm' },
  ],
  // Appendix work items are numbered by activity, paragraphs of the body are not.
  isBodyCode: (stored) => !/\.HD\d+$/.test(stored),
  presentBodyCode: bodyCode,
  // The activity column was left empty if the nhiệm vụ itself was the work item.
  planCells: (row) => ({ ...row, content: row.activity }),
};
