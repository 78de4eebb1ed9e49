import { appendColumns, firstFreeColumn, removeColumns } from '../../host/file/ooxml/patch/appendColumns';
import { addSheets } from '../../host/file/ooxml/patch/addSheets';
import { createFileHost } from '../../host/file/fileHost';
import { openArchive } from '../../host/file/ooxml/zip/archive';
import { findColumns, inTheWay } from '../../import/tracker/columns/findColumns';
import { obstaclesOf, type Obstacle } from '../../import/tracker/columns/obstacles';
import { planColumns, type ColumnOptions } from '../../import/tracker/columns/planColumns';
import { freeSummaryName, isSummary, summaryOf } from '../../import/tracker/summary/summarySheet';
import type { SummarySource } from '../../import/tracker/summary/summarySource';
import { typedInSummary } from '../../import/tracker/summary/typedInSummary';
import type { Tracker } from '../../import/tracker/tracker';
import { vietnamese } from '../../messages/vietnamese';
import { columnLetters, parseRange } from '../../workbook/address';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { UsageError } from '../usageError';

/** Removes our columns and summaries from all sheets of a file; returns the same bytes if there are none. */
export async function withoutColumns(bytes: Uint8Array, { sheets }: WorkbookSnapshot): Promise<Uint8Array> {
  const left = sheets.reduce((rest, sheet) => {
    const found = findColumns(sheet);
    return found ? removeColumns(rest, found) : rest;
  }, bytes);
  const summaries = sheets.filter(isSummary).map(({ name }) => name);
  if (summaries.length === 0) return left;
  const host = createFileHost(left);
  await host.removeSheets(summaries);
  return host.bytes();
}

/** @throws UsageError listing what somebody typed into our columns or summaries, or the formulas that read them */
export function refuseInTheWay(file: string, snapshot: WorkbookSnapshot): void {
  const cells = snapshot.sheets.flatMap((sheet) => {
    if (isSummary(sheet)) return typedInSummary(sheet).map((cell) => `${sheet.name}!${cell}`);
    const found = findColumns(sheet);
    if (!found) return [];
    const { typed, referring } = inTheWay(snapshot, found);
    return [...typed, ...referring].map((place) => `${place.sheet}!${place.cell}`);
  });
  if (cells.length > 0)
    throw new UsageError(vietnamese('cli.adopt.inTheWay', { file, cells: cells.join(', ') }));
}

export interface AddedToFile {
  bytes: Uint8Array;
  /** What the user should know. */
  warnings: string[];
}

export interface AddingOptions extends Omit<ColumnOptions, 'left'> {
  /** Whether to add a summary sheet. */
  summary: boolean;
  /** Letters of the first column, if specified by the user. */
  at?: string | undefined;
}

const obstacleText = ({ id, values }: Obstacle): string => vietnamese(`tracker.obstacle.${id}`, values);

/** Never inserts before or between existing cells. @throws UsageError */
function placeFor(at: string | undefined, free: number, sheet: string): number {
  if (at === undefined) return free;
  const column = at.toUpperCase();
  const left = /^[A-Z]{1,3}$/.test(column) ? parseRange(`${column}1`).left : -1;
  if (left < free)
    throw new UsageError(vietnamese('cli.adopt.at', { column: at, sheet, free: columnLetters(free) }));
  return left;
}

/**
 * Adds the columns that each sheet supports to a file without any of ours.
 * @throws UsageError if it cannot have them
 */
export async function withColumns(
  file: string,
  bytes: Uint8Array,
  snapshot: WorkbookSnapshot,
  trackers: readonly Tracker[],
  { summary, at, ...options }: AddingOptions,
): Promise<AddedToFile> {
  const sources: SummarySource[] = [];
  const obstacles: Obstacle[] = [];
  for (const tracker of trackers) {
    const sheet = snapshot.sheets.find(({ name }) => name === tracker.sheet);
    const rows = { from: tracker.header.first - 1, to: tracker.last - 1 };
    const left = placeFor(at, firstFreeColumn(bytes, tracker.sheet, rows), tracker.sheet);
    const planned = sheet && planColumns(tracker, sheet, { ...options, left });
    if (!planned) continue;
    sources.push({ tracker, planned });
    obstacles.push(...obstaclesOf(snapshot, sheet, tracker, planned));
  }
  if (sources.length === 0) throw new UsageError(vietnamese('cli.adopt.noDeadline', { file }));
  const refusals = obstacles.filter(({ refuses }) => refuses);
  if (refusals.length > 0) throw new UsageError(`${file}: ${refusals.map(obstacleText).join(' ')}`);
  const wide = sources.reduce((rest, { planned }) => appendColumns(rest, planned), bytes);
  const spec = summary ? summaryOf(sources, freeSummaryName(snapshot)) : null;
  return {
    bytes: spec ? await addSheets(openArchive(wide), spec, [], { behind: true }) : wide,
    warnings: obstacles.filter(({ refuses }) => !refuses).map(obstacleText),
  };
}
