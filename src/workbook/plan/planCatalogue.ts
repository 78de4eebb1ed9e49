import { dayOf, lines } from './planCells';
import type { PlanRecord } from './planRecords';
import { NO_ENGLISH } from './planSheets';

/** A row of the sheet of levels, as the catalogue has it. */
export const levelOf = ({ texts }: PlanRecord) => ({
  id: texts.id,
  name: texts.name,
  heading: { vi: texts.headingVi, en: texts.headingEn },
  tier: texts.tier === undefined ? null : Number(texts.tier),
  units: lines(texts.units).map((line, at) => {
    const [name = '', ...short] = line.split(', ');
    const english = lines(texts.englishUnits)[at] ?? NO_ENGLISH;
    return { name, short, ...(english === NO_ENGLISH ? {} : { englishName: english }) };
  }),
  byName:
    texts.madeFromName === undefined
      ? null
      : { head: texts.head, examples: lines(texts.examples), homonym: texts.homonym ?? null },
});

/** A row of the sheet of agencies, as the catalogue has it. */
export const agencyOf = ({ texts }: PlanRecord) => ({
  id: texts.id,
  name: texts.name,
  ...(texts.englishName === undefined ? {} : { englishName: texts.englishName }),
  level: texts.level,
  shortName: texts.shortName ?? texts.name,
  aliases: lines(texts.aliases),
  symbol: texts.symbol ?? null,
  superior: texts.superior ?? null,
  head: texts.head,
  seat: texts.seat,
  reports: texts.reports !== undefined,
  validFrom: dayOf(texts.validFrom),
  validTo: dayOf(texts.validTo),
  ...(texts.was === undefined ? {} : { was: lines(texts.was) }),
});

/** A row of the sheet of groups, as the catalogue has it. */
export const groupOf = ({ texts }: PlanRecord) => ({
  id: texts.id,
  name: texts.name,
  aliases: lines(texts.aliases),
  members: lines(texts.members),
  memberLevels: lines(texts.memberLevels),
  ...(texts.reason === undefined ? {} : { reason: texts.reason }),
});
