import { DEFAULT_PROGRAMME, loadFrames, PROGRAMMES } from '.';
import type { FrameProgramme } from './frame';
import type { Programme, ProgrammeOutline } from './programme';

/** The outlines of what is bundled, the default first. */
export const OUTLINES: readonly [ProgrammeOutline, ...ProgrammeOutline[]] = [
  DEFAULT_PROGRAMME.outline,
  ...PROGRAMMES.filter((each) => each !== DEFAULT_PROGRAMME).map(({ outline }) => outline),
];

export const defaultProgramme = (): Promise<Programme> => DEFAULT_PROGRAMME.load();

/** Every bundled programme in full. */
export const allProgrammes = (): Promise<Programme[]> => Promise.all(PROGRAMMES.map(({ load }) => load()));

/** The frames that an appendix can be read with: their ids and names. */
export const frameOffers = async (): Promise<Pick<FrameProgramme, 'id' | 'names'>[]> =>
  (await loadFrames()).map(({ id, names }) => ({ id, names }));

const frameById = async (id: string): Promise<Programme | null> =>
  (await (await loadFrames()).find((each) => each.id === id)?.load()) ?? null;

/** A bundled programme by its own id or its plan's, or a frame by its id; null for any other. */
export async function programmeById(id: string): Promise<Programme | null> {
  const found = PROGRAMMES.find(({ outline }) => outline.id === id || outline.plan.id === id);
  return found ? found.load() : frameById(id);
}

/**
 * `programmeById` where the page offered it: the same promise each time, so that a component can wait for it.
 * @throws Error for an id that is not bundled
 */
export function knownProgramme(id: string): Promise<Programme> {
  const found = PROGRAMMES.find(({ outline }) => outline.id === id || outline.plan.id === id);
  if (!found) throw new Error(`unknown programme "${id}"`);
  return found.load();
}
