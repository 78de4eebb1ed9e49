import { vietnamese } from '../../messages/vietnamese';
import { ROW_NAMES, VALUE_NAMES } from '../../report/placeholders';

const told = (key: string): string => {
  const full = `cli.placeholder.${key}`;
  return vietnamese.has(full) ? vietnamese(full) : '';
};

/** Every placeholder of an office's own template with what it holds, a line each. */
export function placeholderList(): string[] {
  return [
    vietnamese('cli.placeholders.values'),
    ...VALUE_NAMES.map((name) => `  {${name}}  ${told(name)}`),
    ...Object.entries(ROW_NAMES).flatMap(([rows, names]) => [
      vietnamese('cli.placeholders.rows', { open: `{#${rows}}`, close: `{/${rows}}` }),
      ...names.map((name) => `  {${name}}  ${told(`${rows}.${name}`) || told(name)}`),
    ]),
  ];
}
