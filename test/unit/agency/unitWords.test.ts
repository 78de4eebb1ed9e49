import { withUnitsWritten } from '../../../src/agency/unitWords';
import { BAC_GIANG } from '../../programmes';

const { catalogue } = BAC_GIANG;

describe('abbreviated kinds of units', () => {
  test('are written out, at the end of a list too', () => {
    expect(withUnitsWritten('UBND các H.', catalogue)).toBe('UBND các huyện');
    expect(withUnitsWritten('UBND H. Lạng Giang', catalogue)).toBe('UBND huyện Lạng Giang');
  });
  test('are none where the catalogue has none', () => {
    const levels = catalogue.levels.map((level) => ({ ...level, units: [] }));
    expect(withUnitsWritten('UBND H. Lạng Giang; . Sở Nội vụ ', { ...catalogue, levels })).toBe(
      'UBND H. Lạng Giang; . Sở Nội vụ ',
    );
  });
});
