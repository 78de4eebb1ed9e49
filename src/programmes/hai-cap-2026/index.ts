import { frame } from '../frame';

/**
 * A province of two tiers since 1/7/2025: departments by their new names with what they were before (Lao động, TBXH went to
 * several, so nothing is mapped to it), communes by their names. Holidays are those of the Labour Code with a fixed day;
 * Tết and Giỗ Tổ wait for their announcement.
 */
export const haiCap2026 = frame(
  'hai-cap-2026',
  { vi: 'Khung tỉnh hai cấp, từ năm 2026', en: 'Frame of a two-tier province, from 2026 on' },
  ['2026-01-01', '2026-04-30', '2026-05-01', '2026-09-02'],
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
