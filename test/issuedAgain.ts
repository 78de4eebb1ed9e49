import { loadProgramme } from '../src/programmes/loadProgramme';
import type { Programme } from '../src/programmes/programme';
import { SONG_BIEN_FILES } from './programmes';

/**
 * A replacement of Sông Biển's plan: one row dropped, the next with its code and another deadline, one added, one
 * office renamed, one commune split.
 */
export function issueAgain({ plan, appendix, catalogue }: typeof SONG_BIEN_FILES): void {
  Object.assign(plan, { id: '99-KH-UBND-2026', number: '99/KH-UBND', replaces: plan.id });
  const items = appendix.sections[0]!.objectives[0]!.tasks[0]!.items;
  items.shift();
  items[0]!.code = 'A.1.1.HD1';
  items[0]!.time = 'Trước 30/9/2026';
  const others = appendix.sections[1]!.objectives[1]!.tasks[0]!.items as object[];
  others.push({
    ...others[0]!,
    code: 'B.2.1.HD9',
    activity: 'Đối thoại với doanh nghiệp',
    lead: 'Sở Nội vụ',
    coordinating: '',
    time: 'Quý IV/2026',
  });
  const renamed = catalogue.agencies.find(({ name }) => name === 'Sở Dân tộc và Tôn giáo')!;
  Object.assign(renamed, {
    was: [renamed.id],
    id: 'SDT',
    name: 'Sở Dân tộc',
    aliases: ['Sở Dân tộc và Tôn giáo'],
  });
  const split = catalogue.agencies.find(({ name }) => name === 'UBND xã An Lạc')!;
  const parts = ['UBND xã An Đông', 'UBND xã An Tây'].map((name, index) => ({
    ...split,
    id: `XA-AN-${index}`,
    name,
    shortName: name,
    aliases: [],
    was: [split.id],
  }));
  catalogue.agencies.splice(catalogue.agencies.indexOf(split), 1, ...(parts as (typeof split)[]));
}

/** The plan that replaces Sông Biển's. */
export function songBienAgain(): Programme {
  const files = JSON.parse(JSON.stringify(SONG_BIEN_FILES)) as typeof SONG_BIEN_FILES;
  issueAgain(files);
  return loadProgramme(files);
}
