import { check, placed } from './check';
import { soundWorkbook } from './workbook';

test.each(['Sở Nội vụ', 'Sở Tư pháp', 'UBND huyện Lạng Giang', 'UBND xã Tân Mỹ', 'Báo Bắc Giang'])(
  'a sound workbook of %s has no finding',
  async (agency) => {
    const validation = check(await soundWorkbook(agency));
    expect(placed(validation)).toEqual([]);
    expect(validation).toMatchObject({ ready: true, counts: { error: 0, warning: 0, hint: 0 } });
    expect(validation.agency?.name).toBe(agency);
    expect(validation.period?.id).toBe('nam');
  },
);
