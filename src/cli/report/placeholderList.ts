import { vietnamese, type CliMessageKey } from '../../messages/vietnamese';
import { ROW_NAMES, VALUE_NAMES, type RowsName, type ValueName } from '../../report/placeholders';

/** `nhiem_vu.ma`: described by its own text, or by that of the value with the same name. */
type RowName = { [Rows in RowsName]: `${Rows}.${(typeof ROW_NAMES)[Rows][number]}` }[RowsName];
type OwnName =
  Extract<CliMessageKey, `cli.placeholder.${RowName}`> extends `cli.placeholder.${infer Name}` ? Name : never;

const isOwn = (name: string): name is OwnName => vietnamese.has(`cli.placeholder.${name}`);
const isValue = (name: string): name is ValueName => (VALUE_NAMES as readonly string[]).includes(name);

function description(rows: string, name: string): string {
  const full = `${rows}.${name}`;
  if (isOwn(full)) return vietnamese(`cli.placeholder.${full}`);
  return isValue(name) ? vietnamese(`cli.placeholder.${name}`) : '';
}

/** Every placeholder available to a user's own template with its description, one per line. */
export function placeholderList(): string[] {
  return [
    vietnamese('cli.placeholders.values'),
    ...VALUE_NAMES.map((name) => `  {${name}}  ${vietnamese(`cli.placeholder.${name}`)}`),
    ...Object.entries(ROW_NAMES).flatMap(([rows, names]) => [
      vietnamese('cli.placeholders.rows', { open: `{#${rows}}`, close: `{/${rows}}` }),
      ...names.map((name) => `  {${name}}  ${description(rows, name)}`),
    ]),
  ];
}
