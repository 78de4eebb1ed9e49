import { DEFAULT_PROGRAMME, loadFrames, PROGRAMMES } from '.';
import type { FrameProgramme } from './frame';
import type { Programme, ProgrammeOutline } from './programme';

/** The outlines of the bundled programmes, the default first. */
export const OUTLINES: readonly [ProgrammeOutline, ...ProgrammeOutline[]] = [
  DEFAULT_PROGRAMME.outline,
  ...PROGRAMMES.filter((each) => each !== DEFAULT_PROGRAMME).map(({ outline }) => outline),
];

export const defaultProgramme = (): Promise<Programme> => DEFAULT_PROGRAMME.load();

/** Every bundled programme in full. */
export const allProgrammes = (): Promise<Programme[]> => Promise.all(PROGRAMMES.map(({ load }) => load()));

/** The frames available for reading an appendix: their ids and names. */
export const frameOffers = async (): Promise<Pick<FrameProgramme, 'id' | 'names'>[]> =>
  (await loadFrames()).map(({ id, names }) => ({ id, names }));

const frameById = async (id: string): Promise<Programme | null> =>
  (await (await loadFrames()).find((each) => each.id === id)?.load()) ?? null;

/** A bundled programme by its own id or its plan's, or a frame by its id; null for any other id. */
export async function programmeById(id: string): Promise<Programme | null> {
  const found = PROGRAMMES.find(({ outline }) => outline.id === id || outline.plan.id === id);
  return found ? found.load() : frameById(id);
}

/**
 * `programmeById` for an id that the page offered: always the same promise, so that a component can suspend on it.
 * @throws Error for an id that is not bundled
 */
export function knownProgramme(id: string): Promise<Programme> {
  const found = PROGRAMMES.find(({ outline }) => outline.id === id || outline.plan.id === id);
  if (!found) throw new Error(`unknown programme "${id}"`);
  return found.load();
}
