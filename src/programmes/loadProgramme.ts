import { z } from 'zod';
import { loadCatalogue } from '../agency/catalogueSchema';
import { readPeriods } from '../period/periodSchema';
import { loadPlan } from '../plan/loadPlan';
import type { Programme } from './programme';

/** Data that is not a valid programme; the message lists the path of each fault, one per line. */
export class ProgrammeDataError extends Error {
  override name = 'ProgrammeDataError';
}

const programmeFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  plan: z.unknown(),
  appendix: z.unknown(),
  body: z.unknown(),
  targets: z.unknown(),
  catalogue: z.unknown(),
  periods: z.unknown(),
  holidays: z.array(z.iso.date()).default([]),
  holidaySource: z.string().min(1).optional(),
  risk: z
    .strictObject({
      days: z.int().min(0).max(366),
      percentBelow: z.number().min(0).max(100).nullable(),
    })
    .optional(),
  criteria: z
    .array(
      z.strictObject({
        code: z.string().min(1),
        text: z.string().min(1),
        tasks: z.array(z.string().min(1)).min(1),
        bands: z.array(z.strictObject({ from: z.number().min(0).max(100), points: z.number() })),
      }),
    )
    .min(1)
    .optional(),
});

const OPTIONAL = ['holidays', 'holidaySource', 'risk', 'criteria'];
const missing = (data: object): string[] =>
  Object.keys(programmeFile.shape).filter((part) => !OPTIONAL.includes(part) && !Object.hasOwn(data, part));

/**
 * A programme from one JSON object with the parts of a data folder: `{ id, plan, appendix, body, targets, catalogue,
 * periods }`, and `holidays`, `risk` and `criteria` if known. Nothing missing is filled in from another province.
 * @throws ProgrammeDataError, or PlanDataError for a fault of the plan
 */
export function loadProgramme(json: unknown): Programme {
  if (typeof json === 'object' && json !== null) {
    const parts = missing(json);
    if (parts.length > 0) throw new ProgrammeDataError(parts.map((part) => `${part}: missing`).join('\n'));
  }
  const file = programmeFile.safeParse(json);
  if (!file.success) throw new ProgrammeDataError(faults('programme', file.error));
  const { id, plan, appendix, body, targets, catalogue, periods, holidays, holidaySource, risk, criteria } =
    file.data;
  const programme = {
    id,
    plan: loadPlan({ plan, appendix, body, targets }),
    catalogue: part('catalogue', () => loadCatalogue(catalogue)),
    periods: part('periods', () => readPeriods(periods)),
    holidays,
    ...(holidaySource === undefined ? {} : { holidaySource }),
    ...(risk ? { risk } : {}),
    ...(criteria ? { criteria } : {}),
  };
  const levels = programme.catalogue.levels.map((level) => level.id);
  const unknown = programme.plan.targets.filter(({ level }) => level !== null && !levels.includes(level));
  if (unknown.length > 0)
    throw new ProgrammeDataError(
      unknown.map(({ code, level }) => `targets.${code}: the catalogue has no level "${level}"`).join('\n'),
    );
  return programme;
}

function faults(name: string, error: z.core.$ZodError): string {
  return error.issues
    .map(({ path, message }) => `${[name, ...path.map(String)].join('.')}: ${message}`)
    .join('\n');
}

function part<T>(name: string, load: () => T): T {
  try {
    return load();
  } catch (error) {
    if (error instanceof z.core.$ZodError) throw new ProgrammeDataError(faults(name, error));
    throw error;
  }
}
