import appendix from '../src/programmes/bac-giang-2024/appendix.json';
import body from '../src/programmes/bac-giang-2024/body.json';
import catalogue from '../src/programmes/bac-giang-2024/catalogue.json';
import periods from '../src/programmes/bac-giang-2024/periods.json';
import plan from '../src/programmes/bac-giang-2024/plan.json';
import targets from '../src/programmes/bac-giang-2024/targets.json';
import { loadProgramme } from '../src/programmes/loadProgramme';
import { lookUpIn, type ProgrammeLookUp } from '../src/programmes/lookUp';
import type { Programme } from '../src/programmes/programme';
import songBienAppendix from './fixtures/programmes/song-bien-2026/appendix.json';
import songBienBody from './fixtures/programmes/song-bien-2026/body.json';
import songBienCatalogue from './fixtures/programmes/song-bien-2026/catalogue.json';
import songBienPeriods from './fixtures/programmes/song-bien-2026/periods.json';
import songBienPlan from './fixtures/programmes/song-bien-2026/plan.json';
import songBienTargets from './fixtures/programmes/song-bien-2026/targets.json';

/** The files of the bundled programme as one object, like a programme file. */
export const BAC_GIANG_FILES = { id: 'bac-giang-2024', plan, appendix, body, targets, catalogue, periods };

/** The programme most tests use: the real one, validated against its schema. */
export const BAC_GIANG: Programme = loadProgramme(BAC_GIANG_FILES);

/** Where workbooks are looked up if a test needs no other programme. */
export const BUNDLED: { programmeOf: ProgrammeLookUp } = { programmeOf: lookUpIn([BAC_GIANG]) };

/** A second programme with nothing in common with the first: two tiers, another year, different levels and periods. */
export const SONG_BIEN_FILES = {
  id: 'song-bien-2026',
  plan: songBienPlan,
  appendix: songBienAppendix,
  body: songBienBody,
  targets: songBienTargets,
  catalogue: songBienCatalogue,
  periods: songBienPeriods,
};

export const SONG_BIEN: Programme = loadProgramme(SONG_BIEN_FILES);
