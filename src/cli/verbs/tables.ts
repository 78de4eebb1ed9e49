import { join } from 'node:path';
import { bindWorkbook } from '../../entries/boundWorkbook';
import { vietnamese } from '../../messages/vietnamese';
import { provinceTables } from '../../tables/provinceTables';
import { saveKeepingEarlier } from '../files/keepEarlier';
import { readWorkbookFile } from '../files/readFile';
import { fileExistsAt } from '../files/regularFile';
import { fileExistsError, saveNewFile } from '../files/saveFile';
import { readOptions } from '../readOptions';
import { today } from '../today';
import { UsageError } from '../usageError';

/**
 * `tables PROVINCE.xlsx --out DIR [--force] [--json]`: the tables of a province's workbook as CSV with a data package.
 * Exit code 1 if texts were defused, or cells do not match their column's type. No file is overwritten: `--force` keeps
 * the old one under another name.
 */
export async function tables(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
      json: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  const { out, force } = values;
  if (file === undefined || positionals.length > 1 || out === undefined)
    throw new UsageError(vietnamese('cli.usage'));
  const made = provinceTables(bindWorkbook(await readWorkbookFile(file)));
  if (!made) throw new UsageError(vietnamese('cli.notProvince', { file }));
  const { files, rows, defused, asTyped } = made;
  // All or nothing: a folder half from this run and half from another would look consistent.
  const paths = files.map(({ path }) => join(out, path));
  const standing = paths.find(fileExistsAt);
  if (standing !== undefined && !force) throw fileExistsError(standing);
  for (const { path, text } of files) {
    const [target, bytes] = [join(out, path), Buffer.from(text, 'utf8')];
    if (!force) {
      saveNewFile(target, bytes);
      continue;
    }
    const kept = saveKeepingEarlier(target, bytes, today() ?? `${made.year}-12-31`);
    if (kept !== null) console.error(vietnamese('cli.keptEarlier', { file: target, kept }));
  }
  if (values.json) console.log(JSON.stringify({ files: paths, rows, defused, asTyped }));
  console.error(vietnamese('cli.tables.wrote', { count: files.length, folder: out }));
  for (const [name, count] of Object.entries(rows))
    console.error(
      count === null
        ? vietnamese('cli.tables.missing', { name })
        : vietnamese('cli.tables.rows', { name, count }),
    );
  if (defused > 0) console.error(vietnamese('cli.tables.defused', { count: defused }));
  if (asTyped > 0) console.error(vietnamese('cli.tables.asTyped', { count: asTyped }));
  const isWhole = Object.values(rows).every((count) => count !== null);
  return defused > 0 || asTyped > 0 || !isWhole ? 1 : 0;
}
