import { cellAddress, parseRange, rangeAddress } from '../../src/workbook/address';
import type { BorderLine, CellStyle, PageSpec, SheetSpec, WorkbookSpec } from '../../src/workbook/spec';

/**
 * A canonical form of a spec, so that two specs of the same workbook are equal: styles inlined in the cell, an edge
 * between two cells listed once, headers in their sections, rules by their own range. Names of chart series are
 * compared, not the cells they come from; alternative text and window zoom, which office.js cannot set, are ignored.
 */
export function normaliseSpec(spec: WorkbookSpec): unknown {
  return {
    title: spec.title,
    activeSheet: spec.activeSheet,
    defaultFont: spec.defaultFont,
    names: spec.names.map(({ name, refersTo, comment = '' }) => ({ name, refersTo, comment })),
    properties: spec.properties,
    sheets: spec.sheets.map((sheet) => normaliseSheet(sheet, spec)),
  };
}

function normaliseSheet(sheet: SheetSpec, { styles, defaultFont }: WorkbookSpec): unknown {
  const look = (style: CellStyle | undefined) => ({
    font: {
      name: defaultFont.name,
      size: defaultFont.size,
      bold: false,
      italic: false,
      underline: false,
      color: '000000',
      ...style?.font,
    },
    fill: style?.fill ?? null,
    align: { horizontal: null, vertical: 'bottom', wrap: false, indent: 0, ...style?.align },
    numberFormat: style?.numberFormat ?? 'General',
    locked: style?.locked ?? true,
  });
  const plain = JSON.stringify(look(undefined));
  const cells: Record<string, unknown> = {};
  const edges: Record<string, BorderLine> = {};
  const drawEdges = (sides: ['top', 'left'] | ['bottom', 'right']): void =>
    sheet.rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        const border = cell?.style === undefined ? undefined : styles[cell.style]?.border;
        for (const side of sides) {
          const line = border?.[side];
          const place = {
            top: `above ${cellAddress(r, c)}`,
            bottom: `above ${cellAddress(r + 1, c)}`,
            left: `before ${cellAddress(r, c)}`,
            right: `before ${cellAddress(r, c + 1)}`,
          }[side];
          if (line) edges[place] = { style: line.style, color: line.color.toUpperCase() };
        }
      }),
    );
  drawEdges(['top', 'left']);
  // If neighbours differ, the upper or left one's line wins.
  drawEdges(['bottom', 'right']);
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!cell) return;
      const style = look(cell.style === undefined ? undefined : styles[cell.style]);
      const value = cell.value === '' && cell.formula === undefined ? null : cell.value;
      if (value === null && cell.formula === undefined && JSON.stringify(style) === plain) return;
      cells[cellAddress(r, c)] = {
        value,
        formula: cell.formula ?? null,
        link: cell.link ?? null,
        style,
      };
    }),
  );
  const range = (address: string): string => rangeAddress(parseRange(address));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor ?? null,
    showGridlines: sheet.showGridlines,
    columns: sheet.columns.map(({ width, hidden = false }) => ({
      width: Math.round(width * 100) / 100,
      hidden,
    })),
    rowHeights: sheet.rowHeights,
    hiddenRows: sheet.hiddenRows ?? [],
    cells,
    edges,
    merges: sheet.merges.map(range).sort(),
    tables: sheet.tables.map(({ columns, ...table }) => ({
      ...table,
      range: range(table.range),
      columns: columns.map(({ name, calculatedFormula = null }) => ({ name, calculatedFormula })),
    })),
    validations: sheet.validations.map((validation) => ({
      ...validation,
      operator:
        validation.kind === 'list' || validation.kind === 'custom'
          ? null
          : (validation.operator ?? 'between'),
      range: range(validation.range),
    })),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({
      ...format,
      range: range(format.range),
      stopIfTrue: format.stopIfTrue ?? false,
    })),
    protection: sheet.protection ?? null,
    freeze: sheet.freeze ?? null,
    page: sheet.page ? normalisePage(sheet.page) : null,
    charts: sheet.charts.map(({ altText: _altText, series, ...chart }) => ({
      ...chart,
      series: series.map(({ nameCell: _nameCell, ...one }) => one),
    })),
  };
}

function normalisePage(page: PageSpec): unknown {
  const fits = Boolean(page.fitToWidth) || Boolean(page.fitToHeight);
  const differs = page.firstHeader !== undefined || page.firstFooter !== undefined;
  return {
    orientation: page.orientation,
    scale: fits ? null : (page.scale ?? null),
    fit: fits ? [page.fitToWidth ?? 0, page.fitToHeight ?? 0] : null,
    margins: page.margins,
    printArea: page.printArea ?? null,
    titleRows: page.titleRows ?? null,
    titleColumns: page.titleColumns ?? null,
    rowBreaks: page.rowBreaks ?? [],
    columnBreaks: page.columnBreaks ?? [],
    header: page.header ?? '',
    footer: page.footer ?? '',
    first: differs ? [page.firstHeader ?? '', page.firstFooter ?? ''] : null,
    centerHorizontally: page.centerHorizontally ?? false,
  };
}
