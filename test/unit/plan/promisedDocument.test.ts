import { promisesDocument } from '../../../src/plan/promisedDocument';

test.each([
  'Quyết định',
  'Kế hoạch, các văn bản chỉ đạo',
  'Báo cáo kết quả triển khai các mô hình, nhiệm vụ/Công văn, Kế hoạch triển khai',
  'Số liệu tỉ lệ so với mục tiêu/Kế hoạch, Báo cáo',
  'Quyết định; Thủ tục hành chính được cập nhật, công khai.',
  'BÁO CÁO'.normalize('NFD'),
])('promises a document: %s', (product) => {
  expect(promisesDocument(product)).toBe(true);
});

test.each([
  '',
  'Nâng cấp phần mềm',
  'Thông tin trên phần mềm được cập nhật',
  'Các Cổng TTĐT, Cổng thông tin phổ biến giáo dục PL; mạng XH',
  'Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hoá.',
  // Owed only if something went wrong.
  'Hồ sơ được giải quyết đúng và trước hạn, Công văn xin lỗi (trong trường hợp để xảy ra quá hạn)',
])('promises none: %s', (product) => {
  expect(promisesDocument(product)).toBe(false);
});
