import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BAC_GIANG } from '../../programmes';

const text = readFileSync(join(__dirname, '../../fixtures/plan/213-KH-UBND.txt'), 'utf8');
const { targets } = BAC_GIANG.plan;

/** Phrases as printed in the plan, with one percentage each, and their targets. */
const PRINTED: [words: string, code: string][] = [
  ['đảm bảo tiến độ, chất lượng 100% nhiệm vụ', 'CT01'],
  ['100% văn bản quy phạm pháp luật của tỉnh được ban hành', 'CT02'],
  ['100% thủ tục hành chính nội bộ', 'CT03'],
  ['trên 90% hồ sơ TTHC', 'CT04'],
  ['trên 60% trả trước hạn', 'CT05'],
  ['Trên 95% hồ sơ công việc tại cấp tỉnh', 'CT06'],
  ['85% hồ sơ công việc tại cấp huyện', 'CT07'],
  ['65% hồ sơ công việc tại cấp xã', 'CT08'],
  ['hoàn toàn trực tuyến trên hệ thống thông tin giải quyết TTHC đạt trên 70%', 'CT09'],
  ['dịch vụ công trực tuyến từ xa đạt trên 60%', 'CT10'],
  ['tổng số giao dịch thanh toán của dịch vụ công đạt trên 60%', 'CT11'],
  ['100% văn bản QPPL của HĐND, UBND tỉnh được thẩm định', 'CT12'],
  ['100% thủ tục hành chính trong văn bản QPPL', 'CT13'],
  ['Tối thiểu 80% hồ sơ', 'CT14'],
  ['Trên 70% thủ tục hành chính có yêu cầu nghĩa vụ tài chính', 'CT15'],
  ['được thanh toán trực tuyến trên Cổng Dịch vụ công quốc gia đạt trên 70%', 'CT15'],
  ['tỷ lệ giao dịch thanh toán trực tuyến đạt từ 60% trở lên', 'CT16'],
  ['Trên 50% người dân, doanh nghiệp', 'CT17'],
  ['sử dụng lại thông tin, dữ liệu số hoá đạt trên 50%', 'CT18'],
  ['100% thủ tục hành chính được xây dựng quy trình nội bộ', 'CT19'],
  ['90% cán bộ lãnh đạo quản lý', 'CT20'],
  ['thăng hạng cho CB,CC,VC đạt tỷ lệ 30% trở lên', 'CT21'],
  ['hồ sơ cấp kết quả điện tử đạt 100%', 'CT22'],
  ['TTHC số hoá kết quả giải quyết đạt 100%', 'CT23'],
  ['khai thác sử dụng lại tài liệu đạt trên 50%', 'CT24'],
  ['100% CSDL', 'CT25'],
  ['100% chế độ báo cáo', 'CT26'],
  ['cổng thành phần của UBND huyện/ thành phố đạt 100%', 'CT27'],
  ['kiểm tra ít nhất 30% số cơ quan, địa phương', 'CT29'],
  ['dịch vụ y tế công đạt tối thiểu 90%', 'CT30'],
  ['dịch vụ giáo dục công đạt trên 90%', 'CT31'],
  ['100% hồ sơ TTHC lĩnh vực NCC', 'CT32'],
  ['100% hồ sơ TTHC lĩnh vực người có công giải quyết theo cơ chế một cửa liên thông', 'CT33'],
  ['100% TTHC đề nghị giải quyết hưởng bảo hiểm thất nghiệp', 'CT34'],
  ['phấn đấu 70%TTHC/tổng số TTHC', 'CT35'],
];

/** Targets printed as a count: not found by a percentage. */
const COUNTS: [code: string, words: string, reason: string][] = [
  ['CT28', '24 mô hình, nhiệm vụ liên quan đến 05 nhóm tiện ích', 'all 24 of 24 are asked: 100 %'],
  ['CT36', 'mỗi tháng thực hiện 01 trang/tin', 'a number a month'],
];

/** "85%" and "65%" continue under the "Trên" of "Trên 95%". */
const UNDER_TREN = ['CT07', 'CT08'];

const byCode = (code: string) => targets.find((target) => target.code === code);
const percentagesAt = (words: string) => {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    places.push(at + words.search(/\d+\s?%/));
  }
  return places;
};

test('every percentage that the plan prints is one target’s', () => {
  const printed = [...text.matchAll(/\d+\s?%/g)].map(({ index }) => index);
  const claimed = PRINTED.flatMap(([words]) => percentagesAt(words));
  const ascending = (a: number, b: number) => a - b;
  // No exceptions are needed: each percentage is a target, claimed once.
  expect(claimed.sort(ascending)).toEqual(printed);
});

test.each(PRINTED)('%s: %s has that threshold and operator', (words, code) => {
  const threshold = Number(/(\d+)\s?%/.exec(words)?.[1]);
  const operator = /trên \d/i.test(words) || UNDER_TREN.includes(code) ? '>' : '>=';
  expect(byCode(code)).toMatchObject({ threshold, operator, unit: '%' });
});

test('every target is printed, as a percentage or as a count', () => {
  for (const [, words] of COUNTS) expect(text).toContain(words);
  const named = [...PRINTED.map(([, code]) => code), ...COUNTS.map(([code]) => code)];
  expect([...new Set(named)].sort()).toEqual(targets.map(({ code }) => code).sort());
});

test('the counts', () => {
  expect(byCode('CT28')).toMatchObject({ operator: '>=', threshold: 100, unit: '%' });
  expect(byCode('CT36')).toMatchObject({ operator: '>=', threshold: 1, unit: 'trang/tin mỗi tháng' });
});
