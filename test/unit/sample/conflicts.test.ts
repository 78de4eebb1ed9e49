import { provinceFigures } from '../../../src/figures/provinceFigures';
import { sampleAgencies } from '../../../src/sample/sampleAgencies';
import {
  conflictSamples,
  type ConflictFile,
  type ConflictManifest,
} from '../../../src/cli/sample/conflictSamples';
import { consolidate } from '../../../src/consolidation/consolidate';
import type { PreviousRun } from '../../../src/consolidation/previousRun';
import type { Returned, ReturnedWorkbook } from '../../../src/consolidation/returned';
import { readReturnedFile } from '../../../src/consolidation/readReturnedFile';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { HostError } from '../../../src/host/shared/hostError';
import { sha256 } from '../../../src/host/shared/sha256';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { toSerial } from '../../../src/text/calendar';
import { BAC_GIANG, BUNDLED } from '../../programmes';

const plan = BAC_GIANG.plan;
const period = knownPeriod(BAC_GIANG, 'nam');
const AGENCIES = 45;

const taken = (file: string, modifiedOn: string | null, bytes: Uint8Array): Promise<Returned> =>
  readReturnedFile({ file, modifiedOn }, bytes, {
    read: readXlsx,
    hostError: (error) => (error instanceof HostError ? { code: error.code, values: error.values } : null),
    sha256,
    options: BUNDLED,
    programmes: [BAC_GIANG],
  });

/** What the province would have kept from the previous period. */
function run(returned: readonly Returned[]): PreviousRun {
  const books = returned.filter((one): one is ReturnedWorkbook => one.kind === 'read');
  const number = (value: unknown) => (typeof value === 'number' ? value : null);
  return {
    planId: plan.id,
    period: '6t',
    sendBy: null,
    arrivals: {},
    notes: [],
    received: [],
    tasks: [],
    targets: books.flatMap(({ identity, targets }) =>
      targets.map(({ code, entry }) => ({
        agencyId: identity.agencyId,
        code,
        sent: '',
        numerator: number(entry.numerator),
        denominator: number(entry.denominator),
      })),
    ),
    corrections: [],
  };
}

let manifest: ConflictManifest;
const files: ConflictFile[] = [];
const returned: Promise<Returned>[] = [];
let result: ReturnType<typeof consolidate>;

beforeAll(async () => {
  const earlier: Promise<Returned>[] = [];
  manifest = await conflictSamples({
    programme: BAC_GIANG,
    period,
    seed: 4,
    agencies: AGENCIES,
    onFile(file) {
      files.push(file);
      returned.push(taken(file.file, file.modifiedOn, file.bytes));
    },
    onEarlier: (file, bytes) => earlier.push(taken(file, null, bytes)),
  });
  result = consolidate({
    programme: BAC_GIANG,
    period,
    reportingDate: toSerial(period.end),
    returned: await Promise.all(returned),
    alsoOwing: sampleAgencies(AGENCIES, BAC_GIANG.catalogue, period).filter(({ level }) => level === 'xa'),
    previous: [run(await Promise.all(earlier))],
  });
});

const sorted = (list: unknown[]): string[] => list.map((one) => JSON.stringify(one)).sort();

/** What was planted is added up here by code independent of the consolidation. */
test('the consolidation gives the register of the manifest', () => {
  const register = result.register.map(({ agency, received }) => ({
    agencyId: agency.id,
    agency: agency.name,
    file: received?.file ?? null,
    sentOn: received?.sentOn ?? null,
    late: received?.late ?? false,
    sealState: received?.sealState ?? null,
  }));
  expect(register).toEqual(manifest.register);
  expect(sorted(result.rejected.map(({ file, reason }) => ({ file, reason })))).toEqual(
    sorted(manifest.rejected),
  );
  expect(
    sorted(
      result.decisions.map(({ kind, files: list, chosen }) => ({ kind, files: [...list].sort(), chosen })),
    ),
  ).toEqual(sorted(manifest.decisions));
});

test('the consolidation gives the sums of the manifest', () => {
  expect(
    result.targetRollUps.map(({ target, numerator, denominator, reported, owed }) => ({
      code: target.code,
      numerator,
      denominator,
      reported,
      owed,
    })),
  ).toEqual(manifest.sums.targets);
  expect(
    result.planRows.map(({ row, lead, coordinating }) => ({ code: row.code, lead, coordinating })),
  ).toEqual(manifest.sums.planRows);
  expect(provinceFigures(result).duties).toEqual(manifest.sums.tasks);
  expect(result.tasks.length + result.targets.length).toBe(manifest.sums.rows);
});

test('the consolidation finds the discrepancies of the manifest and no others', () => {
  expect(
    sorted(
      result.discrepancies.map(({ kind, code, agency, other }) => ({
        kind,
        code,
        agency: agency.id,
        other: other && { agency: other.agency.id, code: other.code },
      })),
    ),
  ).toEqual(sorted(manifest.discrepancies));
});

test('every kind of trouble is planted, and texts that look like formulas arrive as they are', () => {
  expect(new Set(manifest.discrepancies.map(({ kind }) => kind))).toEqual(
    new Set([
      'status',
      'impossible-date',
      'same-document',
      'document-date',
      'figure',
      'magnitude',
      'changed-text',
      'impossible-figure',
    ]),
  );
  const fates = new Set(files.map(({ fate }) => fate));
  expect([...fates].sort()).toEqual([
    'agency-unknown',
    'both-sealed',
    'changed-after-seal',
    'copy',
    'external-entity',
    'external-links',
    'formula-injection',
    'identity-lost',
    'macros',
    'older-and-sealed',
    'other-layout',
    'other-period',
    'other-plan',
    'password',
    'prototype',
    'sealed',
    'sealed-and-newer',
    'text',
    'truncated',
    'unsealed',
    'zip-bomb',
  ]);
  expect(manifest.register.filter(({ file }) => file === null).length).toBeGreaterThanOrEqual(11);
  expect(manifest.register.some(({ late }) => late)).toBe(true);
  expect(manifest.injected).toHaveLength(5);
  for (const { agencyId, code, text } of manifest.injected) {
    const row = result.tasks.find((task) => task.agency.id === agencyId && task.row.code === code);
    expect(row?.entry.note).toBe(text);
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
