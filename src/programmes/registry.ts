import { DEFAULT_PROGRAMME, FRAMES, PROGRAMMES } from '.';
import type { Programme, ProgrammeOutline } from './programme';

/** The outlines of what is bundled, the default first. */
export const OUTLINES: readonly [ProgrammeOutline, ...ProgrammeOutline[]] = [
  DEFAULT_PROGRAMME.outline,
  ...PROGRAMMES.filter((each) => each !== DEFAULT_PROGRAMME).map(({ outline }) => outline),
];

export const defaultProgramme = (): Promise<Programme> => DEFAULT_PROGRAMME.load();

/** Every bundled programme in full. */
export const allProgrammes = (): Promise<Programme[]> => Promise.all(PROGRAMMES.map(({ load }) => load()));

const LOADED = new Map<string, Promise<Programme>>();

/** A frame by its id, loaded once; null for any other id. */
function frameById(id: string): Promise<Programme> | null {
  const found = FRAMES.find((each) => each.id === id);
  if (!found) return null;
  const loaded = LOADED.get(id) ?? found.load();
  LOADED.set(id, loaded);
  // A script that did not arrive may arrive when it is asked for again.
  loaded.catch(() => LOADED.delete(id));
  return loaded;
}

/** The frames that an appendix can be read with. */
export const FRAME_OFFERS = FRAMES.map(({ id, names }) => ({ id, names }));

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
  const loaded = found ? found.load() : frameById(id);
  if (!loaded) throw new Error(`unknown programme "${id}"`);
  return loaded;
}
