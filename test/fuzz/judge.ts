import { unzipSync } from 'fflate';
import { nodeUnzip } from '../../src/cli/nodeUnzip';
import { consolidate } from '../../src/consolidation/consolidate';
import type { Returned } from '../../src/consolidation/returned';
import { buildProvinceWorkbook } from '../../src/consolidation/sheets/provinceWorkbook';
import { readReturnedFile } from '../../src/consolidation/readReturnedFile';
import { createFileHost } from '../../src/host/file/fileHost';
import { HostError } from '../../src/host/shared/hostError';
import { sha256 } from '../../src/host/shared/sha256';
import { knownPeriod } from '../../src/period/reportingPeriod';
import { toSerial } from '../../src/text/calendar';
import { changeOf } from '../../src/validation/fixes/fixChanges';
import { safeFixes } from '../../src/validation/fixes/fixes';
import { validate } from '../../src/validation/engine/validate';
import { xmlOf } from './xmlText';
import { BAC_GIANG, BUNDLED } from '../programmes';
import type { CellMark } from '../../src/workbook/mark';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';

/** Contained in every planted text, to recognise it in what we write. */
export const PLANTED = 'CCHCFUZZ';

/** The product's results for a file. */
export interface Verdict {
  /** `read`, or the code it was refused with. */
  outcome: string;
  /** Anything thrown that has no message. */
  crashes: string[];
  /** Entries from before the attack that are missing, by row code and column. */
  missing: string[];
  findings: number;
  /** Where planted text became a formula or markup. */
  letIn: string[];
}

type Entries = ReadonlyMap<string, unknown>;

/** All entries with content, by row code and column. */
export function entriesOf(returned: Returned): Entries {
  const entries = new Map<string, unknown>();
  if (returned.kind !== 'read') return entries;
  for (const { code, entry } of [...returned.tasks, ...returned.targets])
    for (const [key, value] of Object.entries(entry))
      if (value !== null && value !== '') entries.set(`${code} ${key}`, value);
  return entries;
}

const isReported = (error: unknown): boolean => error instanceof HostError && error.code !== 'failed';

/** The parts that inflate: a damaged part that nobody reads is passed through. */
function soundParts(bytes: Uint8Array): [path: string, data: Uint8Array][] {
  const names: string[] = [];
  unzipSync(bytes, { filter: ({ name }) => names.push(name) === 0 });
  return names.flatMap((path) => {
    try {
      return Object.entries(unzipSync(bytes, { filter: ({ name }) => name === path }));
    } catch {
      return [];
    }
  });
}

/** A part's name however a program spells it. */
const plainPath = (path: string): string => path.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();

/** Planted text inside a formula, or as markup, in a file we wrote. Examines the XML itself. */
function letInTo(bytes: Uint8Array, step: string): string[] {
  const found: string[] = [];
  for (const [name, data] of soundParts(bytes)) {
    const path = plainPath(name);
    if (!/\.(xml|rels)$/.test(path)) continue;
    const xml = xmlOf(data);
    if (/<(?:\w+:)?f(?:\s[^<>]*)?>[^<]*CCHCFUZZ/.test(xml)) found.push(`${step}: a formula in ${path}`);
    if (/<(?:img|script)\b/i.test(xml)) found.push(`${step}: markup in ${path}`);
  }
  return found;
}

const MARK_CELLS = (snapshot: WorkbookSnapshot): CellMark[] =>
  snapshot.sheets
    .filter(({ visibility }) => visibility === 'visible')
    .slice(0, 8)
    .map(({ name }, index) => ({ sheet: name, cell: 'B5', kind: index % 2 === 0 ? 'error' : 'hint' }));

async function quietly(step: string, crashes: string[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isReported(error))
      crashes.push(`${step}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

/** Reads, examines, repairs, marks and consolidates any file. Never throws. */
export async function judge(bytes: Uint8Array, before: Entries): Promise<Verdict> {
  const verdict: Verdict = { outcome: 'read', crashes: [], missing: [], findings: 0, letIn: [] };
  const { crashes, letIn } = verdict;
  let snapshot: WorkbookSnapshot;
  try {
    snapshot = await readXlsx(bytes, nodeUnzip);
  } catch (error) {
    verdict.outcome = error instanceof HostError ? error.code : 'crash';
    if (!isReported(error)) crashes.push(`read: ${error instanceof Error ? error.stack : String(error)}`);
    return verdict;
  }

  let returned: Returned | null = null;
  await quietly('validate', crashes, async () => {
    verdict.findings = validate(snapshot, BUNDLED).findings.length;
  });
  await quietly('take in', crashes, async () => {
    returned = await readReturnedFile({ file: 'x.xlsx', modifiedOn: '2024-12-14' }, bytes, {
      read: async () => snapshot,
      // A host error here would be unexpected.
      hostError: () => null,
      sha256,
      options: BUNDLED,
    });
    if (returned.kind === 'unread' && returned.reason === 'host.failed') crashes.push('take in: host.failed');
    const after = entriesOf(returned);
    verdict.missing = [...before.keys()].filter((key) => !after.has(key));
  });
  await quietly('fix', crashes, async () => {
    const host = createFileHost(bytes);
    await host.apply(safeFixes(snapshot, BUNDLED).map(changeOf));
    const had = letInTo(bytes, 'fix');
    letIn.push(...letInTo(await host.bytes(), 'fix').filter((where) => !had.includes(where)));
  });
  await quietly('mark', crashes, async () => {
    const host = createFileHost(bytes);
    await host.mark(MARK_CELLS(snapshot));
    await host.mark([]);
  });
  await quietly('consolidate', crashes, async () => {
    if (!returned) return;
    const period = knownPeriod(BAC_GIANG, 'nam');
    const result = consolidate({
      programme: BAC_GIANG,
      period,
      reportingDate: toSerial(period.end),
      returned: [returned],
    });
    const host = createFileHost();
    await host.write(buildProvinceWorkbook(result, '2024-12-20'));
    letIn.push(...letInTo(await host.bytes(), 'consolidate'));
  });
  return verdict;
}
