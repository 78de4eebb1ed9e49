import { provinceFigures } from '../../figures/provinceFigures';
import { vietnamese } from '../../messages/vietnamese';
import { onePage } from '../../report/onePage/onePage';
import { readWorkbookFile } from '../files/readFile';
import { saveFile, saveNewFile } from '../files/saveFile';
import { readOptions } from '../readOptions';
import { consolidationIn } from '../report/provinceFile';
import { UsageError } from '../usageError';

/**
 * `page PROVINCE.xlsx [--previous EARLIER.xlsx] --out F.svg [--force]`: a one-page summary for the leadership, as a
 * picture.
 */
export async function page(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      previous: { type: 'string' },
      plan: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  const { previous, out } = values;
  if (file === undefined || more.length > 0 || out === undefined)
    throw new UsageError(vietnamese('cli.usage'));
  const read = async (path: string) => consolidationIn(path, await readWorkbookFile(path), values.plan);
  const consolidation = await read(file);
  const before = previous === undefined ? null : provinceFigures(await read(previous));
  const svg = onePage(consolidation, provinceFigures(consolidation), before);
  (values.force ? saveFile : saveNewFile)(out, Buffer.from(svg, 'utf8'));
  console.error(vietnamese('cli.report.wrote', { file: out }));
  return 0;
}
