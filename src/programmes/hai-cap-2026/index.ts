import { frame } from '../frame';
import { publicHolidays } from '../publicHolidays';

/**
 * A two-tier province since 1/7/2025: departments under their new names with their predecessors (Lao động, TBXH was
 * split among several, so nothing maps to it), communes created from their names.
 */
export const haiCap2026 = frame(
  'hai-cap-2026',
  { vi: 'Khung tỉnh hai cấp, từ năm 2026', en: 'Frame of a two-tier province, from 2026 on' },
  publicHolidays(2026),
  async () => {
    const [plan, appendix, body, targets, catalogue, periods] = await Promise.all([
      import('./plan.json'),
      import('./appendix.json'),
      import('./body.json'),
      import('./targets.json'),
      import('./catalogue.json'),
      import('./periods.json'),
    ]);
    return { plan, appendix, body, targets, catalogue, periods };
  },
);
