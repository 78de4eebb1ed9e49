import { vietnamese } from '../messages/vietnamese';
import { PlanDataError } from '../plan/loadPlan';
import { loadProgramme, ProgrammeDataError } from '../programmes/loadProgramme';
import { lookUpIn, type ProgrammeLookUp } from '../programmes/lookUp';
import type { Programme } from '../programmes/programme';
import { allProgrammes, defaultProgramme, programmeById } from '../programmes/registry';
import { readRegular } from './files/regularFile';
import { UsageError } from './usageError';
import { whyUnreadable } from './whyUnreadable';

function fromFile(file: string): Programme {
  try {
    return loadProgramme(JSON.parse(readRegular(file).bytes.toString('utf8')));
  } catch (error) {
    const isFault = error instanceof PlanDataError || error instanceof ProgrammeDataError;
    const details = isFault ? error.message : whyUnreadable(error);
    throw new UsageError(vietnamese('cli.planUnreadable', { plan: file, details }));
  }
}

/**
 * A `--plan` of the command line: a bundled programme by its id or its plan's, or a programme in a JSON file; the default
 * where it is not given. @throws UsageError
 */
export async function programmeOption(idOrFile: string | undefined): Promise<Programme> {
  if (idOrFile === undefined) return defaultProgramme();
  return (await programmeById(idOrFile)) ?? fromFile(idOrFile);
}

/** What workbooks are looked up in: all that is bundled, and a `--plan` before it. @throws UsageError */
export async function programmesOption(idOrFile: string | undefined): Promise<ProgrammeLookUp> {
  const given = idOrFile === undefined ? [] : [await programmeOption(idOrFile)];
  return lookUpIn([...given, ...(await allProgrammes())]);
}
