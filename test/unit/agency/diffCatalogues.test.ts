import { diffCatalogues } from '../../../src/agency/diffCatalogues';
import { agencyOf, catalogueOf } from './catalogueOf';

test('renamed, merged, split, gone and new; what stays is left out', () => {
  const before = catalogueOf([
    agencyOf('SNV', 'Sở Nội vụ'),
    agencyOf('STP', 'Sở Tư pháp'),
    agencyOf('SXD', 'Sở Xây dựng'),
    agencyOf('SGT', 'Sở Giao thông'),
    agencyOf('BDT', 'Ban Dân tộc'),
    agencyOf('BAO', 'Báo cũ'),
    agencyOf('DAI', 'Đài cũ'),
  ]);
  const after = catalogueOf([
    agencyOf('SNV', 'Sở Nội vụ'),
    agencyOf('STP', 'Sở Tư pháp và Pháp chế'),
    agencyOf('SXD', 'Sở Xây dựng', { was: ['SGT'] }),
    agencyOf('SDT', 'Sở Dân tộc', { was: ['BDT'] }),
    agencyOf('STG', 'Sở Tôn giáo', { was: ['BDT', 'AI-KHONG-BIET'] }),
    agencyOf('TT', 'Trung tâm Truyền thông', { was: ['DAI'] }),
    agencyOf('SKH', 'Sở Khoa học'),
    agencyOf('SCT', 'Sở Công Thương', { was: ['AI-KHONG-BIET'] }),
  ]);
  expect(diffCatalogues(before, after)).toEqual([
    { kind: 'split', before: ['Ban Dân tộc'], after: ['Sở Dân tộc', 'Sở Tôn giáo'] },
    { kind: 'gone', before: ['Báo cũ'], after: [] },
    { kind: 'renamed', before: ['Sở Tư pháp'], after: ['Sở Tư pháp và Pháp chế'] },
    { kind: 'merged', before: ['Sở Xây dựng', 'Sở Giao thông'], after: ['Sở Xây dựng'] },
    { kind: 'renamed', before: ['Đài cũ'], after: ['Trung tâm Truyền thông'] },
    { kind: 'new', before: [], after: ['Sở Khoa học'] },
    { kind: 'new', before: [], after: ['Sở Công Thương'] },
  ]);
});
