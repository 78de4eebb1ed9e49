import { levelName } from '../../agency/levels';
import { doneRateFormula } from '../../figures/doneRate';
import { RANKED_FROM, type RankedAgency } from '../../figures/ranking';
import { workbookText, type WorkbookTextKey } from '../../messages/workbookText';
import { wholeColumn, type Column, type Computation } from '../../fields/column';
import { PROVINCE_TABLE } from '../../workbook/identity';
import { isNumber } from '../../workbook/sheetMath';
import type { CellScalar, SheetSpec } from '../../workbook/spec';
import { TINT } from '../../workbook/styles';
import { tableSheet } from '../../workbook/tableSheet';
import { mergedCount } from './planRowColumns';
import { lookUp } from './references';
import { atLeastOne, type SheetContext } from './sheetContext';

type CountKey = 'reported' | 'done' | 'late' | 'overdue' | 'notArisen';
type RankingKey =
  'place' | 'agency' | 'agencyLevel' | 'owed' | 'noReport' | 'base' | 'rate' | 'agencyId' | CountKey;

function rankingColumns(agencies: readonly RankedAgency[]): readonly Column<RankingKey>[] {
  const byId = new Map<unknown, RankedAgency>(agencies.map((agency) => [agency.entry.agency.id, agency]));
  const whole = (header: WorkbookTextKey) => wholeColumn(PROVINCE_TABLE.ranking, workbookText(header));
  const number = (cell: CellScalar): number => (isNumber(cell) ? cell : 0);
  const counted = (
    key: RankingKey,
    header: WorkbookTextKey,
    computation: Computation<RankingKey>,
    width = 11,
  ): Column<RankingKey> => ({
    key,
    header,
    width,
    role: 'computed',
    style: key === 'rate' ? 'rate' : 'computedInteger',
    computation,
  });
  const merged = (key: CountKey, header: WorkbookTextKey) =>
    counted(key, header, {
      formula: (ref) => mergedCount(key, [['col.agencyId', ref('agencyId')]]),
      compute: (cell) => byId.get(cell('agencyId'))?.duties[key] ?? 0,
    });
  return [
    counted('place', 'col.rank', {
      // Not RANK, which cannot rank within a level, nor COUNTIFS, which compares numbers by their 15-digit text.
      formula: (ref) =>
        `IF(AND(${ref('base')}>=${RANKED_FROM},${ref('reported')}>0),1+SUMPRODUCT((${whole('col.level')}=${ref('agencyLevel')})*` +
        `(${whole('col.base')}>=${RANKED_FROM})*(${whole('col.reported')}>0)*(${whole('dash.rate')}>${ref('rate')})),"")`,
      compute: (cell) => byId.get(cell('agencyId'))?.place ?? '',
    }),
    { key: 'agency', header: 'col.agency', width: 44, role: 'plan', style: 'plan' },
    { key: 'agencyLevel', header: 'col.level', width: 12, role: 'plan', style: 'planCentre' },
    counted('owed', 'dash.tasks', {
      formula: (ref) =>
        `IFERROR(${lookUp(PROVINCE_TABLE.register, 'col.leads', 'col.agencyId', ref('agencyId'))},0)`,
      compute: (cell) => byId.get(cell('agencyId'))?.duties.owed ?? 0,
    }),
    merged('reported', 'col.reported'),
    counted('noReport', 'col.noReport', {
      formula: (ref) => `${ref('owed')}-${ref('reported')}`,
      compute: (cell) => number(cell('owed')) - number(cell('reported')),
    }),
    merged('done', 'status.done'),
    merged('late', 'due.late'),
    merged('overdue', 'due.overdue'),
    merged('notArisen', 'status.notArisen'),
    counted('base', 'col.base', {
      formula: (ref) => `${ref('owed')}-${ref('notArisen')}`,
      compute: (cell) => number(cell('owed')) - number(cell('notArisen')),
    }),
    counted(
      'rate',
      'dash.rate',
      {
        formula: (ref) =>
          doneRateFormula(ref('done'), ref('owed'), ref('notArisen'), `${ref('owed')}-${ref('reported')}`),
        compute: (cell) => byId.get(cell('agencyId'))?.rate ?? '',
      },
      13,
    ),
    { key: 'agencyId', header: 'col.agencyId', width: 14, role: 'helper', style: 'plan', hidden: true },
  ];
}

/**
 * `Xếp hạng`: every agency that leads tasks, ranked within its level by share done; unranked if it has too few tasks or
 * reported none.
 */
export function rankingSheet(context: SheetContext, agencies: readonly RankedAgency[]): SheetSpec {
  return tableSheet<RankingKey>({
    ...context,
    sheetName: workbookText('sheet.ranking'),
    tableName: PROVINCE_TABLE.ranking,
    title: workbookText('title.ranking', { year: context.year }),
    subtitle: workbookText('sub.ranking', { period: context.period, from: RANKED_FROM }),
    tabColor: '7030A0',
    columns: rankingColumns(agencies),
    rows: atLeastOne<Partial<Record<RankingKey, CellScalar>>>(
      agencies.map(({ entry: { agency } }) => ({
        agency: agency.name,
        agencyLevel: levelName(context.catalogue, agency.level),
        agencyId: agency.id,
      })),
      {},
    ),
    freezeColumns: 2,
    scale: 67,
    lastPrinted: 'rate',
    conditionalFormats: (address) => {
      const { range, first } = address('overdue');
      return [{ range, formula: `${first}>0`, style: TINT.bad }];
    },
  });
}
