import page from '../../../src/messages/consolidate.vi.json';
import workbook from '../../../src/messages/workbook.vi.json';

type PageKey = keyof typeof page;
type WorkbookKey = keyof typeof workbook;

/**
 * The page shows a consolidation in the words of the province's workbook, but does not load the workbook's texts, which
 * only its worker needs: these phrases stand in both, and are one phrase.
 */
const SAME: Partial<Record<PageKey, WorkbookKey>> = {
  'consolidate.date': 'province.reportingDate',
  'consolidate.fact.received': 'dash.received',
  'consolidate.fact.missing': 'receipt.missing',
  'consolidate.fact.late': 'receipt.late',
  'consolidate.fact.unclear': 'receipt.unclear',
  'consolidate.fact.unusable': 'receipt.unusable',
  'consolidate.fact.rejected': 'sheet.rejected',
  'consolidate.fact.questions': 'rejected.decision',
  'consolidate.fact.discrepancies': 'sheet.discrepancies',
  'consolidate.question.none': 'decide.none',
  'consolidate.candidate.noDate': 'dayDoubt.unknown',
  'consolidate.filter.missing': 'receipt.missing',
  'consolidate.filter.unusable': 'receipt.unusable',
  'consolidate.filter.unclear': 'receipt.unclear',
  'consolidate.filter.late': 'receipt.late',
  'consolidate.receipt.missing': 'receipt.missing',
  'consolidate.receipt.unusable': 'receipt.unusable',
  'consolidate.receipt.doubt.unknown': 'dayDoubt.unknown',
  'consolidate.receipt.doubt.future': 'dayDoubt.future',
  'consolidate.receipt.own': 'seal.own',
  'consolidate.dunning.text': 'col.dunning',
  'consolidate.discrepancy.status': 'discrepancy.status',
  'consolidate.discrepancy.figure': 'discrepancy.figure',
  'consolidate.discrepancy.magnitude': 'discrepancy.magnitude',
  'consolidate.discrepancy.changed-text': 'discrepancy.changed-text',
  'consolidate.discrepancy.impossible-figure': 'discrepancy.impossible-figure',
  'consolidate.discrepancy.impossible-date': 'discrepancy.impossible-date',
  'consolidate.discrepancy.place': 'discrepancy.place',
  'consolidate.tasks': 'dash.dutiesAll',
  'consolidate.target.dat': 'verdict.attained',
  'consolidate.target.chua-dat': 'verdict.missed',
  'consolidate.target.chua-co-so-lieu': 'verdict.none',
  'consolidate.change.received': 'change.received',
  'consolidate.change.replaced': 'change.replaced',
  'consolidate.change.gone': 'change.gone',
  'consolidate.change.status': 'change.status',
  'consolidate.change.figures': 'change.figures',
  'consolidate.change.corrected': 'change.corrected',
  'consolidate.change.correction': 'change.correction',
  'consolidate.change.unread': 'change.unread',
};
/** The same words for different things: a field's label and a column's, a button and a state. */
const BY_CHANCE: readonly string[] = ['consolidate.planFile', 'consolidate.own.offer'];

test.each(Object.entries(SAME))('%s reads as the workbook’s %s', (ours, theirs) => {
  expect(page[ours as PageKey]).toBe(workbook[theirs]);
});

test('every phrase that stands in both is listed here', () => {
  const theirs = new Set<string>(Object.values(workbook));
  const shared = Object.entries(page).flatMap(([key, text]) => (theirs.has(text) ? [key] : []));
  const listed = new Set<string>([...Object.keys(SAME), ...BY_CHANCE]);
  expect(shared.filter((key) => !listed.has(key))).toEqual([]);
});
