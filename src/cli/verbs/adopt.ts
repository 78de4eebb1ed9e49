import { checkTracker, type TrackerFinding } from '../../import/tracker/checkTracker';
import { readTracker, type ReadTrackerOptions } from '../../import/tracker/readTracker';
import { dayOf, type Tracker, type TrackerRow } from '../../import/tracker/tracker';
import { checkTexts } from '../../import/tracker/checkText';
import { vietnamese } from '../../messages/vietnamese';
import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { sameName } from '../../host/shared/names';
import type { IsoDate } from '../../text/calendar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Finding } from '../../validation/engine/finding';
import { isSummary } from '../../import/tracker/summary/summarySheet';
import { largestOf, readTrackers } from '../../import/tracker/readTrackers';
import {
  answersOf,
  transferFor,
  changeLine,
  inJson as broughtInJson,
  periodFor,
  sincePrevious,
  workbookWith,
} from '../adopt/transfer';
import { inJson as backInJson, resultsInto } from '../adopt/writeBack';
import { refuseInTheWay, withColumns, withoutColumns } from '../adopt/columns';
import { agencyOption } from '../agencyOption';
import { dateOption } from '../dateOption';
import { readFile, readWorkbookBytes } from '../files/readFile';
import { isSameFile } from '../files/regularFile';
import { fileExistsError, saveFile, saveNewFile } from '../files/saveFile';
import { programmeOption } from '../programmeOption';
import { readOptions } from '../readOptions';
import { today } from '../today';
import { UsageError } from '../usageError';

interface Chosen {
  trackers: Tracker[];
  /** Other sheets that look like task tables. */
  others: string[];
}

/**
 * The named sheets, else the visible one with the most rows.
 * @throws UsageError if there is none, or nothing in it looks like a task table
 */
function trackersIn(
  snapshot: WorkbookSnapshot,
  file: string,
  names: readonly string[],
  options: ReadTrackerOptions,
): Chosen {
  const seen = readTrackers(snapshot, options, isSummary);
  if (names.length === 0) {
    const largest = largestOf(seen);
    if (!snapshot.sheets.some(({ visibility }) => visibility === 'visible'))
      throw new UsageError(vietnamese('cli.adopt.noSheet', { file, sheet: '' }));
    if (largest === null) throw new UsageError(vietnamese('cli.adopt.noTable', { file }));
    return { trackers: [largest], others: seen.filter((one) => one !== largest).map(({ sheet }) => sheet) };
  }
  const trackers = names.map((name) => {
    const sheet = snapshot.sheets.find((one) => sameName(one.name) === sameName(name));
    if (!sheet) throw new UsageError(vietnamese('cli.adopt.noSheet', { file, sheet: name }));
    const tracker = readTracker(sheet, options);
    if (!tracker) throw new UsageError(vietnamese('cli.adopt.noTable', { file: `${file}, ${sheet.name}` }));
    return tracker;
  });
  const chosen = new Set(trackers.map(({ sheet }) => sheet));
  return { trackers, others: seen.map(({ sheet }) => sheet).filter((sheet) => !chosen.has(sheet)) };
}

function shownRow(row: TrackerRow) {
  const { row: number, label, text, deadline, status, evidence, cells } = row;
  return {
    row: number,
    label,
    text,
    deadline,
    doneOn: dayOf(row, 'doneOn'),
    status: status ?? (cells.status?.text.trim() || null),
    document: evidence.map(({ number: one }) => one).join('; ') || cells.document?.text.trim() || null,
    documentDate: evidence[0]?.date ?? dayOf(row, 'documentDate'),
    note: cells.note?.text.trim() || null,
  };
}

function shownFinding({ rule, severity, sheet, cell, row, values, fix }: Finding) {
  const { problem, why, todo } = checkTexts('vi', rule, values);
  return {
    ...{ rule, severity, sheet, cell, row, message: problem, why, todo },
    fix: fix && { before: fix.before, after: fix.after, safe: fix.safe },
  };
}

const withAlso = ({ also, ...finding }: TrackerFinding) => ({
  ...shownFinding(finding),
  also: also.map(shownFinding),
});

/**
 * `adopt FILE [--sheet S]… [--year Y] [--date D] [--columns [--at COLUMN] [--summary] [--validation]|--take-away --out FILE] [--plan
 * P --agency A [--period P] [--match ROW=CODE]… [--workbook FILE [--previous FILE]]] [--from WORKBOOK --out FILE]
 * [--force] [--json]`: interprets and checks an agency's own sheet in place.
 */
export async function adopt(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      sheet: { type: 'string', multiple: true, default: [] },
      year: { type: 'string' },
      date: { type: 'string' },
      plan: { type: 'string' },
      columns: { type: 'boolean' },
      at: { type: 'string' },
      summary: { type: 'boolean', default: false },
      validation: { type: 'boolean', default: false },
      'take-away': { type: 'boolean' },
      out: { type: 'string' },
      agency: { type: 'string' },
      period: { type: 'string' },
      workbook: { type: 'string' },
      previous: { type: 'string' },
      match: { type: 'string', multiple: true, default: [] },
      from: { type: 'string' },
      force: { type: 'boolean', default: false },
      json: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  const ways = [values.columns, values['take-away'], values.from !== undefined].filter(Boolean).length;
  if (
    file === undefined ||
    positionals.length > 1 ||
    ways !== Number(values.out !== undefined) ||
    (!values.columns && (values.summary || values.validation || values.at !== undefined)) ||
    (values.workbook !== undefined && values.agency === undefined) ||
    (values.previous !== undefined && values.agency === undefined)
  )
    throw new UsageError(vietnamese('cli.usage'));
  const given = dateOption(values.date);
  const options: ReadTrackerOptions = {
    year: yearOption(values.year),
    otherwise:
      given === undefined ? (await programmeOption(values.plan)).plan.year : Number(given.slice(0, 4)),
  };
  const original = readFile(file);
  const found = await readWorkbookBytes(original, file);
  // Our own columns are not part of their sheet.
  const bytes = await withoutColumns(original, found);
  const snapshot = bytes === original ? found : await readXlsx(bytes);
  const chosen = trackersIn(snapshot, file, values.sheet, options);
  const [first] = chosen.trackers as [Tracker];
  const date = given ?? today() ?? `${first.year}-12-31`;
  let back: ReturnType<typeof backInJson> | null = null;
  if (values.out !== undefined && values.from !== undefined) {
    if (isSameFile(values.out, file) || isSameFile(values.out, values.from))
      throw fileExistsError(values.out);
    const written = await resultsInto(original, chosen.trackers, values.from, values);
    (values.force ? saveFile : saveNewFile)(values.out, written.bytes);
    back = backInJson(written);
    console.error(
      vietnamese('cli.adopt.writtenBack', {
        file: values.out,
        count: written.written.length,
        left: written.left.length,
      }),
    );
  } else if (values.out !== undefined) {
    if (isSameFile(values.out, file)) throw fileExistsError(values.out);
    if (!values.force) refuseInTheWay(file, found);
    if (!values.columns && bytes === original)
      throw new UsageError(vietnamese('cli.adopt.noColumns', { file, sheet: first.sheet }));
    const { summary, validation, at } = values;
    const made = values.columns
      ? await withColumns(file, bytes, snapshot, chosen.trackers, { date, summary, validation, at })
      : { bytes, warnings: [] };
    (values.force ? saveFile : saveNewFile)(values.out, made.bytes);
    for (const warning of made.warnings) console.error(warning);
    console.error(
      vietnamese(values.columns ? 'cli.adopt.columns' : 'cli.adopt.takenAway', { file: values.out }),
    );
  }
  const programme = values.agency === undefined ? null : await programmeOption(values.plan);
  const agency = programme && agencyOption(values.agency ?? '', programme.catalogue);
  const brought =
    programme && transferFor(chosen.trackers, programme, agency, answersOf(values.match, first));
  const again =
    brought && values.previous !== undefined ? await sincePrevious(values.previous, brought) : null;
  if (brought && values.workbook !== undefined) {
    if (isSameFile(values.workbook, file)) throw fileExistsError(values.workbook);
    const period = periodFor(values.period, date, programme);
    const made = await workbookWith(again?.entries ?? brought.entries, programme, agency, period);
    (values.force ? saveFile : saveNewFile)(values.workbook, made);
    const { sure, doubtful, leftRows, leftLines } = brought;
    console.error(
      vietnamese('cli.adopt.broughtOver', {
        file: values.workbook,
        rows: sure.length,
        doubtful: doubtful.length,
        left: leftRows.length,
        codes: leftLines.length,
      }),
    );
  }
  const judged = chosen.trackers.map((tracker) => ({ tracker, findings: checkTracker(tracker, date) }));
  const findings = judged.flatMap((one) => one.findings);
  if (values.json)
    console.log(
      JSON.stringify({
        ...inJson(chosen, findings, date),
        ...(brought ? broughtInJson(brought) : { matches: [] }),
        ...(again && { changes: again.changes }),
        ...back,
      }),
    );
  else {
    for (const one of judged) print(file, one.tracker, one.findings);
    if (chosen.others.length > 0)
      console.log(vietnamese('cli.adopt.otherSheets', { sheets: chosen.others.join(', ') }));
    for (const change of again?.changes ?? []) console.log(changeLine(change));
  }
  return findings.length > 0 ? 1 : 0;
}

function yearOption(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^(?:19|20)\d\d$/.test(text)) throw new UsageError(vietnamese('cli.adopt.notAYear', { year: text }));
  return Number(text);
}

const tableInJson = ({ sheet, header, first, last, columns }: Tracker) => ({
  table: { sheet, header: header.first, headerLast: header.last, first, last },
  columns: columns.map(({ column, header: text, key, confidence, candidates, isUnclear }) => ({
    ...{ column, header: text, key, confidence },
    ...(isUnclear && { unclear: true, candidates }),
  })),
});

function inJson({ trackers, others }: Chosen, findings: readonly TrackerFinding[], date: IsoDate) {
  const [first] = trackers as [Tracker];
  return {
    ...tableInJson(first),
    /** Every named sheet, in order. */
    tables: trackers.map(tableInJson),
    year: first.year,
    date,
    /** Other sheets that look like task tables: one per month, or per department. */
    otherSheets: others,
    rows: trackers.flatMap((tracker) =>
      tracker.rows.map((row) => ({ ...shownRow(row), ...(trackers.length > 1 && { sheet: tracker.sheet }) })),
    ),
    findings: findings.map(withAlso),
  };
}

function print(
  file: string,
  { sheet, header, columns, rows }: Tracker,
  findings: readonly TrackerFinding[],
): void {
  console.log(
    vietnamese('cli.adopt.table', {
      file,
      sheet,
      row: header.first,
      rows: rows.length,
      findings: findings.length,
    }),
  );
  for (const { column, header: text, key } of columns)
    console.log(`  ${column} ${JSON.stringify(text)} → ${vietnamese(`tracker.${key}`)}`);
  for (const { rule, severity, cell, values, also } of findings) {
    const texts = [{ rule, values }, ...also].map((one) => checkTexts('vi', one.rule, one.values));
    const message = [...texts.map(({ problem }) => problem), texts[0]?.todo].join(' ');
    console.log(`  ${vietnamese(`severity.${severity}`)} ${sheet}!${cell} ${message} [${rule}]`);
  }
}
