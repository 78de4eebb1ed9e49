import { isNotSent, isWorkbookName } from '../../../src/consolidation/workbookFile';

test.each([
  ['CCHC2024_NAM_SNV.xlsx', true, false],
  ['SNV.XLSM', true, false],
  ['cũ.xls', true, false],
  ['bảng.csv', true, false],
  ['công văn.docx', false, false],
  ['SNV.xlsx.pdf', false, false],
  // Excel's lock file, a Mac's shadow, what Windows puts into folders.
  ['~$SNV.xlsx', false, true],
  ['._SNV.xlsx', false, true],
  ['Thumbs.db', false, true],
  ['__MACOSX', false, true],
])('%s: read %s, sent by nobody %s', (name, isRead, isNobodys) => {
  expect([isWorkbookName(name), isNotSent(name)]).toEqual([isRead, isNobodys]);
});
