import { bindWorkbook } from '../entries/boundWorkbook';
import { carriedProgramme } from '../entries/programmeFor';
import { vietnamese } from '../messages/vietnamese';
import { PlanDataError } from '../plan/loadPlan';
import { loadProgramme, ProgrammeDataError } from '../programmes/loadProgramme';
import { lookUpIn, type ProgrammeLookUp } from '../programmes/lookUp';
import type { Programme } from '../programmes/programme';
import { allProgrammes, defaultProgramme, programmeById } from '../programmes/registry';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { isPlanWorkbook } from '../workbook/plan/planRecords';
import { readPlanWorkbook } from '../workbook/plan/readPlanWorkbook';
import { readPossiblyZipped } from './consolidate/zippedFile';
import { readWorkbookFile } from './files/readFile';
import { readRegular } from './files/regularFile';
import { UsageError } from './usageError';
import { whyUnreadable } from './whyUnreadable';

function held(file: string, load: () => Programme): Programme {
  try {
    return load();
  } catch (error) {
    const isFault = error instanceof PlanDataError || error instanceof ProgrammeDataError;
    const details = isFault ? error.message : whyUnreadable(error);
    throw new UsageError(vietnamese('cli.planUnreadable', { plan: file, details }));
  }
}

/** The programme in a plan workbook. @throws UsageError naming the inconsistencies */
export const programmeInWorkbook = (file: string, snapshot: WorkbookSnapshot): Programme =>
  held(file, () => readPlanWorkbook(snapshot));

async function fromFile(file: string): Promise<Programme> {
  if (/\.xls[xm]$/i.test(file)) {
    const snapshot = await readWorkbookFile(file, readPossiblyZipped);
    // An agency's workbook can be given for the plan it carries.
    const carried = bindWorkbook(snapshot).identity && (await carriedProgramme(snapshot));
    if (carried) return carried;
    if (!isPlanWorkbook(snapshot)) throw new UsageError(vietnamese('cli.plan.notPlanWorkbook', { file }));
    return programmeInWorkbook(file, snapshot);
  }
  return held(file, () => loadProgramme(JSON.parse(readRegular(file).bytes.toString('utf8'))));
}

/**
 * Parses `--plan`: a bundled programme by its id or its plan's, or a programme in a JSON file or a plan workbook; the
 * default if absent. @throws UsageError
 */
export async function programmeOption(idOrFile: string | undefined): Promise<Programme> {
  if (idOrFile === undefined) return defaultProgramme();
  return (await programmeById(idOrFile)) ?? fromFile(idOrFile);
}

/** Programmes in which workbooks are looked up: `--plan`, then all bundled ones. @throws UsageError */
export async function knownProgrammes(idOrFile: string | undefined): Promise<Programme[]> {
  const given = idOrFile === undefined ? [] : [await programmeOption(idOrFile)];
  return [...given, ...(await allProgrammes())];
}

/** `knownProgrammes` by plan id. @throws UsageError */
export const programmesOption = async (idOrFile: string | undefined): Promise<ProgrammeLookUp> =>
  lookUpIn(await knownProgrammes(idOrFile));
