import { successorOf } from '../../agency/successor';
import type { Agency } from '../../agency/catalogue';
import { bindWorkbook } from '../../entries/boundWorkbook';
import { programmesFor } from '../../entries/programmeFor';
import { readEntries } from '../../entries/readEntries';
import { upgradeEntries } from '../../entries/upgradeEntries';
import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { vietnamese } from '../../messages/vietnamese';
import { periodOf, withSendBy } from '../../period/reportingPeriod';
import type { Programme } from '../../programmes/programme';
import { buildAgencyWorkbook, PROVINCE_ID } from '../../workbook/agency/agencyWorkbook';
import { timeText } from '../../workbook/agency/timeText';
import { agencyOption } from '../agencyOption';
import { readWorkbookFile } from '../files/readFile';
import { isSameFile } from '../files/regularFile';
import { fileStands, saveFile, saveNewFile } from '../files/saveFile';
import { programmeOption, programmesOption } from '../programmeOption';
import { readOptions } from '../readOptions';
import { UsageError } from '../usageError';

const percent = (share: number): number => Math.round(share * 100) / 100;

/** The current agency of a workbook. @throws UsageError if only the office can tell */
function agencyNow(id: string, name: string, before: Programme, after: Programme): Agency | null {
  if (id === PROVINCE_ID) return null;
  const old = before.catalogue.agencies.find((agency) => agency.id === id);
  const now = old ? successorOf(old, after.catalogue) : agencyOption(name, after.catalogue);
  if (now) return now;
  const heirs = after.catalogue.agencies.filter(({ was }) => was?.includes(id)).map((heir) => heir.name);
  throw new UsageError(
    vietnamese('cli.upgrade.whichAgency', { agency: name, heirs: heirs.join('; ') || '–' }),
  );
}

/**
 * `upgrade FILE --plan P --out F [--agency NAME] [--force] [--json]`: remakes an agency's workbook for another version
 * of its plan, with every entry. Exit code 1 if entries no longer have a row.
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
  if (isSameFile(out, file)) throw fileStands(out);
  const after = await programmeOption(values.plan);
  const snapshot = await readWorkbookFile(file);
  const workbook = bindWorkbook(snapshot);
  const { identity } = workbook;
  if (!identity) throw new UsageError(vietnamese('cli.upgrade.notOurs', { file }));
  // Another version may have the same id: the workbook was made from the plan it carries.
  const programmeOf = await programmesFor(snapshot, await programmesOption(undefined));
  const before = programmeOf(identity.planId);
  if (!before) throw new UsageError(vietnamese('cli.upgrade.unknownPlan', { file, plan: identity.planId }));

  const agency =
    values.agency === undefined
      ? agencyNow(identity.agencyId, identity.agencyName, before, after)
      : agencyOption(values.agency, after.catalogue);
  const known = periodOf(after, identity.period);
  if (!known) throw new UsageError(vietnamese('cli.upgrade.noPeriod', { file, period: identity.period }));
  const period = after.plan.year === before.plan.year ? withSendBy(known, identity.sendBy) : known;
  const { entries, moved, kept, deadlines, added } = upgradeEntries(
    readEntries(workbook),
    before.plan,
    after.plan,
  );
  const made = await writeXlsx(buildAgencyWorkbook({ programme: after, agency, period, entries }));
  const again = readEntries(bindWorkbook(await readXlsx(made)));
  const lost = (side: 'tasks' | 'targets') =>
    Object.keys(entries[side]).filter((code) => !Object.hasOwn(again[side], code));
  const missing = [...lost('tasks'), ...lost('targets')];
  if (missing.length > 0)
    throw new UsageError(vietnamese('cli.upgrade.lost', { file, codes: missing.join(', ') }));
  (values.force ? saveFile : saveNewFile)(out, made);

  const shown = {
    file: out,
    agency: { before: identity.agencyName, after: agency?.name ?? after.catalogue.government.name },
    plan: { before: identity.planId, after: after.plan.id },
    entries: Object.keys(entries.tasks).length + Object.keys(entries.targets).length,
    moved: moved.map((move) => ({
      before: move.before.code,
      after: move.after.code,
      likeness: percent(move.likeness),
      text: move.after.text,
    })),
    kept,
    deadlines: deadlines.map((move) => ({
      code: move.after.code,
      before: timeText(move.before.dated, before.plan.year),
      after: timeText(move.after.dated, after.plan.year),
    })),
    added: added.map(({ code, text }) => ({ code, text })),
  };
  if (values.json) console.log(JSON.stringify(shown));
  else {
    for (const move of shown.moved)
      console.log(vietnamese('cli.upgrade.moved', { ...move, likeness: Math.round(move.likeness * 100) }));
    for (const each of shown.deadlines) console.log(vietnamese('cli.upgrade.deadline', each));
    for (const each of kept) console.log(vietnamese('cli.upgrade.kept', each));
  }
  console.error(
    vietnamese('cli.upgrade.done', {
      file: out,
      entries: shown.entries,
      kept: kept.length,
      added: added.length,
    }),
  );
  return kept.length > 0 ? 1 : 0;
}
