import fs from 'node:fs';
import path from 'node:path';
import appendix from '../src/programmes/bac-giang-2024/appendix.json';
import body from '../src/programmes/bac-giang-2024/body.json';
import catalogue from '../src/programmes/bac-giang-2024/catalogue.json';
import periods from '../src/programmes/bac-giang-2024/periods.json';
import plan from '../src/programmes/bac-giang-2024/plan.json';
import targets from '../src/programmes/bac-giang-2024/targets.json';
import { loadProgramme } from '../src/programmes/loadProgramme';
import { lookUpIn, type ProgrammeLookUp } from '../src/programmes/lookUp';
import type { Programme } from '../src/programmes/programme';

/** The files of the bundled programme as one object, as a programme file holds them. */
export const BAC_GIANG_FILES = { id: 'bac-giang-2024', plan, appendix, body, targets, catalogue, periods };

/** The programme that most tests are about: the real one, held to its schema. */
export const BAC_GIANG: Programme = loadProgramme(BAC_GIANG_FILES);

/** What workbooks are looked up in where a test needs no other programme. */
export const BUNDLED: { programmeOf: ProgrammeLookUp } = { programmeOf: lookUpIn([BAC_GIANG]) };

const FOLDER = path.join(__dirname, 'fixtures/programmes/song-bien-2026');
const part = (name: string): unknown =>
  JSON.parse(fs.readFileSync(path.join(FOLDER, `${name}.json`), 'utf8'));

/** A second programme that shares nothing with the first: two tiers, another year, other levels and periods. */
export const SONG_BIEN_FILES = {
  id: 'song-bien-2026',
  ...Object.fromEntries(
    ['plan', 'appendix', 'body', 'targets', 'catalogue', 'periods'].map((name) => [name, part(name)]),
  ),
};

export const SONG_BIEN: Programme = loadProgramme(SONG_BIEN_FILES);
