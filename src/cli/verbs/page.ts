import { join } from 'node:path';
import { provinceFigures } from '../../figures/provinceFigures';
import { vietnamese } from '../../messages/vietnamese';
import { earlierProvince } from '../../report/earlierProvince';
import { CHARTS, chartPicture, onePage } from '../../report/onePage/onePage';
import { readWorkbookFile } from '../files/readFile';
import { fileExistsAt } from '../files/regularFile';
import { fileExistsError, saveFile, saveNewFile } from '../files/saveFile';
import { readOptions } from '../readOptions';
import { consolidationIn } from '../report/provinceFile';
import { UsageError } from '../usageError';

/**
 * `page PROVINCE.xlsx [--previous EARLIER.xlsx] --out F.svg [--charts DIR] [--force]`: a one-page summary for the
 * leadership, as a picture; each of its charts as a separate picture.
 */
export async function page(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      previous: { type: 'string' },
      plan: { type: 'string' },
      out: { type: 'string' },
      charts: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  const { previous, out } = values;
  if (file === undefined || more.length > 0 || out === undefined)
    throw new UsageError(vietnamese('cli.usage'));
  if (!/\.svg$/i.test(out)) throw new UsageError(vietnamese('cli.page.svgOnly', { file: out }));
  const read = async (path: string) => consolidationIn(path, await readWorkbookFile(path), values.plan);
  const consolidation = await read(file);
  const before = previous === undefined ? null : earlierProvince(await read(previous));
  const figures = provinceFigures(consolidation);
  const { charts } = values;
  const pictures = [
    { file: out, svg: onePage(consolidation, figures, before) },
    ...(charts === undefined ? [] : CHARTS).map((kind) => ({
      file: join(charts ?? '', `${vietnamese(`cli.page.chart.${kind}`)}.svg`),
      svg: chartPicture(kind, consolidation, figures, before),
    })),
  ];
  // All or none: one that exists is refused before any is written.
  if (!values.force)
    for (const { file: path } of pictures) if (fileExistsAt(path)) throw fileExistsError(path);
  for (const { file: path, svg } of pictures) {
    (values.force ? saveFile : saveNewFile)(path, Buffer.from(svg, 'utf8'));
    console.error(vietnamese('cli.page.wrote', { file: path }));
  }
  return 0;
}
