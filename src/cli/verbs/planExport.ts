import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { vietnamese } from '../../messages/vietnamese';
import { planWorkbook } from '../../workbook/plan/planWorkbook';
import { saveFile, saveNewFile } from '../files/saveFile';
import { programmeOption } from '../programmeOption';
import { readOptions } from '../readOptions';
import { UsageError } from '../usageError';

/** `plan export ID|FILE --out F [--force]`: a programme as a workbook to be edited in Excel. */
export async function planExport(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, force: { type: 'boolean', default: false } },
  });
  const [id] = positionals;
  if (id === undefined || positionals.length > 1 || !values.out)
    throw new UsageError(vietnamese('cli.usage'));
  const bytes = await writeXlsx(planWorkbook(await programmeOption(id)));
  (values.force ? saveFile : saveNewFile)(values.out, bytes);
  console.error(vietnamese('cli.plan.wrote', { file: values.out }));
  return 0;
}
