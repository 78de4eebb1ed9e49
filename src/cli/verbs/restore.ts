import { isDeepStrictEqual } from 'node:util';
import { bindWorkbook } from '../../entries/boundWorkbook';
import { carriedProgramme, programmesFor } from '../../entries/programmeFor';
import { readEntries } from '../../entries/readEntries';
import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { vietnamese } from '../../messages/vietnamese';
import { workbookText } from '../../messages/workbookText';
import { allProgrammes } from '../../programmes/registry';
import { guessIdentity, withIdentity } from '../../restore/guessIdentity';
import { restoreWorkbook } from '../../restore/restoreWorkbook';
import { rawRuleTexts } from '../../validation/report/ruleText';
import { remadeFile } from '../files/remadeFile';
import { readRegular, isSameFile } from '../files/regularFile';
import { fileExistsError, saveFile, saveNewFile } from '../files/saveFile';
import { programmeOption, programmesOption } from '../programmeOption';
import { readOptions } from '../readOptions';
import { UsageError } from '../usageError';

/**
 * `restore FILE --out F [--plan ID|FILE] [--force] [--json]`: remakes an agency's workbook around its entries, listing
 * what was repaired. Exit code 1 if something needs attention: entries without a row, cells that were not carried over.
 */
export const restore = (args: string[]): Promise<number> => makeAnew(args, false);

/**
 * `next FILE --period P --out F [--plan ID|FILE] [--force] [--json]`: the same agency's workbook for another period,
 * carrying over statuses, evidence, own deadlines and notes, but no figures.
 */
export const next = (args: string[]): Promise<number> => makeAnew(args, true);

async function makeAnew(args: string[], isNext: boolean): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      ...(isNext ? { period: { type: 'string' as const } } : {}),
      plan: { type: 'string' },
      force: { type: 'boolean', default: false },
      json: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  const { out } = values;
  const nextPeriod = (values as { period?: string }).period;
  if (
    file === undefined ||
    positionals.length > 1 ||
    out === undefined ||
    (isNext && nextPeriod === undefined)
  )
    throw new UsageError(vietnamese('cli.usage'));
  // The original file is kept: only it has the content besides the entries.
  if (isSameFile(out, file)) throw fileExistsError(out);
  const { bytes } = readRegular(file);
  const read = await readXlsx(bytes);
  const opened = values.plan === undefined ? null : await programmeOption(values.plan);
  const programmeOf = await programmesFor(read, await programmesOption(values.plan), opened);
  const guessed = bindWorkbook(read).identity
    ? null
    : guessIdentity(read, opened ? [opened] : await allProgrammes());
  if (guessed)
    console.error(
      vietnamese('cli.restore.guessed', { file, agency: guessed.agencyName, period: guessed.period }),
    );
  const snapshot = guessed ? withIdentity(read, guessed) : read;
  const restored = restoreWorkbook(snapshot, {
    programmeOf,
    before: await carriedProgramme(snapshot),
    nextPeriod,
  });
  if (typeof restored === 'string')
    throw new UsageError(
      vietnamese('cli.restore.cannot', { file, reason: vietnamese(`cli.restore.${restored}`) }),
    );

  const { spec, replaceSheets, entries, broughtOver, kept, own, rows, period, takenOver } = restored;
  // Nothing is repaired for another period: it is a new workbook.
  const repaired = isNext ? [] : restored.repaired;
  const { bytes: made, otherSheets } = await remadeFile(bytes, read, { spec, replaceSheets });
  const again = readEntries(bindWorkbook(await readXlsx(made)));
  if (!isDeepStrictEqual([again.tasks, again.targets], [entries.tasks, entries.targets]))
    throw new UsageError(
      vietnamese('cli.restore.cannot', { file, reason: vietnamese('cli.filled.unproved') }),
    );
  (values.force ? saveFile : saveNewFile)(out, made);

  const shown = {
    file: out,
    period: period.id,
    rows,
    ...(isNext ? { takenOver } : {}),
    guessed: guessed && { agency: guessed.agencyName, period: guessed.period },
    repaired: repaired.map(({ rule, count }) => ({ rule, count, title: rawRuleTexts('vi', rule).title })),
    broughtOver,
    kept,
    notMoved: own,
    otherSheets,
  };
  if (values.json) console.log(JSON.stringify(shown));
  else {
    for (const { title, count } of shown.repaired)
      console.log(vietnamese('cli.restore.repaired', { title, count }));
    for (const each of broughtOver) console.log(vietnamese('cli.restore.broughtOver', each));
    for (const code of kept)
      console.log(vietnamese('cli.restore.kept', { code, sheet: workbookText('sheet.keptEntries') }));
    for (const { sheet, cell } of own) console.log(vietnamese('cli.restore.notMoved', { sheet, cell }));
  }
  console.error(
    isNext
      ? vietnamese('cli.next.done', { file: out, rows, takenOver, period: period.name })
      : vietnamese('cli.restore.done', { file: out, rows }),
  );
  return kept.length + own.length > 0 ? 1 : 0;
}
