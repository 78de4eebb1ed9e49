import { fold } from '../text/normalise';

/** Kinds of administrative documents (Nghị định 30/2020/NĐ-CP, Điều 7), and plans' generic terms for them. */
const KINDS = [
  'nghị quyết',
  'quyết định',
  'chỉ thị',
  'quy chế',
  'quy định',
  'thông cáo',
  'thông báo',
  'hướng dẫn',
  'chương trình',
  'kế hoạch',
  'phương án',
  'đề án',
  'dự án',
  'báo cáo',
  'biên bản',
  'tờ trình',
  'hợp đồng',
  'công văn',
  'công điện',
  'văn bản',
].map((kind) => ` ${fold(kind)} `);

/** A parenthesis that makes what precedes it conditional. */
const CONDITION = /\((?:(?:trong )?trường hợp|nếu|khi) [^()]*\)/iu;

/** Removes conditional products: “Công văn xin lỗi (trong trường hợp để xảy ra quá hạn)”. */
function withoutConditional(product: string): string {
  const parts = product.split(CONDITION);
  return parts
    .map((part, index) => {
      if (index === parts.length - 1) return part;
      const end = Math.max(...[';', ',', '/', '.'].map((separator) => part.lastIndexOf(separator)));
      return part.slice(0, Math.max(end, 0));
    })
    .join(' ');
}

/** Whether a work item's “Kết quả/Sản phẩm” promises a document, which then serves as evidence of completion. */
export function promisesDocument(product: string): boolean {
  const words = ` ${fold(withoutConditional(product.normalize('NFC'))).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return KINDS.some((kind) => words.includes(kind));
}
