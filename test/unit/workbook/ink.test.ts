import { agencyNamed } from '../../../src/agency/agencyByName';
import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { openArchive } from '../../../src/host/file/ooxml/zip/archive';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import type { ChartSpec, WorkbookSpec } from '../../../src/workbook/spec';
import { BAC_GIANG } from '../../programmes';
import { brought } from '../consolidation/books';

/** Relative luminance (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = color.match(/../g)!.map((part) => {
    const value = Number.parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const agency = buildAgencyWorkbook({
  programme: BAC_GIANG,
  agency: agencyNamed('Sở Nội vụ', BAC_GIANG.catalogue),
  period: knownPeriod(BAC_GIANG, 'nam'),
});
const province = buildProvinceWorkbook(brought([]));
const chartsOf = ({ sheets }: WorkbookSpec): ChartSpec[] => sheets.flatMap(({ charts }) => charts);

test('on a black and white print the parts of every chart are told apart', () => {
  const charts = [...chartsOf(agency), ...chartsOf(province)];
  expect(charts.length).toBeGreaterThan(4);
  for (const { name, series } of charts) {
    const lights = series.map(({ color }) => luminance(color));
    // From dark to light, as the legend lists them.
    for (const [index, light] of lights.slice(1).entries())
      expect([name, light > (lights[index] ?? 1) + 0.05]).toEqual([name, true]);
  }
});

test('a number on a bar can be read, and a light bar has an outline', async () => {
  let read = 0;
  for (const spec of [agency, province]) {
    const archive = openArchive(await writeXlsx(spec));
    for (const path of archive.paths.filter((each) => /charts\/chart\d+\.xml$/.test(each))) {
      const xml = archive.text(path);
      for (const [, series = ''] of xml.matchAll(/<c:ser>([^]*?)<\/c:ser>/g)) {
        const [, fill = '', line] =
          /<c:spPr><a:solidFill><a:srgbClr val="(\w+)"\/><\/a:solidFill><a:ln [^>]*><a:solidFill><a:srgbClr val="(\w+)"/.exec(
            series,
          ) ?? [];
        expect(contrast(line ?? 'FFFFFF', 'FFFFFF')).toBeGreaterThan(4.5);
        if (!xml.includes('<c:grouping val="stacked"/>')) continue;
        const label = /<c:dLbls>[^]*?<c:txPr>[^]*?srgbClr val="(\w+)"/.exec(series)?.[1];
        expect([fill, contrast(label ?? fill, fill) > 4.5]).toEqual([fill, true]);
        read += 1;
      }
    }
  }
  expect(read).toBeGreaterThan(8);
});
