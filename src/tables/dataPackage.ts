import { tableText, type TableTextKey } from '../messages/tableText';
import { fieldName } from './fieldName';
import { ORIGIN_FIELDS, type Origin } from './origin';
import type { FieldType, TableKey, TableName, TableSource } from './tableSource';

const DIALECT = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true };

/** A text in both languages, under property names that a reader of the standard knows or ignores. */
const both = (of: 'title' | 'description', key: TableTextKey): Record<string, string> => ({
  [of]: tableText('vi', key),
  [`${of}_en`]: tableText('en', key),
});

const field = (name: string, type: FieldType, key: TableTextKey) => ({
  name,
  type,
  ...(type === 'date' ? { format: 'default' } : {}),
  ...both('description', key),
});

const titleKey = (name: TableName): TableTextKey => `table.${name}`;
const aboutKey = (name: TableName): TableTextKey => `about.${name}`;
const fieldKey = (key: TableKey): TableTextKey => `field.${key}`;

const resource = ({ name, key, types }: TableSource<TableName, string>) => ({
  name,
  type: 'table',
  path: `${name}.csv`,
  scheme: 'file',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  ...both('title', titleKey(name)),
  ...both('description', aboutKey(name)),
  dialect: DIALECT,
  schema: {
    fields: [
      ...ORIGIN_FIELDS.map((each) => field(each.name, each.type, `field.${each.key}`)),
      ...Object.entries(types).flatMap(([each, type]) =>
        type === null ? [] : [field(fieldName(each), type, fieldKey(each as TableKey))],
      ),
      field('as_typed', 'string', 'field.asTyped'),
    ],
    missingValues: [''],
    primaryKey: ['plan_id', 'period', ...key.map(fieldName)],
  },
});

/** `datapackage.json`: describes each file and column, in Vietnamese and English. */
export function dataPackage(origin: Origin, sources: readonly TableSource<TableName, string>[]): string {
  const { province, planId, year, period } = origin;
  const described = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `cchc-${planId}-${period}`.toLowerCase().replace(/[^a-z0-9._-]+/g, '-'),
    ...both('title', 'package.title'),
    ...both('description', 'package.description'),
    province,
    plan_id: planId,
    year,
    period,
    resources: sources.map(resource),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
