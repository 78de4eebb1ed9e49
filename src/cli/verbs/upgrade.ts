import { bindWorkbook } from '../../entries/boundWorkbook';
import { programmeMadeFrom } from '../../entries/programmeFor';
import { readEntries } from '../../entries/readEntries';
import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { vietnamese } from '../../messages/vietnamese';
import {
  isWhichAgency,
  upgradeWorkbook,
  type Upgraded,
  type UpgradeOptions,
} from '../../restore/upgradeWorkbook';
import { timeText } from '../../workbook/agency/timeText';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { agencyOption } from '../agencyOption';
import { readFile, readWorkbookBytes } from '../files/readFile';
import { remadeFile } from '../files/remadeFile';
import { isSameFile } from '../files/regularFile';
import { fileExistsError, saveFile, saveNewFile } from '../files/saveFile';
import { programmeOption, programmesOption } from '../programmeOption';
import { readOptions } from '../readOptions';
import { UsageError } from '../usageError';

const percent = (share: number): number => Math.round(share * 100) / 100;

/** What the upgrade would do. @throws UsageError if it cannot be done, or only the office can decide whose it is */
function upgraded(
  file: string,
  snapshot: WorkbookSnapshot,
  options: UpgradeOptions & { planId: string },
): Upgraded {
  const made = upgradeWorkbook(snapshot, options);
  if (made === 'notOurs') throw new UsageError(vietnamese('cli.upgrade.notOurs', { file }));
  if (made === 'plan')
    throw new UsageError(vietnamese('cli.upgrade.unknownPlan', { file, plan: options.planId }));
  if (made === 'period') {
    const { identity } = bindWorkbook(snapshot);
    throw new UsageError(vietnamese('cli.upgrade.noPeriod', { file, period: identity?.period ?? '' }));
  }
  if (typeof made === 'string')
    throw new UsageError(
      vietnamese('cli.restore.cannot', { file, reason: vietnamese(`cli.restore.${made}`) }),
    );
  if (!isWhichAgency(made)) return made;
  const heirs = made.heirs.map(({ name }) => name).join('; ') || '–';
  throw new UsageError(vietnamese('cli.upgrade.whichAgency', { agency: made.agency, heirs }));
}

/**
 * `upgrade FILE --plan P --out F [--agency NAME] [--force] [--json]`: remakes an agency's workbook for another version
 * of its plan, with every entry, beside the agency's own sheets. Exit code 1 if something needs attention: entries
 * without a row, cells that were not carried over.
 */
export async function upgrade(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      plan: { type: 'string' },
      out: { type: 'string' },
      agency: { type: 'string' },
      force: { type: 'boolean', default: false },
      json: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  const { out } = values;
  if (file === undefined || positionals.length > 1 || out === undefined)
    throw new UsageError(vietnamese('cli.usage'));
  if (isSameFile(out, file)) throw fileExistsError(out);
  const after = await programmeOption(values.plan);
  const bytes = readFile(file);
  const snapshot = await readWorkbookBytes(bytes, file);
  const planId = bindWorkbook(snapshot).identity?.planId ?? '';
  const before = await programmeMadeFrom(snapshot, planId, await programmesOption(undefined));
  const remade = upgraded(file, snapshot, {
    planId,
    before,
    after,
    agency: values.agency === undefined ? undefined : agencyOption(values.agency, after.catalogue),
  });
  const { entries, rows, renamed, moved, apart, deadlines, added, own } = remade;
  const { bytes: made, otherSheets } = await remadeFile(bytes, snapshot, remade);
  const again = readEntries(bindWorkbook(await readXlsx(made)));
  const lost = (side: 'tasks' | 'targets') =>
    Object.keys(entries[side]).filter((code) => !Object.hasOwn(again[side], code));
  const missing = [...lost('tasks'), ...lost('targets')];
  if (missing.length > 0)
    throw new UsageError(vietnamese('cli.upgrade.lost', { file, codes: missing.join(', ') }));
  (values.force ? saveFile : saveNewFile)(out, made);

  const shown = {
    file: out,
    agency: renamed,
    plan: { before: planId, after: after.plan.id },
    entries: rows,
    moved: moved.map((move) => ({
      before: move.before.code,
      after: move.after.code,
      likeness: percent(move.likeness),
      text: move.after.text,
    })),
    kept: apart,
    deadlines: deadlines.map((move) => ({
      code: move.after.code,
      before: timeText(move.before.dated, (before ?? after).plan.year),
      after: timeText(move.after.dated, after.plan.year),
    })),
    added,
    notMoved: own,
    otherSheets,
  };
  if (values.json) console.log(JSON.stringify(shown));
  else {
    for (const move of shown.moved)
      console.log(vietnamese('cli.upgrade.moved', { ...move, likeness: Math.round(move.likeness * 100) }));
    for (const each of shown.deadlines) console.log(vietnamese('cli.upgrade.deadline', each));
    for (const each of apart) console.log(vietnamese('cli.upgrade.kept', each));
    for (const each of own) console.log(vietnamese('cli.restore.notMoved', each));
  }
  console.error(
    vietnamese('cli.upgrade.done', {
      file: out,
      entries: shown.entries,
      kept: apart.length,
      added: added.length,
    }),
  );
  return apart.length + own.length > 0 ? 1 : 0;
}
