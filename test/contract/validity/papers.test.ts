import { writeDocx } from '../../../src/host/document/writeDocx';
import { PARAGRAPH_STYLES, cell, paragraph, rule, type Paper } from '../../../src/paper/paper';
import { agencyReport } from '../../../src/report/agencyReport';
import { agencyFigures } from '../../../src/figures/agencyFigures';
import { agencyNamed } from '../../../src/agency/agencyByName';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { provinceReport } from '../../../src/report/provinceReport';
import { letters } from '../../../src/report/letters';
import { slipPaper } from '../../../src/report/slipPaper';
import { slips } from '../../../src/report/slips';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day, sealedOn } from '../../unit/consolidation/books';
import { openXmlErrors } from './openXmlValidator';

/** Every kind of document that leaves the office, validated against Microsoft's schema. */

function report(name: string): Paper {
  const agency = agencyNamed(name, BAC_GIANG.catalogue)!;
  const entries = {
    tasks: { 'II.2.1.HD1': { status: 'Hoàn thành', doneOn: day('2024-02-09'), note: '<b>&' } },
    targets: { CT04: { numerator: 9, denominator: 10 } },
  };
  const date = '2024-12-14';
  return agencyReport({
    programme: BAC_GIANG,
    agency,
    period: knownPeriod(BAC_GIANG, 'nam'),
    figures: agencyFigures({ programme: BAC_GIANG, agency, entries, reportingDate: day(date) }),
    date,
    sample: true,
  });
}

const everyStyle: Paper = {
  title: 'T <&>',
  sections: [
    { landscape: false, blocks: [...PARAGRAPH_STYLES.map((style) => paragraph(style, style)), rule(20)] },
    {
      landscape: true,
      blocks: [
        {
          kind: 'table',
          columns: [30, 40, 50],
          headRows: 1,
          ruled: true,
          rows: [
            [cell('cellHead', 'a'), cell('cellHead', 'b', 2)],
            [{ ...cell('cell', 'c'), merge: 'start' }, cell('cell', ''), cell('cell', 'd\ne')],
            [{ ...cell('cell', ''), merge: 'continue' }, cell('cell', '\u0000'), cell('cell', ']]>')],
          ],
        },
      ],
    },
  ],
};

const consolidation = brought([
  { kind: 'unread', file: 'CCHC2024_NAM_SYT.xlsx', reason: 'host.damaged', values: {} },
  book('Sở Nội vụ', {
    ...sealedOn('2024-12-16'),
    tasks: { 'II.2.1.HD1': { status: 'Hoàn thành', note: ']]>' } },
  }),
  book('Sở Tư pháp', {
    ...sealedOn('2024-12-19'),
    findings: [
      { severity: 'error', sheet: 'Nhiệm vụ', cell: 'F7', row: 'II.1', problem: '<&>', todo: 'Sửa' },
    ],
  }),
]);
const days = { today: '2024-12-20', until: '2024-12-24' };

const letterOfEachKind = [
  ...new Map(letters({ consolidation, ...days }).map(({ kind, paper }) => [`a letter: ${kind}`, paper])),
];
test('all three kinds of letter are among them', () => {
  expect(letterOfEachKind).toHaveLength(3);
});

test.each([
  ['every style and shape', everyStyle],
  ['an agency’s report', report('Sở Nội vụ')],
  ['a commune’s report', report('UBND xã Tân Mỹ')],
  ['a return slip', slipPaper({ slip: slips(consolidation)[0]!, consolidation, ...days })],
  ['the province’s report', provinceReport(consolidation)],
  ...letterOfEachKind,
])('%s', async (_kind, paper) => {
  expect(await openXmlErrors(await writeDocx(paper), 'docx')).toEqual([]);
});
