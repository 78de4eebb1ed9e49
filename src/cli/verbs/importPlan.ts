import { readFileSync } from 'node:fs';
import type { ColumnKey } from '../../import/columnWords';
import type { ImportedRow, Notice, Unread } from '../../import/plan/importedPlan';
import { readPlan } from '../../import/plan/readPlan';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { planWorkbook } from '../../workbook/plan/planWorkbook';
import { importText, type ImportTextKey } from '../../messages/importText';
import { vietnamese } from '../../messages/vietnamese';
import { agenciesIn } from '../agenciesIn';
import { readFile } from '../files/readFile';
import { saveFile, saveNewFile } from '../files/saveFile';
import { draftProgramme } from '../../import/plan/draftProgramme';
import { causeLine, remarkCauses } from '../../import/plan/causes';
import { placeText } from '../../import/plan/placeText';
import { readSources } from '../import/readSources';
import { programmeOption } from '../programmeOption';
import { readOptions } from '../readOptions';
import { UsageError } from '../usageError';

/** A row's columns and cells have the same names. */
const keyText = (key: ColumnKey | null): string | null => (key === 'deadline' ? 'time' : key);

const shownRow = ({ inherited: _inherited, deadline: _deadline, place, ...row }: ImportedRow) => ({
  ...row,
  place: placeText(place),
});

const shownRemark = ({ place, text, values }: Notice | Unread, key: ImportTextKey) => ({
  place: place && placeText(place),
  column: place?.column ?? null,
  text,
  why: importText('vi', key, values),
});

function yearOption(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^20\d\d$/.test(text)) throw new UsageError(vietnamese('cli.optionValue', { argument: '--year' }));
  return Number(text);
}

/** `import FILE|- [--sheet S] [--year Y] [--agencies FILE|ID] [--plan ID|FILE] [--out F [--force]] [--json]` */
export async function importPlan(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      sheet: { type: 'string' },
      year: { type: 'string' },
      agencies: { type: 'string' },
      plan: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
      json: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError(vietnamese('cli.usage'));
  const base = await cataloguesOf(values.plan, values.agencies);
  const { plan, catalogue } = base;
  const bytes = file === '-' ? readFileSync(0) : readFile(file);
  const { tables, notes } = await readSources(file, bytes, values.sheet);
  const imported = readPlan(tables, { catalogue, year: yearOption(values.year), otherwise: plan.year });
  if (!imported) throw new UsageError(importText('vi', 'import.noTable', { file }));

  if (values.out !== undefined) {
    const proposed = imported.targets.map(({ place, operator, threshold, unit, level, section, text }) => ({
      text,
      operator,
      threshold,
      unit,
      level,
      section: section === '' ? null : section,
      source: placeText(place),
    }));
    const bytes = await writeXlsx(planWorkbook(draftProgramme(imported, tables, base), proposed));
    (values.force ? saveFile : saveNewFile)(values.out, bytes);
    console.error(vietnamese('cli.plan.wrote', { file: values.out }));
  }
  const unread = imported.unread.map((each) => shownRemark(each, `import.why.${each.why}`));
  const remarks = [
    ...notes.map((why) => ({ place: null, column: null, text: '', why })),
    ...imported.notices.map((each) => shownRemark(each, `import.notice.${each.why}`)),
  ];
  const code = unread.length > 0 ? 1 : 0;
  if (values.json) {
    console.log(
      JSON.stringify({
        header: { first: placeText(imported.header.first), last: placeText(imported.header.last) },
        year: imported.year,
        columns: imported.columns.map(({ column, header, key }) => ({ column, header, key: keyText(key) })),
        sections: imported.sections,
        rows: imported.rows.map(shownRow),
        targets: imported.targets.map(({ place, ...target }) => ({ ...target, place: placeText(place) })),
        agencies: imported.agencies.map(({ places, ...agency }) => ({
          ...agency,
          places: places.map((place) => placeText(place)),
        })),
        unread,
        notices: remarks,
      }),
    );
    return code;
  }
  for (const row of imported.rows)
    console.log([row.code, row.lead, row.time, row.activity || row.task].join('\t'));
  for (const why of notes) console.error(`${file}: ${why}`);
  for (const cause of [
    ...remarkCauses(imported.notices, (why) => `import.notice.${why}`, 'vi'),
    ...remarkCauses(imported.unread, (why) => `import.why.${why}`, 'vi'),
  ]) {
    const line = causeLine(cause, 'vi');
    console.error(cause.remarks[0].place === '' ? `${file}: ${line}` : line);
  }
  const counts = { rows: imported.rows.length, targets: imported.targets.length, unread: unread.length };
  console.error(vietnamese('cli.import.counts', { file, ...counts }));
  return code;
}

/** The catalogue for resolving names: a programme's, plus the agencies in a list. */
async function cataloguesOf(planOption: string | undefined, agencies: string | undefined) {
  const programme = await programmeOption(planOption);
  if (agencies === undefined) return programme;
  if (/\.(?:txt|csv|tsv)$/i.test(agencies)) {
    const { catalogue } = programme;
    const listed = agenciesIn(agencies, catalogue).filter(
      ({ id }) => !catalogue.agencies.some((known) => known.id === id),
    );
    return { ...programme, catalogue: { ...catalogue, agencies: [...catalogue.agencies, ...listed] } };
  }
  const other = await programmeOption(agencies);
  // Without `--plan` its year and periods apply as well.
  return planOption === undefined ? other : { ...programme, catalogue: other.catalogue };
}
